import { describe, expect, test } from 'vitest';
import { beginByKey, saved, useDesk, write } from './at-the-desk.ts';
import { turnPage } from './visits.ts';

const { server, at } = useDesk();

const read = async (path: string) => (await fetch(server.origin + path)).text();

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
        // What programs have filed stands there, too.
        const isOurs = () => editor.locator(`a[href="${address}"]:focus`).count();
        for (let row = 0; row < 20 && !(await isOurs()); row += 1) await editor.keyboard.press('j');
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
      expect(complaints).toEqual([]);
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
      await chief.waitForURL('**/desk');
      await chief.goto(url);
      await at('desk', async (editor) => {
        await editor.goto(url);
        await editor.locator('#saved').getByText('쓰고 있습니다').waitFor();
        expect(await editor.locator('[name=text]').isDisabled()).toBe(true);
        await turnPage(editor, () => editor.getByRole('button', { name: '이어받기' }).click());
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
