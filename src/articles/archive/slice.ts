import { page, type Slice } from '../../site/site.ts';
import { archivePage } from './archive-page.tsx';
import { followDays } from './follow-days.ts';
import { onThisDayPage } from './on-this-day.tsx';
import { monthPage, yearPage } from './period-pages.tsx';
import { followerName } from './queries.ts';

/** 전체기사: all that was published, by day, as a calendar. */
export const archive: Slice = {
  services: async () => [{ address: '/archive', name: '전체기사' }],
  routes: (site, app) => {
    app.get('/archive', (c) =>
      page(site, c, ['day', 'section', 'reporter', 'before'], (read) =>
        archivePage(site, read, c.req.query()),
      ),
    );
    app.get('/archive/:year{[12][0-9]{3}}', (c) =>
      page(site, c, [], (read) => yearPage(site, read, c.req.param('year'))),
    );
    app.get('/archive/:month{[12][0-9]{3}-[0-9]{2}}', (c) =>
      page(site, c, ['before'], (read) => monthPage(site, read, c.req.param('month'), c.req.query('before'))),
    );
    app.get('/archive/on-this-day', (c) => page(site, c, [], (read) => onThisDayPage(site, read, null)));
    app.get('/archive/on-this-day/:day{[0-9]{2}-[0-9]{2}}', (c) =>
      page(site, c, [], (read) => onThisDayPage(site, read, c.req.param('day'))),
    );
  },
  follow: () => ({ name: followerName, follow: followDays }),
};
