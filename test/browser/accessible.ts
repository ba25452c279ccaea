import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page as axe and a narrow screen see it: with SOKBO_SHOTS, a folder, it leaves a picture of each. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(axe.source);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${name} is wider than ${width} pixels`).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${name}, ${colorScheme}, ${width} pixels`).toEqual([]);
      if (process.env.SOKBO_SHOTS)
        await page.screenshot({
          path: `${process.env.SOKBO_SHOTS}/${name}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
    }
  }
}

/** What axe objects to on a page that has its source. */
export function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
