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
    await stay(page, 4_900);
    expect(sent).toEqual([]);
    const beacon = page.waitForResponse((response) => response.url().endsWith('/reads'));
    await stay(page, 200);
    expect((await beacon).status()).toBe(204);
    expect(page.url()).toContain(`/news/${sent[0]}`);
    await page.reload();
    await stay(page, 10_000);
    expect(sent).toHaveLength(1);
  });
});

test('neither a robot’s browser nor another page sends anything, and no page sets a cookie', async () => {
  await onArticle(async (page, sent) => {
    await stay(page, 10_000);
    await page.addInitScript(asReader);
    await page.goto(`${reader.site.origin}/best`);
    await stay(page, 10_000);
    expect(sent).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

/** Lets so much of the page's time go by. What it sent is seen before what is asked after that. */
async function stay(page: Page, milliseconds: number): Promise<void> {
  await page.clock.runFor(milliseconds);
  await page.evaluate(() => fetch('/robots.txt').then((answer) => answer.text()));
}

/** Opens an article on which time stands still, and notes the body of each beacon. */
async function onArticle(look: (page: Page, sent: (string | null)[]) => Promise<void>): Promise<void> {
  await reader.visit(reader.site.pages['article-picture'], {}, async (page) => {
    const sent: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/reads')) sent.push(request.postData());
    });
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1);
    await page.reload();
    await look(page, sent);
  });
}
