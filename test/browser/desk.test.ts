import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goodPassword } from '../desk-visitor.ts';
import { expectAccessible } from './accessible.ts';
import { useNewsroom } from './open-newsroom.ts';

const { server, open } = useNewsroom();

/** Somebody who has just come in by a link, on a page of the desk. */
async function at<T>(
  role: string,
  stay: (page: Page, complaints: string[]) => Promise<T>,
  options = {},
): Promise<T> {
  const name = `${role}${Math.random().toString(36).slice(2, 8)}`;
  const { url } = await server.act([
    'user',
    'invite',
    `${name}@saebyeok.example`,
    '--name',
    name,
    '--role',
    role,
  ]);
  return open(
    new URL(url).pathname,
    async (page, complaints) => {
      await page.locator('[name=password]').fill(goodPassword);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/desk/account**');
      await page.goto(`${server.origin}/desk`);
      return stay(page, complaints);
    },
    options,
  );
}

/** What the browser was still asking for when the page was left is no fault. */
const faults = (complaints: string[]) => complaints.filter((each) => !each.endsWith('net::ERR_ABORTED'));
const saved = (page: Page) => page.locator('#saved').getByText('저장됨', { exact: true }).waitFor();
const read = async (path: string) => (await fetch(server.origin + path)).text();

async function beginByKey(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.waitForURL('**/desk/drafts/*');
}

async function write(page: Page, headline: string, text: string): Promise<void> {
  await page.locator('[name=headline]').focus();
  await page.keyboard.insertText(headline);
  await page.locator('[name=text]').focus();
  await page.keyboard.insertText(text);
}

describe('an article at the desk', () => {
  test('is written, checked, filed, returned and published by keyboard alone', async () => {
    let address = '';
    await at('reporter', async (reporter, complaints) => {
      await beginByKey(reporter);
      address = new URL(reporter.url()).pathname;
      await write(reporter, '한은, 기준금리 내려', 'AI을 쓴 한국은행이 기준금리를 내렸다.');
      await reporter.locator('.findings').getByText('AI을 → AI를').waitFor();
      const fix = reporter.getByRole('button', { name: '→ 를' });
      await fix.focus();
      await reporter.keyboard.press('Enter');
      await reporter.locator('.findings').getByText('없습니다.').waitFor();
      expect(await reporter.locator('[name=text]').inputValue()).toContain('AI를 쓴');
      await reporter.locator('[name=text]').focus();
      await reporter.keyboard.press('Control+Enter');
      await reporter.waitForURL('**/desk');
      await at('desk', async (editor) => {
        await editor.goto(`${server.origin}/desk/boards/filed`);
        await editor.keyboard.press('j');
        await editor.keyboard.press('Enter');
        await editor.waitForURL(`**${address}`);
        await editor.locator('[name=note]').fill('출처를 밝혀 주세요.');
        await editor.getByRole('button', { name: '반려' }).focus();
        await editor.keyboard.press('Enter');
        await editor.waitForURL('**/desk');
        await reporter.locator('.rows').getByText('반려').waitFor();
        await reporter.goto(server.origin + address);
        await reporter.getByText('출처를 밝혀 주세요.').waitFor();
        await reporter.keyboard.press('Control+Enter');
        await reporter.waitForURL('**/desk');
        await editor.goto(server.origin + address);
        await editor.keyboard.press('Control+Enter');
        await editor.waitForURL('**/desk');
      });
      expect(faults(complaints)).toEqual([]);
    });
    expect(await read('/latest')).toContain('한은, 기준금리 내려');
  }, 60_000);

  test('loses nothing that was typed when the network is gone, the tab crashes or the server is killed', async () => {
    await at('reporter', async (page) => {
      await beginByKey(page);
      const { url } = { url: page.url() };
      await write(page, '처음 제목', '처음 글');
      await saved(page);
      await server.kill(async () => {
        await page.locator('[name=text]').focus();
        await page.keyboard.press('End');
        await page.keyboard.insertText(' 서버가 죽은 동안 쓴 글');
        await page.locator('#saved').getByText('연결이 끊겨').waitFor();
      });
      await saved(page);
      await page.reload();
      expect(await page.locator('[name=text]').inputValue()).toBe('처음 글 서버가 죽은 동안 쓴 글');
      await page.context().setOffline(true);
      await page.locator('[name=text]').focus();
      await page.keyboard.press('End');
      await page.keyboard.insertText(' 끊긴 동안 쓴 글');
      await page.goto('about:blank').catch(() => {});
      await page.context().setOffline(false);
      await page.goto(url);
      await saved(page);
      expect(await page.locator('[name=text]').inputValue()).toBe(
        '처음 글 서버가 죽은 동안 쓴 글 끊긴 동안 쓴 글',
      );
    });
  }, 60_000);

  test('takes what is pasted without its looks', async () => {
    await at('reporter', async (page) => {
      await beginByKey(page);
      await page.locator('[name=text]').focus();
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        const html =
          '<p class="HStyle0" style="color:red">첫&nbsp;문단이다.</p><script>alert(1)</script><h2>배경</h2><ul><li>하나</li><li>둘</li></ul>';
        clipboardData.setData('text/html', html);
        clipboardData.setData('text/plain', '첫 문단이다.');
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
      });
      expect(await page.locator('[name=text]').inputValue()).toBe('첫 문단이다.\n\n## 배경\n\n- 하나\n- 둘');
      await saved(page);
    });
  });

  test('shows both texts where two have written, and says who else is in it', async () => {
    await at('chief', async (chief) => {
      await beginByKey(chief);
      const url = chief.url();
      await write(chief, '둘이 쓰는 기사', '국장이 쓴 글');
      await saved(chief);
      await chief.getByRole('button', { name: '송고', exact: true }).click();
      await chief.goto(url);
      await at('desk', async (editor) => {
        await editor.goto(url);
        await editor.locator('#saved').getByText('쓰고 있습니다').waitFor();
        expect(await editor.locator('[name=text]').isDisabled()).toBe(true);
        await editor.getByRole('button', { name: '이어받기' }).click();
        await editor.locator('[name=text]:not(:disabled)').fill('데스크가 쓴 글');
        await saved(editor);
        await chief.locator('[name=text]').fill('국장이 다시 쓴 글');
        await chief.locator('.conflict textarea').waitFor();
        expect(await chief.locator('.conflict textarea').inputValue()).toContain('데스크가 쓴 글');
        expect(await chief.locator('.field.text textarea').inputValue()).toBe('국장이 다시 쓴 글');
        await chief.getByRole('button', { name: '내 글로 저장' }).click();
        await saved(chief);
        await editor.reload();
        expect(await editor.locator('.field.text textarea').inputValue()).toBe('국장이 다시 쓴 글');
      });
    });
  }, 60_000);
});

describe('속보', () => {
  test('is on readers’ screens from anywhere at the desk, and undone', async () => {
    await open('/archive', async (reader) => {
      await reader.waitForTimeout(400);
      await at('desk', async (editor, complaints) => {
        await editor.keyboard.press('b');
        await editor.locator('dialog [name=text]').waitFor();
        await editor.keyboard.insertText('동해 해역 <규모 4.1> 지진');
        await editor.keyboard.press('Control+Enter');
        await reader.locator('.ticker').getByText('동해 해역 <규모 4.1> 지진').waitFor();
        await editor.getByRole('button', { name: '10초 안에 취소' }).waitFor();
        await editor.keyboard.press('Enter');
        await reader.locator('.ticker').getByText('동해 해역 <규모 4.1> 지진').waitFor({ state: 'detached' });
        expect(faults(complaints)).toEqual([]);
      });
    });
  });
});

test('axe finds nothing on the pages of the desk, light or dark, narrow or wide', async () => {
  await at('chief', async (page) => {
    await beginByKey(page);
    const draft = page.url();
    await write(
      page,
      '한은, 기준금리 0.25%p 내려… “물가 안정 확인”',
      'AI을 쓴 한국은행이 기준금리를  내렸다.\n\n## 배경\n\n- 물가\n- 환율',
    );
    await saved(page);
    await page.locator('.findings .fix').first().waitFor();
    await expectAccessible(page, 'draft');
    await page.goto(`${draft}/versions/2`);
    await expectAccessible(page, 'version');
    await page.goto(`${draft}/preview`);
    await expectAccessible(page, 'preview');
    await page.goto(draft);
    await page.getByRole('button', { name: '송고', exact: true }).click();
    for (const board of ['', '/boards/filed', '/boards/published', '/bulletins', '/none']) {
      await page.goto(`${server.origin}/desk${board}`);
      await expectAccessible(page, `desk${board.replaceAll('/', '-')}`);
    }
  });
}, 90_000);

test('a board fills itself', async () => {
  await at('desk', async (editor) => {
    await editor.goto(`${server.origin}/desk/boards/filed`);
    await at('reporter', async (reporter) => {
      await beginByKey(reporter);
      await write(reporter, '스스로 나타난 기사', '글이다.');
      await reporter.keyboard.press('Control+Enter');
      await reporter.waitForURL('**/desk');
    });
    await editor.locator('.rows').getByText('스스로 나타난 기사').waitFor();
  });
}, 60_000);
