import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './pages.ts';
import { turnPage, useReader } from './visits.ts';

const reader = useReader();

test.each(pageKinds)('no complaints in the console, nothing to scroll sideways: %s', async (kind) => {
  await reader.visit(reader.site.pages[kind], {}, async (page, complaints) => {
    // The browser reports the page's own 404 or 410 as an error.
    expect(complaints.filter((text) => !/status of (404|410)/.test(text))).toEqual([]);
    for (const width of [320, 360, 768, 1024]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

describe('without JavaScript', () => {
  test('an article shows all that it has, and no control that does nothing', async () => {
    const path = reader.site.pages['article-glosses'];
    const withScript = await reader.visit(path, {}, textOfArticle);
    const without = await reader.visit(path, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('main button').count()).toBe(0);
      expect(await page.locator('reading-tools').isVisible()).toBe(false);
      expect(await page.locator('main time').count()).toBeGreaterThan(1);
      return textOfArticle(page);
    });
    expect(without).toBe(withScript);
  });

  test('the menu leads to every section on a phone', async () => {
    const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 700 } };
    await reader.visit('/', phone, async (page) => {
      const entries = page.locator('.menu a');
      expect(await entries.count()).toBe(12);
      await turnPage(page, () => entries.last().click());
      expect(page.url()).toContain('/sections/');
      expect(await page.locator('.menu [aria-current]').count()).toBe(1);
    });
  });
});

describe('by keyboard', () => {
  test('the first stop leads past the head to the text', async () => {
    await reader.visit(reader.site.pages['article-picture'], {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('본문으로 바로가기');
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: 0 });
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.breadcrumb') !== null)).toBe(true);
    });
  });

  test('every link and button of the page is a stop, in its order, and shows that it has the focus', async () => {
    await reader.visit('/', {}, async (page) => {
      await page.locator('live-news button').waitFor();
      const stops = await page.locator('a, button').allInnerTexts();
      for (const text of stops) {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe(text);
        expect(await page.evaluate(outlineOfFocus)).not.toBe('none');
      }
    });
  });

  test('the way to the top takes the focus along', async () => {
    await reader.visit(reader.site.pages['article-long'], { reducedMotion: 'reduce' }, async (page) => {
      await page.locator('.to-top a').press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('top');
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.brand') !== null)).toBe(true);
    });
  });
});

test('who wants no motion gets none', async () => {
  for (const [reducedMotion, behavior] of [
    ['reduce', 'auto'] as const,
    ['no-preference', 'smooth'] as const,
  ]) {
    await reader.visit('/', { reducedMotion }, async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        behavior,
      );
    });
  }
});

test('on paper there is the article, black on white, and nothing to click', async () => {
  await reader.visit(reader.site.pages['article-picture'], { colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.menu', '.ticker', '.boxes', '.to-top', 'reading-tools', '.skip']) {
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }
    for (const there of ['.brand', 'h1', '.byline', '.times', '.body', 'figcaption', '.copyright']) {
      expect(await page.locator(there).first().isVisible(), there).toBe(true);
    }
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

function textOfArticle(page: Page): Promise<string> {
  return page.locator('.body').innerText();
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText);
}

/** Runs in the page. */
function outlineOfFocus(): string {
  return document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : 'none';
}
