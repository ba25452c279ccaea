import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useReader } from './visits.ts';

const reader = useReader();

test('the reader sets the size of the text, and it is kept', async () => {
  await reader.visit(reader.site.pages['article-glosses'], {}, async (page) => {
    const before = await sizeOfText(page);
    await page.getByRole('button', { name: '더 크게' }).click();
    expect(await sizeOfText(page)).toBeCloseTo(before * 1.25);
    await page.goto(reader.site.origin + reader.site.pages['article-picture']);
    expect(await page.getByRole('button', { name: '더 크게' }).getAttribute('aria-pressed')).toBe('true');
    expect(await sizeOfText(page)).toBeCloseTo(before * 1.25);
    await page.getByRole('button', { name: '보통' }).click();
    expect(await sizeOfText(page)).toBeCloseTo(before);
  });
});

test('the reader hides the Hanja, and it stays hidden', async () => {
  await reader.visit(reader.site.pages['article-glosses'], {}, async (page) => {
    const gloss = page.locator('.gloss').first();
    expect(await gloss.isVisible()).toBe(true);
    await page.getByRole('button', { name: '한자 숨기기' }).click();
    expect(await gloss.isVisible()).toBe(false);
    await page.reload();
    expect(await gloss.isVisible()).toBe(false);
    await page.getByRole('button', { name: '한자 보이기' }).click();
    expect(await gloss.isVisible()).toBe(true);
  });
});

test('the address that is copied is the article’s own', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const path = reader.site.pages['article-picture'];
  await reader.visit(`${path}?utm_source=mail`, { permissions }, async (page) => {
    await page.getByRole('button', { name: '링크 복사' }).click();
    await page.getByRole('button', { name: '복사했습니다' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname + new URL(copied).search).toBe(path);
  });
});

test('an article without Hanja has no switch for it', async () => {
  const path = reader.site.pages['article-one-paragraph'];
  await reader.visit(path, {}, async (page) => {
    await page.getByRole('button', { name: '보통' }).waitFor();
    expect(await page.locator('.gloss').count()).toBe(0);
    expect(await page.getByRole('button', { name: /한자/ }).count()).toBe(0);
  });
});

function sizeOfText(page: Page): Promise<number> {
  return page.locator('.body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
}
