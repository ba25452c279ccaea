import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DemoSite, openDemoSite } from './demo-site.ts';

/** What is done on a page, and what the browser complained of so far: errors, warnings, refused requests. */
type Stay<T> = (page: Page, complaints: string[]) => Promise<T>;

export type Reader = {
  site: DemoSite;
  /** Opens a path of the demo's site, or an address, in a window of its own, which is closed afterwards. */
  visit: <T>(path: string, options: BrowserContextOptions, stay: Stay<T>) => Promise<T>;
};

/** Pages whose stream is open. */
const listening = new WeakSet<Page>();

/** By now the page's stream is open, and what it tells is heard. */
export const settled = (page: Page) => expect.poll(() => listening.has(page)).toBe(true);

/** Does what leads to another page, and waits until that one stands whole: a look at once may still see the old one. */
export async function turnPage(page: Page, act: () => Promise<unknown>): Promise<void> {
  const turned = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
  await Promise.all([turned, act()]);
  await page.waitForLoadState();
}

/** Gives the tests of a file a browser and the demo's site: that of the run where there is one, else its own. */
export function useReader(): Reader {
  const reader = {} as Reader;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const given: DemoSite | undefined = inject('demoSite');
    if (!given) {
      const own = await openDemoSite();
      closing.push(own.close);
      reader.site = own;
    } else reader.site = given;
    const browser = await launchChromium();
    closing.push(() => browser.close());
    reader.visit = (path, options, stay) =>
      visit(browser, new URL(path, reader.site.origin).href, options, stay);
  }, 120_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  return reader;
}

async function visit<T>(browser: Browser, address: string, options: BrowserContextOptions, stay: Stay<T>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => void complaints.push(error.message));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // What is still under way, a stream or an icon, is cut off when the reader goes on.
      if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.headers()['content-type']?.startsWith('text/event-stream')) listening.add(page);
    });
    await page.goto(address);
    return await stay(page, complaints);
  } finally {
    await context.close();
  }
}
