import { Hono } from 'hono';
import { h } from 'preact';
import { expect, it } from 'vitest';
import { openTestKernel } from '../../test/newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { addDays, seoulDay, startOfDay } from '../korean/seoul-time.ts';
import { openSite, page, type Slice } from './site.ts';

describeStores(
  'a part of all pages that holds until midnight',
  ({ placeTestStore }) => {
    it('is made anew on every page of the same process, and says so to shared caches', async () => {
      let now = new Date('2026-12-31T23:59:00+09:00');
      const purge = { SOKBO_PURGE_URL: 'http://127.0.0.1:9' };
      const kernel = await openTestKernel(await placeTestStore(), () => now, purge);
      const site = openSite(kernel, [today]);
      const app = new Hono();
      app.get('/', (c) => page(site, c, [], async () => ({ title: '처음', path: '/', main: '본문' })));
      const answer = async () => {
        const response = await app.request('/');
        const [, day] = /오늘은 ([\d-]+)/.exec(await response.text()) ?? [];
        return [day, response.headers.get('cache-control')];
      };
      expect(await answer()).toEqual(['2026-12-31', 'public, max-age=0, s-maxage=60, must-revalidate']);
      now = new Date('2026-12-31T23:59:59.999+09:00');
      expect(await answer()).toEqual(['2026-12-31', 'public, max-age=0, s-maxage=0, must-revalidate']);
      expect(kernel.pages.renderings).toBe(1);
      now = new Date('2027-01-01T00:00:00+09:00');
      expect(await answer()).toEqual(['2027-01-01', 'public, max-age=0, s-maxage=86400, must-revalidate']);
      expect(await answer()).toEqual(['2027-01-01', 'public, max-age=0, s-maxage=86400, must-revalidate']);
      expect(kernel.pages.renderings).toBe(2);
      await kernel.close();
    });
  },
  ['pglite'],
);

const today: Slice = {
  parts: [
    {
      slot: 'box',
      sheet: 'site/pages/lists',
      part: async ({ kernel }, read) => {
        const day = seoulDay(kernel.now());
        read('today', startOfDay(addDays(day, 1)));
        return h('p', null, `오늘은 ${day}`);
      },
    },
  ],
};
