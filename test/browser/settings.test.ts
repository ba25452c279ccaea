import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hostile } from '../form-of.ts';
import { expectAccessible } from './accessible.ts';
import { beginByKey, saved, useDesk, write } from './at-the-desk.ts';
import { turnPage } from './visits.ts';

const { server, open, at } = useDesk();

/** Goes on with the tabulator until a link or button of this name has the focus, and presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (text === name) return page.keyboard.press('Enter');
  }
  throw new Error(`no ${name} by keyboard`);
}

test('a chief renames a section and switches a check off by keyboard, and both are so at once', async () => {
  await at('chief', async (page, complaints) => {
    await press(page, '설정');
    await page.waitForURL('**/desk/settings/sections');
    await turnPage(page, () => press(page, '경제'));
    await page.locator('[name=name]').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('살림살이');
    await page.keyboard.press('Enter');
    await page.getByText('저장했습니다.').waitFor();
    await open('/', async (reader) => {
      await reader.locator('.menu').getByText('살림살이').waitFor();
    });

    await page.goto(`${server.origin}/desk/settings/checks`);
    await page.locator('[name=doubled-blank]').focus();
    await page.keyboard.press('End');
    await press(page, '저장');
    await page.getByText('저장했습니다.').waitFor();
    await page.goto(`${server.origin}/desk`);
    await beginByKey(page);
    await write(page, '한은, 기준금리 내려', 'AI을 쓴 한국은행이 기준금리를  내렸다.');
    await saved(page);
    await page.locator('.findings').getByText('AI').waitFor();
    expect(await page.locator('.findings').getByText('빈칸이 거듭됩니다').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
}, 60_000);

test('axe finds nothing on the pages of the settings, whatever was typed', async () => {
  await at('administrator', async (page) => {
    const settings = `${server.origin}/desk/settings`;
    for (const name of ['agency', 'lists', 'checks', 'sections', 'reporters', 'reporters/new']) {
      await page.goto(`${settings}/${name}`);
      await expectAccessible(page, `settings-${name.replace('/', '-')}`);
    }
    await page.goto(`${settings}/agency`);
    await page.locator('[name=contactEmail]').fill(hostile);
    await page.keyboard.press('Enter');
    await page.locator('#contactEmail-problem').waitFor();
    await expectAccessible(page, 'settings-agency-wrong');
    await page.goto(`${settings}/sections`);
    await turnPage(page, () => page.locator('.section-level .section-level a').first().click());
    await expectAccessible(page, 'settings-section');
    await page.locator('#into').focus();
    await press(page, '합치면 어떻게 되는지 보기');
    await page.getByText('되돌릴 수 없습니다.').waitFor();
    await expectAccessible(page, 'settings-section-merge');
    await page.goto(`${settings}/reporters`);
    await turnPage(page, () => page.locator('.reporter-rows a').first().click());
    await expectAccessible(page, 'settings-reporter');
  });
}, 120_000);
