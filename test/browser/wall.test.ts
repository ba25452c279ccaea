import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { beginByKey, caretMoved, saved, useDesk } from './at-the-desk.ts';

const { at } = useDesk();

const editor = (page: Page) => page.getByRole('textbox', { name: '본문', exact: true });
const clickInto = async (page: Page, text: string) => {
  await editor(page).getByText(text).click();
  await caretMoved(page);
};
const written = (page: Page) => page.locator('[name=text]').inputValue();

describe('the wall in the editor of the body', () => {
  test('is set by key behind what the caret is in, moves, is kept, and goes', async () => {
    await at('desk', async (page, complaints) => {
      await beginByKey(page);
      await editor(page).focus();
      for (const text of ['하나', '둘', '셋']) {
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      }
      await clickInto(page, '둘');
      await page.keyboard.press('Control+Alt+w');
      expect(await written(page)).toBe('하나\n\n둘\n\n[여기부터 회원]\n\n셋');
      // There is one at most.
      await clickInto(page, '하나');
      await page.getByRole('button', { name: '여기까지 공개' }).click();
      expect(await written(page)).toBe('하나\n\n[여기부터 회원]\n\n둘\n\n셋');
      await saved(page);
      await page.reload();
      const wall = editor(page).locator('.wall');
      await wall.waitFor();
      expect(await wall.textContent()).toContain('여기까지 모두에게 공개');
      await wall.click();
      await caretMoved(page);
      await page.keyboard.press('Control+Alt+w');
      expect(await written(page)).toBe('하나\n\n둘\n\n셋');
      await page.keyboard.press('Control+z');
      expect(await written(page)).toContain('[여기부터 회원]');
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      expect(await written(page)).toBe('');
      expect(complaints).toEqual([]);
    });
  }, 60_000);
});
