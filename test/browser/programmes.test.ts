import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as cast from '../cast.ts';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';
import { turnPage } from './visits.ts';

const { server, at } = useDesk();

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[name="${field}"]`).focus();
  await page.keyboard.insertText(text);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().focus();
  await page.keyboard.press('Enter');
}

test('a programme is made by keyboard alone, looked at as readers see it, scheduled, taken back, and seen', async () => {
  for (const headline of ['첫 회', '둘째 회'])
    await server.act(['publish', '-'], { ...cast.articles['rate-cut'], headline, series: '청년의 방' });
  await at('desk', async (page, complaints) => {
    await page.goto(`${server.origin}/desk/programmes`);
    await expectAccessible(page, 'programmes-list');
    await page.goto(`${server.origin}/desk/programmes/new`);
    await type(page, 'name', '청년의 내일');
    await type(page, 'slug', 'youth');
    await type(page, 'menuName', 'KYD');
    await type(page, 'purpose', '집과 일을 청년의 눈으로 봅니다.');
    await page.locator('[name=from]').fill('2026-01-01');
    await type(page, 'sponsorName', '푸른숲재단');
    await press(page, '새 기획');
    await page.locator('[name=sponsorLabel][aria-invalid]').selectOption('후원');
    await expectAccessible(page, 'programme-new');
    await press(page, '새 기획');
    await page.waitForURL(/programmes\/\d+\?done/);
    const address = new URL(page.url()).pathname;
    const open = (tab: string) => page.goto(`${server.origin}${address}/${tab}`);

    await open('series');
    await type(page, 'name', '내 방 한 칸');
    await type(page, 'slug', 'room');
    await type(page, 'label', '청년의 방');
    await press(page, '연재 더하기');
    await page.waitForURL(/series\/\d+\?done/);
    await turnPage(page, () => press(page, /^아래로 1 /));
    // The keyboard goes on where the part stands now.
    await page.locator('#part-2 input:focus').waitFor();
    await expectAccessible(page, 'programme-parts');
    await turnPage(page, () => press(page, '저장'));
    await page.getByRole('status').getByText('저장했습니다.').waitFor();

    await open('events');
    await press(page, '행사 더하기');
    await page.locator('[name="row.0.name"]:focus').waitFor();
    await page.keyboard.insertText('주거 상담');
    await page.locator('[name="row.0.day"]').fill('2099-05-01');
    await turnPage(page, () => press(page, '저장'));
    await page.getByRole('status').getByText('저장했습니다.').waitFor();
    await open('people');
    await press(page, '사람 더하기');
    await page.locator('[name="row.0.name"]:focus').waitFor();
    await page.keyboard.insertText('윤가온');
    await turnPage(page, () => press(page, '저장'));
    await page.getByRole('status').getByText('저장했습니다.').waitFor();
    await expectAccessible(page, 'programme-people');

    await open('page');
    for (const kind of ['연재', '행사', '글', '고른 기사']) await turnPage(page, () => press(page, kind));
    await page.locator('#block-4').waitFor();
    await type(page, 'row.2.text', '여는 글입니다.');
    await press(page, /^위로 3 /);
    await page.waitForURL('**/page#block-2');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('block-2');
    await page.locator('[name="row.0.series"]').selectOption({ label: '내 방 한 칸' });
    await type(page, 'q', '첫 회');
    await turnPage(page, () => press(page, '찾기'));
    await page.getByRole('button', { name: /^4번 블록에 넣기/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#block-4').getByRole('link', { name: /첫 회/ }).waitFor();
    await expectAccessible(page, 'programme-page');
    await press(page, '독자 화면으로 보기');
    await page.frameLocator('.looks.light figure:first-child iframe').getByText('여는 글입니다.').waitFor();
    await open('page');
    await page.locator('[name=due]').fill('2099-01-01T09:00');
    await press(page, '공개 예약');
    await page.getByRole('status').getByText('공개를 예약했습니다.').waitFor();
    await expectAccessible(page, 'programme-pending');
    await press(page, '예약 거두기');
    await page.getByRole('status').getByText('예약을 거뒀습니다.').waitFor();
    expect((await fetch(`${server.origin}/programmes/youth`)).status).toBe(404);
    await press(page, '지금 공개');
    await page.getByRole('status').getByText('공개했습니다.').waitFor();
    expect(complaints.filter((each) => !/status of 422/.test(each))).toEqual([]);
  });
  const shown = await (await fetch(`${server.origin}/programmes/youth`)).text();
  expect(shown).toMatch(/내 방 한 칸.*첫 회.*둘째 회.*여는 글입니다.*주거 상담/s);
}, 180_000);
