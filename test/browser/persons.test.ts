import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { beginByKey, useDesk, write } from './at-the-desk.ts';
import { turnPage } from './visits.ts';

const { server, at, open } = useDesk();

const path = (name: string) => `${server.origin}/people/${encodeURIComponent(name)}`;

const text = [
  '심해찬(沈海燦) 원장은 “마을이 먼저 나섰다”고 말했다.',
  '',
  '심 원장은 “내년에도 이어 간다”고 밝혔다.',
].join('\n');

test('a quotation is confirmed beside a draft by keyboard, and readers see it without a label', async () => {
  await at('desk', async (page, complaints) => {
    await beginByKey(page);
    await write(page, '마을 도서관이 다시 문을 열다', text);
    await page.locator('[name=section]').selectOption({ index: 1 });
    await page.locator('[name=reporters]').fill('윤가온 기자');
    const found = page.locator('.found-quotations > li');
    await turnPage(page, () => page.getByRole('button', { name: '저장하고 다시 찾기' }).click());
    await found.first().waitFor();
    expect(await found.count()).toBe(2);
    await expectAccessible(page, 'persons-beside');
    await found.first().getByRole('button', { name: /^맞음/ }).focus();
    await page.keyboard.press('Enter');
    await found.first().getByText('확인함', { exact: true }).waitFor();
    await page.locator('[name=headline]').focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/desk');
    await expect.poll(async () => (await fetch(path('심해찬'))).status, { timeout: 15_000 }).toBe(200);
    await page.goto(path('심해찬'));
    const said = page.locator('.said li li');
    const labelled = page.locator('.said li li', { has: page.locator('.found-by-program') });
    expect(await said.count()).toBe(2);
    expect(await labelled.allTextContents()).toEqual([expect.stringContaining('내년에도 이어 간다')]);
    await expectAccessible(page, 'persons-readers');
    await page.locator('.said a').first().click();
    await page.locator('.people a', { hasText: '심해찬' }).waitFor();
    await page.goto(`${server.origin}/people`);
    await expectAccessible(page, 'persons-index');
    await page.goto(`${server.origin}/desk/persons?board=confirmed`);
    await expectAccessible(page, 'persons-board');
    await page.locator('main table a').first().click();
    await page.waitForURL(/desk\/persons\/\d+$/);
    await page.locator('summary').evaluateAll((all) => {
      for (const each of all) each.closest('details')?.setAttribute('open', '');
    });
    await expectAccessible(page, 'persons-one');
    await page.locator('.person-articles a').first().click();
    await page.locator('.found-quotations').waitFor();
    await expectAccessible(page, 'persons-article');
    expect(complaints).toEqual([]);
  });
  await open(
    new URL(path('심해찬')).pathname,
    async (page) => {
      await page.getByRole('link', { name: '마을 도서관이 다시 문을 열다' }).first().click();
      await page.locator('.people a', { hasText: '심해찬' }).waitFor();
    },
    { javaScriptEnabled: false },
  );
}, 120_000);

test('somebody is withdrawn and shown again from the command line', async () => {
  const status = async () => (await fetch(path('고나래'))).status;
  const { out } = await server.run(['persons', 'list', '--search', '고나']);
  expect(JSON.parse(out)).toMatchObject({ name: '고나래', articles: 5 });
  await server.act(['persons', 'withdraw', '고나래', '--reason', '본인이 요청함']);
  expect(await status()).toBe(410);
  await server.act(['persons', 'restore', '고나래']);
  expect(await status()).toBe(200);
  expect((await server.run(['persons', 'refind'])).error).toBe('');
}, 60_000);
