import axe from 'axe-core';
import { expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { pageKinds } from './pages.ts';
import { useReader } from './visits.ts';

const reader = useReader();

const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;

test.each(pageKinds)('axe finds nothing to object to, light or dark, narrow or wide: %s', async (kind) => {
  await reader.visit(reader.site.pages[kind], {}, async (page) => {
    await page.evaluate(axe.source);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${colorScheme}, ${width} pixels`).toEqual([]);
      }
    }
  });
});
