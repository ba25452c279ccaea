import { page, type Slice } from '../site/site.ts';
import { deskRoutes } from './desk.tsx';
import { liveTicker } from './live.tsx';
import { operations } from './operations.ts';
import { bulletinsPage } from './pages.tsx';
import { bulletinsTag, currentBulletins, tagsOf } from './queries.ts';
import { expireBulletin, expireJob } from './raise-bulletin.ts';
import { Ticker } from './Ticker.tsx';

export const bulletins: Slice = {
  parts: [
    {
      slot: 'ticker',
      sheet: 'bulletins/bulletins',
      part: async ({ kernel }, read) => {
        read(bulletinsTag);
        const current = await currentBulletins(kernel.store.db, kernel.now());
        for (const tag of tagsOf(current)) read(tag);
        return <Ticker bulletins={current} />;
      },
    },
  ],
  routes: (site, app) => {
    app.get('/bulletins', (c) =>
      page(site, c, ['below'], (read) => bulletinsPage(site, read, c.req.query('below'))),
    );
  },
  operations,
  desk: deskRoutes,
  deskEntries: [
    {
      address: '/desk/bulletins',
      name: 'bulletins',
      permission: 'raise bulletins',
      script: 'bulletins/composer',
    },
  ],
  live: liveTicker,
  start: ({ kernel }) => {
    kernel.jobs.define(expireJob, (data) => expireBulletin(kernel, Number(data.id)));
  },
};
