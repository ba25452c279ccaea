import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goodPassword } from '../desk-visitor.ts';
import { expectAccessible } from './accessible.ts';
import { useNewsroom } from './open-newsroom.ts';
import { tabTo, withAuthenticator } from './passkey-device.ts';
import { turnPage, useReader } from './visits.ts';

const { server, act } = useNewsroom();
const reader = useReader();

/** A passkey belongs to a name, which an address in figures is not. */
const site = () => server.origin.replace('127.0.0.1', 'localhost');

/** A link by which somebody comes in, from the command line. */
async function invitation(email: string, role: string): Promise<string> {
  const { out } = await server.run(['user', 'invite', email, '--name', '한서윤', '--role', role]);
  return (JSON.parse(out) as { url: string }).url;
}

test('by keyboard alone: in by invitation, a passkey added, out, in again by the passkey; never once disabled', async () => {
  const link = await invitation('seoyun@saebyeok.example', 'reporter');
  expect(new URL(link).origin).toBe(site());
  await reader.visit(link, {}, async (page, complaints) => {
    await withAuthenticator(page);
    await tabTo(page, '#password');
    await page.keyboard.type(goodPassword);
    await goTo(page, '/desk/account?done=joined', () => page.keyboard.press('Enter'));
    expect(await page.locator('main').getByRole('status').textContent()).toContain('계정을 만들었습니다');

    await tabTo(page, '#passkey-name');
    await page.keyboard.type('회사 노트북');
    await page.keyboard.press('Tab');
    await goTo(page, '/desk/account?done=passkey', () => page.keyboard.press('Enter'));
    expect(await page.locator('.people-list').first().textContent()).toContain('회사 노트북');

    await tabTo(page, '.desk-account button');
    await goTo(page, '/desk/sign-in', () => page.keyboard.press('Enter'));
    await page.goto(`${site()}/desk/account`);
    expect(new URL(page.url()).search).toBe('?next=%2Fdesk%2Faccount');
    await tabTo(page, '[data-passkey] button');
    await goTo(page, '/desk/account', () => page.keyboard.press('Enter'));
    expect(await page.locator('main').textContent()).toContain('seoyun@saebyeok.example');
    expect(complaints).toEqual([]);

    await act(['user', 'disable', 'seoyun@saebyeok.example']);
    await page.reload();
    expect(new URL(page.url()).pathname).toBe('/desk/sign-in');
    await page.getByRole('button', { name: '패스키로 로그인' }).click();
    await page.getByText('패스키를 쓰지 못했습니다').waitFor();
  });
});

test('a passkey that is not known, or refused, says so and leaves the password', async () => {
  await reader.visit(`${site()}/desk/sign-in`, {}, async (page) => {
    await withAuthenticator(page, { isUserVerified: false });
    await page.getByRole('button', { name: '패스키로 로그인' }).click();
    await page.getByText('패스키를 쓰지 못했습니다').waitFor();
    expect(await page.getByLabel('비밀번호').isEnabled()).toBe(true);
  });
});

test('without script one signs in with the password, and no button promises what it cannot do', async () => {
  const link = await invitation('plain@saebyeok.example', 'desk');
  await reader.visit(link, { javaScriptEnabled: false }, async (page) => {
    await page.getByLabel('비밀번호').fill(goodPassword);
    const click = (name: string) => turnPage(page, () => page.getByRole('button', { name }).first().click());
    await click('계정 만들기');
    await click('로그아웃');
    expect(await page.getByRole('button', { name: '패스키로 로그인' }).isVisible()).toBe(false);
    await page.getByLabel('이메일').fill('plain@saebyeok.example');
    await page.getByLabel('비밀번호').fill(goodPassword);
    await click('로그인');
    await page.goto(`${site()}/desk/account`);
    expect(await page.locator('main').textContent()).toContain('plain@saebyeok.example');
  });
});

test('axe finds nothing on the pages of people, light or dark, narrow or wide', async () => {
  await act(['user', 'invite', 'waits@saebyeok.example', '--name', '기다림', '--role', 'photo']);
  const link = await invitation('admin@saebyeok.example', 'administrator');
  await reader.visit(link, {}, async (page) => {
    await expectAccessible(page, 'invitation');
    await page.getByLabel('비밀번호').fill(goodPassword);
    await turnPage(page, () => page.getByRole('button', { name: '계정 만들기' }).click());
    await expectAccessible(page, 'account');
    await page.getByLabel('지금 비밀번호').last().fill(goodPassword);
    await turnPage(page, () => page.getByRole('button', { name: '두 번째 확인 설정' }).click());
    await expectAccessible(page, 'second-factor');
    await page.goto(`${site()}/desk/people`);
    for (const details of await page.locator('details').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    await expectAccessible(page, 'people');
    await page.goto(`${site()}/desk/account`);
    await turnPage(page, () => page.getByRole('button', { name: '로그아웃' }).first().click());
    await page.getByLabel('이메일').fill('admin@saebyeok.example');
    await page.getByLabel('비밀번호').fill('wrong');
    await page.getByRole('button', { name: '로그인', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '맞지 않습니다' }).waitFor();
    await expectAccessible(page, 'sign-in');
    await page.goto(`${site()}/desk/sign-in/code`);
    await expectAccessible(page, 'code');
  });
});

async function goTo(page: Page, path: string, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForURL(site() + path), press()]);
}
