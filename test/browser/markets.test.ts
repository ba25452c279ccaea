import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { useReader } from './visits.ts';

const reader = useReader();

test.each([
  ['markets', '/markets'],
  ['instrument', '/markets/700011'],
  ['halted', '/markets/710031?range=1y&chart=line'],
])('axe finds nothing to object to: %s', async (name, path) => {
  await reader.visit(path, {}, (page) => expectAccessible(page, name));
});

test('the chart is gone through by the keyboard, and follows the pointer', async () => {
  await reader.visit('/markets/700011', {}, async (page) => {
    const slider = page.getByRole('slider', { name: '차트에서 볼 날' });
    await slider.focus();
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2026\.11\.23 종가 132,800원/);
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2026\.11\.20 종가 129,800원/);
    expect(await page.locator('.chart-day output').textContent()).toMatch(/^2026\.11\.20/);
    expect(await page.locator('.chart-cross').getAttribute('hidden')).toBe(null);
    const drawing = await page.locator('.chart-drawing').boundingBox();
    await page.mouse.move((drawing?.x ?? 0) + 3, (drawing?.y ?? 0) + 50);
    expect(await slider.inputValue()).toBe('0');
  });
});
