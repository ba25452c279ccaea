// `npm run shots`: every kind of page at three widths, light and dark, into shots/.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageRoot } from '../src/kernel/package-root.ts';
import { launchChromium } from './browser/chromium.ts';
import { openDemoSite } from './browser/demo-site.ts';
import { pageKinds } from './browser/pages.ts';

const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;
const folder = join(packageRoot, 'shots');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const site = await openDemoSite();
const browser = await launchChromium();
const page = await browser.newPage({ reducedMotion: 'reduce' });
for (const kind of pageKinds) {
  await page.goto(site.origin + site.pages[kind]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await loadPictures(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  process.stdout.write(`${kind}\n`);
}
await browser.close();
await site.close();
process.stdout.write(`${pageKinds.length * widths.length * schemes.length} pictures in ${folder}\n`);

/**
 * Those further down load when they come into view, and another size of each at another width: a picture of the whole
 * page waits for neither.
 */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
}
