import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useReader } from './visits.ts';

const reader = useReader();

/** A browser that a program drives says so, and is then no reader. */
const asReader = () => Object.defineProperty(navigator, 'webdriver', { get: () => false });

test('an article that stays in view for five seconds is read once in a tab', async () => {
  await onArticle(async (page, sent) => {
    await page.addInitScript(asReader);
    await page.reload();
    await page.waitForTimeout(3_000);
    expect(sent).toEqual([]);
    const beacon = await page.waitForResponse((response) => response.url().endsWith('/reads'));
    expect(beacon.status()).toBe(204);
    expect(page.url()).toContain(`/news/${sent[0]}`);
    await page.reload();
    await page.waitForTimeout(6_000);
    expect(sent).toHaveLength(1);
  });
});

test('neither a robot’s browser nor another page sends anything, and no page sets a cookie', async () => {
  await onArticle(async (page, sent) => {
    await page.waitForTimeout(6_000);
    await page.addInitScript(asReader);
    await page.goto(`${reader.site.origin}/best`);
    await page.waitForTimeout(6_000);
    expect(sent).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

/** Opens an article and notes the body of each beacon. */
async function onArticle(stay: (page: Page, sent: (string | null)[]) => Promise<void>): Promise<void> {
  await reader.visit(reader.site.pages['article-picture'], {}, async (page) => {
    const sent: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/reads')) sent.push(request.postData());
    });
    await stay(page, sent);
  });
}
