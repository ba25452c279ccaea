import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/kernel/package-root.ts';
import { expectAccessible } from './accessible.ts';
import { beginByKey, caretMoved, saved, useDesk } from './at-the-desk.ts';
import { turnPage } from './visits.ts';

const { server, at } = useDesk();
const editor = (page: Page) => page.getByRole('textbox', { name: '본문', exact: true });
const written = (page: Page) => page.locator('[name=text]').inputValue();
/** Types texts, and presses `<keys>`. */
async function type(page: Page, ...steps: string[]): Promise<void> {
  for (const step of steps) {
    const [, key] = /^<(.+)>$/.exec(step) ?? [];
    if (key) await page.keyboard.press(key);
    else await page.keyboard.type(step);
    if (key && /End|\+a$/.test(key)) await caretMoved(page);
  }
}

async function begin(page: Page): Promise<void> {
  await beginByKey(page);
  await editor(page).focus();
}

async function paste(page: Page, html: string, plain = ''): Promise<void> {
  await page.evaluate(
    ([html, plain]) => {
      const clipboardData = new DataTransfer();
      if (html) clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', plain ?? '');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, plain],
  );
}

describe('the editor of the body', () => {
  test('takes every kind of block by keyboard, keeps them, and readers see them', async () => {
    await at('desk', async (page, complaints) => {
      await beginByKey(page);
      await page.locator('[name=headline]').fill('한은, 기준금리 내려');
      await editor(page).focus();
      await type(page, '시진핑(習近平) 주석이 왔다.');
      expect(await page.locator('#body-editor .gloss').textContent()).toBe('(習近平)');
      await type(page, '<Control+Alt+f>', '당시', '<Tab>', '<Enter>', '<End>', '<Enter>');
      await type(page, '## 배경', '<Enter>', '- 하나', '<Enter>', '둘', '<Enter>', '<Enter>');
      await type(page, '1. 첫째', '<Enter>', '<Enter>', '> 인용한 말', '<Enter>', '<Control+Alt+t>', '해');
      for (const cell of ['값', '2024', '1', '2025', '2', '2026', '3']) await type(page, '<Tab>', cell);
      await type(
        page,
        '<Enter>',
        '<Control+k>',
        'https://example.com/',
        '<Tab>',
        '끝 줄',
        '<Enter>',
        '<End>',
      );
      await type(page, '<Enter>', '<Control+Alt+n>', '알림', '<Enter>', '<Control+Alt+l>');
      await page.getByLabel('시각', { exact: true }).focus();
      await type(page, '09:30', '<Enter>', '발사', '<Enter>', '<Enter>');
      await paste(page, '', 'https://youtu.be/abc');
      await page.getByRole('dialog').getByLabel('제목').fill('영상');
      await type(page, '<Enter>');
      const text = `시진핑(習近平) 주석이 왔다.[각주: 당시]

## 배경

- 하나
- 둘

1. 첫째

> 인용한 말

| 해 | 값 |
|---|---|
| 2024 | 1 |
| 2025 | 2 |
| 2026 | 3 |

[끝 줄](https://example.com/)

[편집자 주] 알림

[연표]
- 09:30 | 발사

[보기: 영상](https://youtu.be/abc 유튜브)`;
      expect(await written(page)).toBe(text);
      await saved(page);
      await page.reload();
      await editor(page).waitFor();
      expect(await written(page)).toBe(text);
      expect(await editor(page).locator('th').allTextContents()).toEqual(['해', '값']);
      await expectAccessible(page, 'body-editor');
      await page.getByRole('button', { name: '출고' }).click();
      await page.waitForURL('**/desk');
      expect(complaints).toEqual([]);
    });
    const latest = await (await fetch(`${server.origin}/latest`)).text();
    const address = /(\/news\/\d+)"[^>]*>[^/]*한은, 기준금리 내려/.exec(latest)?.[1];
    const article = await (await fetch(server.origin + address)).text();
    const parts = `<span class="gloss"|class="footnotes"|<h2>배경</h2>|<li>하나</li>|<ol><li>첫째</li></ol>|<blockquote>
<th scope="col">해</th>|<a href="https://example.com/"|<b>편집자 주</b> 알림|<dt>09:30</dt>|https://youtu.be/abc`;
    for (const part of parts.split(/[|\n]/)) expect(article).toContain(part);
  }, 90_000);

  test('takes what is pasted from 한글, Word and the web clean, into lines, lists and cells', async () => {
    await at('reporter', async (page) => {
      await begin(page);
      for (const name of ['hwp-paragraphs', 'word-headings', 'naver-news']) {
        const html = readFileSync(join(packageRoot, `test/paste/${name}.html`), 'utf8');
        await paste(page, html);
      }
      expect(await written(page)).not.toMatch(/style|mso|<|&nbsp;/);
      expect(await written(page)).not.toBe('');
      await type(page, '<Control+a>', '<Backspace>');
      expect(await written(page)).toBe('');
      await paste(page, '<p style="color:red">첫&nbsp;문단</p><h2>배경</h2><script>alert(1)</script>');
      await page.keyboard.type('!');
      expect(await written(page)).toBe('첫 문단\n\n## 배경!');
      await type(page, '<Enter>');
      await page.keyboard.type('- 가');
      await paste(page, '<p>나</p><p>다</p>');
      expect(await written(page)).toBe('첫 문단\n\n## 배경!\n\n- 가나\n- 다');
      await type(page, '<Enter>', '<Enter>', '<Control+Alt+t>');
      await paste(page, '<p>칸</p><p>하나</p>');
      expect(await written(page)).toContain('| 칸 하나 |');
      await paste(page, '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>');
      expect(await written(page)).toContain('\n\n| 1 | 2 |\n| 3 | 4 |\n');
      await type(page, '<Control+Alt+p>');
      await page.getByRole('dialog').getByRole('searchbox').fill('7');
      await type(page, '<Enter>');
      await page.locator('#body-editor figure').getByLabel('출처').fill('새벽통신');
      expect(await written(page)).toMatch(/\n\n\[사진 7\] \n출처: 새벽통신$/);
    });
  }, 60_000);

  test('is mended by a finding, undone, left by Tab, and gives way to the plain text', async () => {
    await at('reporter', async (page) => {
      await begin(page);
      await page.keyboard.type('첫 줄이다.');
      await type(page, '<Enter>');
      await page.keyboard.type('AI을 쓴다.');
      await saved(page);
      await page.locator('.findings').getByRole('button', { name: 'AI을' }).click();
      expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/을$/);
      await page.getByRole('button', { name: '→ 를' }).click();
      expect(await written(page)).toBe('첫 줄이다.\n\nAI를 쓴다.');
      expect(await editor(page).textContent()).toContain('AI를 쓴다.');
      await editor(page).focus();
      await type(page, '<Control+z>');
      expect(await written(page)).toBe('첫 줄이다.\n\nAI을 쓴다.');
      await type(page, '<Tab>');
      expect(await editor(page).evaluate((node) => node === document.activeElement)).toBe(false);
      await page.getByRole('button', { name: '글로 쓰기' }).click();
      await page.locator('[name=text]').fill('## 글로 쓴 제목\n\n[각주');
      await page.getByRole('button', { name: '편집기로 쓰기' }).click();
      expect(await editor(page).locator('h2').textContent()).toBe('글로 쓴 제목');
      expect(await editor(page).locator('p').first().textContent()).toBe('[각주');
    });
  }, 60_000);

  test('takes what an input method composes as it is', async () => {
    await at('reporter', async (page) => {
      await begin(page);
      const client = await page.context().newCDPSession(page);
      for (const text of ['ㅎ', '하', '한'])
        await client.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
      await client.send('Input.insertText', { text: '한' });
      await client.send('Input.imeSetComposition', { text: '글', selectionStart: 1, selectionEnd: 1 });
      await client.send('Input.insertText', { text: '글' });
      await page.waitForFunction(
        () => document.querySelector<HTMLTextAreaElement>('[name=text]')?.value === '한글',
      );
      expect(await editor(page).textContent()).toBe('한글');
    });
  });

  test('is a field of a form without script', async () => {
    await at(
      'reporter',
      async (page) => {
        await page.goto(`${server.origin}/desk`);
        await turnPage(page, () => page.getByRole('button', { name: '새 기사' }).click());
        await page.locator('[name=text]').fill('## 제목\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |');
        await turnPage(page, () => page.getByRole('button', { name: '저장', exact: true }).click());
        expect(await written(page)).toBe('## 제목\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |');
        await page.goto(`${page.url()}/preview`);
        expect(await page.locator('article th').allTextContents()).toEqual(['가', '나']);
      },
      { javaScriptEnabled: false },
    );
  });
});
