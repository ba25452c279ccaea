import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { beginByKey, saved, useDesk, write } from './at-the-desk.ts';

const { server, at } = useDesk();

test('who is mentioned about a passage hears of it at once, goes there by keyboard and settles it', async () => {
  await at('reporter', async (reporter, complaints) => {
    const name = (await reporter.locator('.desk-account a').first().innerText()).split(' ')[0] ?? '';
    await beginByKey(reporter);
    const url = reporter.url();
    await write(
      reporter,
      '한은, 기준금리 내려',
      '한국은행이 기준금리를 내렸다.\n\n“물가가 안정됐다”고 했다.',
    );
    await saved(reporter);
    await reporter.keyboard.press('Control+Enter');
    await reporter.waitForURL('**/desk');
    await at('desk', async (editor, editorsComplaints) => {
      await editor.goto(url);
      await editor.locator('[name=text]:not(:disabled)').waitFor();
      const field = editor.locator('.field.text textarea');
      await field.evaluate((element: HTMLTextAreaElement) => {
        element.focus();
        const start = element.value.indexOf('“물가가');
        element.setSelectionRange(start, start + 10);
      });
      const comment = editor.locator('.comment [name=comment]');
      await comment.focus();
      await editor.locator('.comment .quoted').getByText('“물가가 안정됐다”').waitFor();
      await editor.keyboard.type(`@${name.slice(0, 3)}`);
      await editor.locator('#mention-list').getByText(name, { exact: true }).waitFor();
      await editor.keyboard.press('Enter');
      await editor.keyboard.insertText('누구의 말인가요?');
      expect(await comment.inputValue()).toBe(`@${name} 누구의 말인가요?`);
      await expectAccessible(editor, 'draft-comment');
      await editor.keyboard.press('Control+Enter');
      await editor.locator('.notes .mention').getByText(`@${name}`).waitFor();
      await expect.poll(() => comment.inputValue()).toBe('');
      expect(editor.url()).toBe(url);

      await reporter.locator('.notices-new').getByText('나를 언급했습니다: 한은, 기준금리 내려').waitFor();
      expect(await reporter.locator('.notices-bar .count').innerText()).toBe('1');
      await expectAccessible(reporter, 'desk-new-notice');
      await reporter.keyboard.press('Alt+n');
      await reporter.keyboard.press('Enter');
      await reporter.waitForURL(/\/desk\/drafts\/\d+#note-\d+$/);
      expect(await reporter.locator('.notices-bar b').isVisible()).toBe(false);
      await reporter.locator('.comment [name=comment]').fill('총재의 말입니다.');
      await reporter.locator('.comment [name=comment]').press('Control+Enter');
      await editor.locator('.notes').getByText('총재의 말입니다.').waitFor();
      const words = editor.locator('.passage button');
      await words.focus();
      await editor.keyboard.press('Enter');
      expect(
        await field.evaluate((one: HTMLTextAreaElement) =>
          one.value.slice(one.selectionStart, one.selectionEnd),
        ),
      ).toBe('“물가가 안정됐다”');
      await editor.locator('.note-settle button').first().focus();
      await editor.keyboard.press('Enter');
      await reporter.locator('.notes .settled').getByText('해결').first().waitFor();
      await expectAccessible(editor, 'draft-comments');
      expect([...complaints, ...editorsComplaints]).toEqual([]);
    });
    await reporter.goto(`${server.origin}/desk/notices`);
    await expectAccessible(reporter, 'notices');
  });
}, 90_000);
