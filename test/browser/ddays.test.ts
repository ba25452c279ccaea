import { expect, test } from 'vitest';
import { ddayFields } from '../ddays.ts';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';

const { server, at, open } = useDesk();

test('a D-day turns at midnight in Seoul on a page that stays open', async () => {
  await server.run(['ddays', '-'], [ddayFields({ day: '2099-01-01', title: '먼 날' })]);
  await open('/ddays', async (page, complaints) => {
    await page.clock.install({ time: new Date('2098-12-24T23:59:50+09:00') });
    await page.reload();
    const mark = page.locator('li', { hasText: '먼 날' }).locator('.dday-mark');
    await page.clock.runFor(2_000);
    const before = await mark.textContent();
    await page.clock.runFor(9_000);
    expect([before === 'D-8', await mark.textContent()]).toEqual([false, 'D-7']);
    await page.clock.fastForward(7 * 86_400_000);
    await page.clock.runFor(2_000);
    expect(await mark.textContent()).toBe('D-DAY');
    expect(complaints).toEqual([]);
  });
}, 60_000);

test('the calendar is kept at the desk by forms alone, and its pages are for everybody', async () => {
  await at('desk', async (page) => {
    await page.goto(`${server.origin}/desk/ddays/new`);
    await page.locator('[name=title]').fill('새벽 음악제');
    await page.locator('[value=lunar]').check();
    expect(await page.locator('[name=day]').isVisible()).toBe(false);
    await page.locator('[name=lunarMonth]').fill('13');
    await page.locator('[name=lunarDay]').fill('15');
    await page
      .locator('[name=lunarMonth]')
      .evaluate((field) => field.closest('form')?.setAttribute('novalidate', ''));
    await page.locator('.dday-form [type=submit]').click();
    await page.getByRole('alert').getByText('음력 월은 1∼12').waitFor();
    await expectAccessible(page, 'dday-form');
    await page.locator('[name=lunarMonth]').fill('8');
    await page.locator('.dday-form [type=submit]').click();
    await page.waitForURL(/ddays\/\d+$/);
    await page.locator('summary', { hasText: '연기' }).click();
    await expectAccessible(page, 'dday-entry');
    await page.goto(`${server.origin}/desk/ddays`);
    await expectAccessible(page, 'dday-board');
    for (const path of ['/ddays', '/ddays/calendar/2026-12', '/ddays/1']) {
      await page.goto(server.origin + path);
      await expectAccessible(page, `readers${path.replaceAll('/', '-')}`);
    }
  });
}, 90_000);
