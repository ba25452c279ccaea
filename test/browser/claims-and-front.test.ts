import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as cast from '../cast.ts';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';
import { turnPage } from './visits.ts';

const { server, at } = useDesk();

const publish = async (name: cast.ArticleName, change: object = {}) =>
  String((await server.act(['publish', '-'], { ...cast.articles[name], ...change })).id);

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[name=${field}]`).focus();
  await page.keyboard.insertText(text);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test('a claim is registered and answered by keyboard alone, and boards fill themselves', async () => {
  const article = await publish('rate-cut');
  await at('chief', async (chief) => {
    await chief.goto(`${server.origin}/desk/claims`);
    await expectAccessible(chief, 'claims-none');
    await at('desk', async (editor, complaints) => {
      await editor.goto(`${server.origin}/desk/claims`);
      await editor.keyboard.press('n');
      await editor.waitForURL('**/desk/claims/new');
      await type(editor, 'claimant', '홍길동');
      await type(editor, 'contact', '서울 종로구 1-2\n010-0000-1234');
      await type(editor, 'passage', '한국은행이 기준금리를 내렸다.');
      await type(editor, 'demand', '내리지 않았습니다.');
      await type(editor, 'article', article);
      await editor.keyboard.press('Enter');
      await editor.waitForURL(/claims\/\d+$/);
      await chief.locator('.rows').getByText('홍길동').waitFor();
      await chief.keyboard.press('j');
      await chief.keyboard.press('Enter');
      await chief.waitForURL(/claims\/\d+$/);
      await press(editor, '거부');
      await editor.getByRole('alert').getByText('거부 사유를 골라').waitFor();
      await expectAccessible(editor, 'claim');
      await turnPage(editor, () => press(editor, '수용'));
      await editor.getByText('수용, 보도 대기').waitFor();
      await expectAccessible(editor, 'claim-accepted');
      expect(complaints.filter((each) => !/status of 422/.test(each))).toEqual([]);
    });
    await chief.goto(`${server.origin}/desk/claims`);
    await expectAccessible(chief, 'claims');
    await chief.goto(`${server.origin}/desk/claims/new?article=${article}`);
    await expectAccessible(chief, 'claim-new');
  });
}, 90_000);

test('the front page is arranged by keyboard alone, looked at as readers see it, and then seen by them', async () => {
  await publish('rate-cut');
  await publish('round-up');
  const chosen = await publish('script-tag');
  await publish('first-report');
  const lead = async () => (await (await fetch(server.origin)).text()).split('class="newest"')[0];
  expect(await lead()).not.toContain(`/news/${chosen}`);
  await at('desk', async (page, complaints) => {
    await page.goto(`${server.origin}/desk/front`);
    await type(page, 'q', '누리꾼');
    await page.keyboard.press('Enter');
    await page.locator('.found').getByRole('link').waitFor();
    await page
      .locator('.found')
      .getByRole('button', { name: /^머리기사/ })
      .focus();
    await turnPage(page, () => page.keyboard.press('Enter'));
    await page.locator('#place-1').getByRole('button', { name: /^떼기/ }).waitFor();
    // The keyboard goes on where it was.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('place-1');
    await page
      .locator('#place-1')
      .getByRole('button', { name: /^아래로/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.locator('#place-2').getByRole('button', { name: /^위로/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#place-1').getByRole('button', { name: /^떼기/ }).waitFor();
    await expectAccessible(page, 'front');
    await press(page, '독자 화면으로 보기');
    for (const frame of [0, 1, 2])
      await page
        .frameLocator(`.looks.light figure:nth-child(${frame + 1}) iframe`)
        .locator('.lead')
        .getByText('누리꾼')
        .waitFor();
    await expectAccessible(page, 'front-look');
    expect(await lead()).not.toContain(`/news/${chosen}`);
    await page.getByRole('link', { name: '배치로 돌아가기' }).focus();
    await turnPage(page, () => page.keyboard.press('Enter'));
    await press(page, '저장');
    await page.getByRole('status').getByText('저장했습니다.').waitFor();
    expect(await lead()).toContain(`/news/${chosen}`);
    await page.goto(`${server.origin}/desk/best?q=${chosen}`);
    await page.getByRole('button', { name: /^베스트에 고정/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#place-1').getByRole('button', { name: /^떼기/ }).waitFor();
    await expectAccessible(page, 'best');
    await page.goto(`${server.origin}/desk/best/look`);
    await expectAccessible(page, 'best-look');
    expect(complaints).toEqual([]);
  });
}, 120_000);
