import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { beginByKey, saved, useDesk } from './at-the-desk.ts';

const { server, act, at } = useDesk();

const read = async (path: string) => (await fetch(server.origin + path)).text();

const capturedPage = `경제 > 금융

한은, 기준금리 0.25%p 내려

기사입력 : 2026년04월10일 08:11
최종수정 : 2026년04월10일 09:20

[서울=온새미통신] 윤가온 기자 = 한국은행이 기준금리를 내렸다고 10일 밝혔다.

물가가 안정됐다는 판단이다.

gaon@onsaemi.example

<저작권자 ⓒ 온새미통신, 무단전재 및 재배포 금지>`;

test('an article is corrected and, when a second person confirms, killed by keyboard alone', async () => {
  const id = await act(['publish', '-'], {
    headline: '바로잡을 기사',
    byline: { places: ['서울'], agency: '온새미통신', reporters: [{ name: '윤가온', title: '기자' }] },
    paragraphs: ['한국은행이 기준금리를 내렸다.'],
  });
  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const openFirst = async (page: Page, board: string, path: string) => {
    await page.goto(`${server.origin}/desk`);
    await page.keyboard.press(board);
    await page.waitForURL('**/desk/boards/**');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
  };
  await at('desk', async (editor) => {
    await openFirst(editor, '6', `/desk/articles/${id}`);
    await press(editor, '고쳐 쓰기');
    await editor.waitForURL('**/desk/drafts/*');
    await editor.locator('[name=headline]').fill('바로잡은 기사');
    await editor.locator('[name=headline]').focus();
    await saved(editor);
    await editor.keyboard.press('Control+Enter');
    await editor.waitForURL('**/desk');
    expect(await read(`/news/${id}`)).toContain('바로잡은 기사');
    await openFirst(editor, '6', `/desk/articles/${id}`);
    await editor.getByText('전문 취소', { exact: true }).focus();
    await editor.keyboard.press('Enter');
    await editor.locator('[name=reason]').focus();
    await editor.keyboard.insertText('사실과 다름');
    await editor.keyboard.press('Enter');
    await editor.getByRole('heading', { name: '전문 취소 확인 대기' }).waitFor();
    expect((await fetch(`${server.origin}/news/${id}`)).status).toBe(200);
  });
  await at('chief', async (chief) => {
    await openFirst(chief, '7', `/desk/articles/${id}`);
    await press(chief, '확인하고 전문 취소');
    await chief.getByText('취소한 시각', { exact: true }).waitFor();
  });
  expect((await fetch(`${server.origin}/news/${id}`)).status).toBe(410);
}, 60_000);

test('a draft fills every field from a page that is pasted whole', async () => {
  await at('reporter', async (page) => {
    await beginByKey(page);
    await page.locator('[name=headline]').focus();
    await page.evaluate((captured) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', captured);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, capturedPage);
    await page.getByRole('button', { name: '모든 칸 채우기' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.look-list').getByText('한은, 기준금리 0.25%p 내려').waitFor();
    await saved(page);
    const value = (name: string) => page.locator(`[name=${name}]`).inputValue();
    expect(await value('headline')).toBe('한은, 기준금리 0.25%p 내려');
    expect(await value('places')).toBe('서울');
    expect(await value('reporters')).toBe('윤가온 기자');
    expect(await value('text')).toContain('한국은행이 기준금리를 내렸다고 10일 밝혔다.');
    expect(await value('text')).not.toContain('무단전재');
  });
});

test('a draft is seen as readers see it, by day and by night', async () => {
  await at(
    'reporter',
    async (page) => {
      await beginByKey(page);
      await page.goto(`${page.url()}/look`);
      const isDark = (scheme: string) =>
        page
          .frameLocator(`.${scheme} iframe >> nth=0`)
          .locator('body')
          .evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      await page.locator('.dark iframe').first().scrollIntoViewIfNeeded();
      expect([await isDark('light'), await isDark('dark')]).toEqual([false, true]);
    },
    // As the browser has it, and not as a test says.
    { colorScheme: null },
  );
});
