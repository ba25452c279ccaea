import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as cast from '../cast.ts';
import { expectAccessible } from './accessible.ts';
import { faults, useDesk } from './at-the-desk.ts';

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
      await press(editor, '수용');
      await editor.getByText('수용, 보도 대기').waitFor();
      await expectAccessible(editor, 'claim-accepted');
      expect(faults(complaints).filter((each) => !/status of 422/.test(each))).toEqual([]);
    });
    await chief.goto(`${server.origin}/desk/claims`);
    await expectAccessible(chief, 'claims');
    await chief.goto(`${server.origin}/desk/claims/new?article=${article}`);
    await expectAccessible(chief, 'claim-new');
  });
}, 90_000);
