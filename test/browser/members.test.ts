import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantByStaff } from '../../src/members/change-grant.ts';
import { setOrganisation } from '../../src/members/organisations.ts';
import { type DeskVisitor, signedIn } from '../desk-visitor.ts';
import { guarded, hidden, openGam, vouchers } from '../membership.ts';
import { type Newsroom, openNewsroom } from '../newsroom.ts';
import { openPortOne } from '../portone.ts';
import { joinedReader } from '../reader-visitor.ts';
import { expectAccessible } from './accessible.ts';
import { launchChromium } from './chromium.ts';
import { turnPage } from './visits.ts';

const start = new Date('2026-11-20T09:00:00+09:00');

const folder = mkdtempSync(join(tmpdir(), 'sokbo-members-'));
let newsroom: Newsroom;
let browser: Browser;
let portOne: Awaited<ReturnType<typeof openPortOne>>;
const origin = () => `http://localhost:${newsroom.port}`;

beforeAll(async () => {
  portOne = await openPortOne();
  // Without https no cookie asks for it.
  newsroom = await openNewsroom(
    { placeTestStore: async () => ({ dataDir: folder }) },
    { ...portOne.settings, SOKBO_URL: 'http://localhost' },
  );
  newsroom.setClock(start);
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await newsroom.close();
  portOne.close();
  rmSync(folder, { recursive: true });
});

const as = async (visitor: DeskVisitor, stay: (page: Page) => Promise<void>) => {
  const context: BrowserContext = await browser.newContext({ reducedMotion: 'reduce' });
  const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: origin() }));
  await context.addCookies(cookies);
  try {
    await stay(await context.newPage());
  } finally {
    await context.close();
  }
};

test('a reader joins by voucher and reads an article of GAM, lapses, and sees the wall', async () => {
  await openGam(newsroom);
  const article = await newsroom.publish('rate-cut', { ...guarded, tags: ['채권'] });
  await newsroom.publish('round-up', guarded);
  const [code = ''] = await vouchers(newsroom, { days: 10 });
  await as(await joinedReader(newsroom), async (page) => {
    await page.goto(`${origin()}/news/${article}`);
    expect(await page.getByText(hidden).count()).toBe(0);
    await expectAccessible(page, 'wall');
    await page.getByRole('link', { name: '이용권 번호 등록' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('이용권 번호', { exact: true }).fill('없는 번호');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('그런 이용권 번호가 없습니다').waitFor();
    await expectAccessible(page, 'voucher');
    await page.getByLabel('이용권 번호', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await page.getByText(hidden).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/news/${article}`);
    await page.getByRole('link', { name: '이 기사 선물하기' }).click();
    await page.getByRole('button', { name: '선물 링크 만들기' }).click();
    await page.getByLabel(/^선물 링크/).waitFor();
    await expectAccessible(page, 'gift');
    await page.goto(`${origin()}/account/membership`);
    await expectAccessible(page, 'membership');
    newsroom.setClock(new Date(start.getTime() + 10 * 86_400_000));
    await page.goto(`${origin()}/news/${article}`);
    await page.getByRole('heading', { name: 'GAM 회원에게 보입니다' }).waitFor();
    expect(await page.getByText(hidden).count()).toBe(0);
    newsroom.setClock(start);
  });
}, 60_000);

test('the pages of the product, the checkout and the desk are for everyone', async () => {
  const reader = await joinedReader(newsroom, 'reader@library.example');
  await as(reader, async (page) => {
    await page.goto(`${origin()}/gam`);
    await expectAccessible(page, 'gam');
    await page.goto(`${origin()}/account/membership`);
    await turnPage(page, () => page.getByRole('link', { name: /^GAM 한 달/ }).click());
    await expectAccessible(page, 'checkout');
  });
  const { kernel } = newsroom;
  const library = { product: 'gam', name: '늘봄도서관', seats: 20, from: '2026-11-01' };
  const known = { domains: ['library.example'], ranges: ['192.0.2.0/24'] };
  await setOrganisation(kernel, { ...library, ...known }, '차분한');
  await grantByStaff(kernel, { readerId: reader.id, product: 'gam', until: '2027-01-31' }, '차분한');
  await as(await signedIn(newsroom, 'administrator'), async (page) => {
    const desk = `${origin()}/desk/members`;
    const seen = async (path: string, name: string) => {
      await page.goto(desk + path);
      await expectAccessible(page, name);
    };
    await seen(`/readers?email=${reader.email}`, 'desk-readers');
    await seen('/products', 'desk-products');
    await seen('/products/gam', 'desk-product');
    await seen('/organisations', 'desk-organisations');
    await seen('/organisations/1', 'desk-organisation');
    await seen('/payments', 'desk-payments');
    await seen('/vouchers', 'desk-vouchers');
    await page.getByLabel('이름(우리끼리)').fill('박람회');
    await page.getByLabel('등록할 수 있는 마지막 날').fill('2027-03-31');
    await page.getByRole('button', { name: '만들어 화면에 보기' }).click();
    await page.getByLabel(/^새 번호 10개/).waitFor();
    await expectAccessible(page, 'desk-vouchers-made');
  });
}, 120_000);
