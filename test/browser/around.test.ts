import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as cast from '../cast.ts';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';

const { server, at, open } = useDesk();

const days = [
  '2022-11-28',
  '2023-11-28',
  '2024-04-01',
  '2024-04-10',
  '2024-04-10',
  '2024-04-11',
  '2024-05-02',
];

async function fill(): Promise<void> {
  const ids: string[] = [];
  for (const [index, day] of days.entries()) {
    const publishedAt = `${day}T08:${10 + index}:00+09:00`;
    const article = { ...cast.articles['rate-cut'], publishedAt, tags: ['금리', '한국은행', `말${index}`] };
    const headline = `한국은행, 기준금리 ${index}번째 ${['동결', '인하', '인상'][index % 3]}`;
    const paragraphs = [
      `금융통화위원회가 ${index}번째 회의를 열었다.`,
      `표결은 ${index} 대 1로 갈렸다고 했다.`,
    ];
    ids.push(JSON.stringify(await server.act(['publish', '-'], { ...article, headline, paragraphs })));
  }
  expect(ids).toHaveLength(days.length);
}

/** Goes on by the tab key until a link with this text has the focus, and follows it. */
async function follow(page: Page, text: string | RegExp): Promise<void> {
  const link = page.locator('main').getByRole('link', { name: text }).first();
  await link.waitFor();
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    if (await page.locator('main a:focus').filter({ hasText: text }).count()) break;
  }
  await page.keyboard.press('Enter');
}

test('the archive leads by keyboard from a year to a day, without script, and its pages are for everybody', async () => {
  await fill();
  await expect
    .poll(async () => (await fetch(`${server.origin}/archive/2024`)).text(), { timeout: 20_000 })
    .toContain('모두 5');
  await open(
    '/archive',
    async (page, complaints) => {
      await follow(page, /^2024년/);
      await page.waitForURL('**/archive/2024');
      await follow(page, /^4월/);
      await page.waitForURL('**/archive/2024-04');
      await follow(page, /^10\s*2/);
      await page.waitForURL('**/archive?day=2024-04-10');
      await page.getByRole('heading', { name: '2024년 4월 10일', level: 1 }).waitFor();
      await follow(page, '2024년 4월 9일');
      await page.getByText('에는 기사가 없습니다').waitFor();
      await follow(page, '2024년 4월 1일');
      await page.waitForURL('**/archive?day=2024-04-01');
      expect(complaints).toEqual([]);
    },
    { javaScriptEnabled: false },
  );
  for (const path of ['/archive', '/archive/2024', '/archive/2024-04', '/topics'])
    await open(path, (page) => expectAccessible(page, `around${path.replaceAll(/[^\p{L}\p{N}]/gu, '-')}`));
}, 120_000);

test('a topic is made at the desk by forms alone, and subjects are offered beside a draft', async () => {
  await at('desk', async (page) => {
    await page.goto(`${server.origin}/desk/topics`);
    await page.getByRole('link', { name: '금리', exact: true }).click();
    await page.locator('[name=description]').fill('금리가 오르내린 길을 봅니다.');
    await page.locator('[name=tags]').fill('금리, 한국은행');
    await page.locator('.setting-form [type=submit]').click();
    await page.getByRole('status').getByText('저장했습니다.').waitFor();
    const address = await page.locator('main a[href^="/topics/"]').getAttribute('href');
    await page.goto(`${server.origin}/topics/금리`);
    const first = await page.locator('.card-headline a').first().getAttribute('href');
    await page.goBack();
    await page.locator('[name=article]').fill(first ?? '');
    await page.locator('[name=moment]').fill('일곱 번째 회의');
    await page.locator('[name=isPinned]').check();
    await page.getByRole('button', { name: '고르기' }).click();
    await page.getByText('· 일곱 번째 회의').waitFor();
    await expectAccessible(page, 'topic-desk');
    await page.goto(server.origin + address);
    await page.getByRole('heading', { name: '주요 장면' }).waitFor();
    await expectAccessible(page, 'topic-page');
    await page.goto(server.origin + first);
    await page.getByRole('link', { name: '#한국은행' }).waitFor();
    await expectAccessible(page, 'related');

    await page.goto(`${server.origin}/desk`);
    await page.keyboard.press('n');
    await page.waitForURL('**/desk/drafts/*');
    await page.locator('[name=headline]').fill('한국은행 총재 “기준금리 더 내릴 수 있다”');
    const text =
      '한국은행 총재가 기준금리를 더 내릴 수 있다고 했다. 금융통화위원회는 다음 달에 다시 회의를 연다. 표결은 갈릴 것으로 보인다.';
    await page.locator('#draft-text').evaluate((field: HTMLTextAreaElement, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByRole('heading', { name: '어울리는 주제어' }).waitFor();
    await expectAccessible(page, 'beside-tags');
    await page.getByRole('button', { name: /^#한국은행/ }).click();
    await page.waitForURL('**#beside-tags');
    expect(await page.locator('[name=tags]').inputValue()).toBe('한국은행');
  });
}, 120_000);
