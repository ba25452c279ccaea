import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readMail } from '../read-mail.ts';
import { expectAccessible } from './accessible.ts';
import { useNewsroom } from './open-newsroom.ts';
import { tabTo, withAuthenticator } from './passkey-device.ts';
import { turnPage, useReader } from './visits.ts';

const { server, act } = useNewsroom();
const reader = useReader();

/** A passkey belongs to a name, which an address in figures is not. */
const site = () => server.origin.replace('127.0.0.1', 'localhost');

/** The address in the mail that somebody was sent last. */
function mailedLink(to: string): string {
  const folder = join(server.folder, 'data', 'mail');
  const links = readdirSync(folder).flatMap((file) => {
    const { headers, text } = readMail(readFileSync(join(folder, file), 'utf8'));
    return headers.to?.includes(to) ? (/http\S+\/account\/enter\/\S+/.exec(text)?.[0] ?? []) : [];
  });
  return links.at(-1) ?? '';
}

/** As somebody new does it, also without script. */
async function joinAs(page: Page, email: string): Promise<void> {
  await page.getByLabel('메일 주소').fill(email);
  await page.getByRole('button', { name: '로그인 링크 받기' }).click();
  await page.getByText('링크를 보냈습니다').waitFor();
  await page.goto(mailedLink(email));
  await page.getByLabel('이름이나 별명').fill('열독자');
  await page.getByLabel('동의합니다').check();
  await page.getByLabel('만 14세 이상').check();
  await turnPage(page, () => page.getByRole('button', { name: '가입하고 로그인' }).click());
}

test('without script one joins by a mailed link, comes back to where one was, and leaves', async () => {
  const start = `${site()}/account/sign-in?next=/latest`;
  await reader.visit(start, { javaScriptEnabled: false }, async (page, complaints) => {
    expect(await page.getByRole('button', { name: '패스키로 로그인' }).isVisible()).toBe(false);
    await joinAs(page, 'plain@mail.example');
    expect(new URL(page.url()).pathname).toBe('/latest');
    await page.getByRole('link', { name: '내 계정' }).click();
    await page.getByRole('link', { name: '내 정보 내려받기' }).click();
    await page.getByLabel('되돌릴 수 없음').check();
    await page.getByRole('button', { name: '계정 삭제' }).click();
    await page.getByText('계정과 그 안의 정보를 지웠습니다').waitFor();
    expect(complaints).toEqual([]);
  });
});

test('by keyboard: a passkey added, out, in again by the passkey to where one was going; never once disabled', async () => {
  await reader.visit(`${site()}/account/sign-in`, {}, async (page, complaints) => {
    await withAuthenticator(page);
    await joinAs(page, 'passkey@mail.example');
    await tabTo(page, '#passkey-name');
    await page.keyboard.type('내 전화기');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site()}/account?done=passkey`);
    expect(await page.locator('.account-list').first().textContent()).toContain('내 전화기');
    await turnPage(page, () => page.getByRole('button', { name: '로그아웃', exact: true }).first().click());

    await page.goto(`${site()}/account/data`);
    await tabTo(page, '[data-passkey] button');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site()}/account/data`);
    expect(await page.locator('main').textContent()).toContain('passkey@mail.example');
    expect(complaints).toEqual([]);

    await act(['readers', 'disable', 'passkey@mail.example']);
    await page.reload();
    await page.getByRole('button', { name: '패스키로 로그인' }).click();
    await page.getByText('패스키를 쓰지 못했습니다').waitFor();
    expect((await server.run(['readers', 'list'])).out).toMatch(/"passkey@mail\.example".*"disabled":true/);
    await act(['readers', 'delete', 'passkey@mail.example']);
    const { code, error } = await server.run(['readers', 'delete', 'passkey@mail.example']);
    expect([code, error]).toEqual([1, 'sokbo: email: there is no reader with that address\n']);
  });
});

test('axe finds nothing on the pages of an account, light or dark, narrow or wide', async () => {
  await reader.visit(`${site()}/account/sign-in`, {}, async (page) => {
    const email = 'axe@mail.example';
    await withAuthenticator(page);
    await expectAccessible(page, 'reader-sign-in');
    await page.getByLabel('메일 주소').fill(email);
    await turnPage(page, () => page.getByRole('button', { name: '로그인 링크 받기' }).click());
    await expectAccessible(page, 'reader-sent');
    await page.goto(mailedLink(email));
    await expectAccessible(page, 'reader-join');
    await page.getByLabel('이름이나 별명').fill('열독자');
    await page.getByLabel('동의합니다').check();
    await page.getByLabel('만 14세 이상').check();
    const link = page.url();
    await page.getByRole('button', { name: '가입하고 로그인' }).click();
    await page.getByLabel('패스키 이름').fill('집 컴퓨터');
    await page.getByRole('button', { name: '패스키 추가' }).click();
    await page.getByText('패스키를 추가했습니다').waitFor();
    await expectAccessible(page, 'reader-account');
    await page.goto(`${site()}/account/data`);
    await expectAccessible(page, 'reader-data');
    await page.goto(`${site()}/terms`);
    await expectAccessible(page, 'reader-terms');
    await page.goto(link);
    await expectAccessible(page, 'reader-over');
  });
});
