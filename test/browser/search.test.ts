import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articles } from '../cast.ts';
import { until } from '../until.ts';
import { expectAccessible } from './accessible.ts';
import { useDesk } from './at-the-desk.ts';

const { server, at, open } = useDesk();
const shots = process.env.SOKBO_SHOTS;

test('a search is helped by the keyboard alone', async () => {
  for (const number of [1, 2, 3])
    await server.run(
      ['publish', '-'],
      [{ ...articles['rate-cut'], headline: `시진핑 방문 ${number}`, tags: ['반도체'] }].at(0),
    );
  await open('/search', async (page, complaints) => {
    const field = page.getByRole('combobox', { name: '검색어' });
    await until(async () => {
      await field.fill('');
      await field.pressSequentially('tlwls');
      await page.getByRole('option', { name: '시진핑' }).waitFor({ timeout: 1_000 });
    });
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible(page, 'search-suggested');
    await field.press('ArrowDown');
    expect(await field.inputValue()).toBe('시진핑');
    await field.press('ArrowUp');
    expect(await field.inputValue()).toBe('tlwls');
    await field.press('ArrowDown');
    if (shots) await shoot(page, 'suggested');
    await field.press('Enter');
    await page.waitForURL(/q=%EC%8B%9C%EC%A7%84%ED%95%91/);
    await page.getByText('찾은 기사 3건').waitFor();
    await expectAccessible(page, 'search-found');
    if (shots) await shoot(page, 'found');
    await page.goto(`${server.origin}/search?q=${encodeURIComponent('시진펑')}`);
    await page.getByRole('link', { name: '시진핑', exact: true }).waitFor();
    await expectAccessible(page, 'search-nothing');
    if (shots) await shoot(page, 'nothing');
    expect(complaints).toEqual([]);
  });
  await at('desk', async (page) => {
    await page.goto(`${server.origin}/desk/search/aliases?board=used`);
    await expectAccessible(page, 'aliases');
    if (shots) await shoot(page, 'aliases');
  });
}, 90_000);

type Page = Parameters<typeof expectAccessible>[0];

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(shots ?? '', { recursive: true });
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png` });
    }
}
