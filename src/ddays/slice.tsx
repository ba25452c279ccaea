import { page, type Slice } from '../site/site.ts';
import { besideDraft } from './beside.tsx';
import { isCategory } from './categories.ts';
import { deskRoutes } from './desk.tsx';
import { ddayPage } from './event-page.tsx';
import { feedOf, feedOfOne } from './feed.ts';
import { followArticles } from './follow-articles.ts';
import { ddaysFoot } from './foot.tsx';
import { ddaysPage } from './list-page.tsx';
import { monthPage } from './month-page.tsx';
import { operations } from './operations.ts';
import { lookParameters, readLook } from './reading.ts';

/** 디데이: the calendar of what is coming, with its count of days. */
export const ddays: Slice = {
  services: async () => [{ address: '/ddays', name: '디데이' }],
  articleFoot: { sheet: 'ddays/foot', part: ddaysFoot },
  draftBeside: besideDraft,
  routes: (site, app) => {
    app.get('/ddays', (c) =>
      page(site, c, lookParameters, (read) => ddaysPage(site, read, readLook(c.req.query()))),
    );
    app.get('/ddays.ics', (c) => feedOf(site, c, readLook({})));
    app.get('/ddays/category/:file{[a-z]{1,20}\\.ics}', (c) => {
      const category = c.req.param('file').replace('.ics', '');
      return isCategory(category) ? feedOf(site, c, readLook({ category })) : c.notFound();
    });
    app.get('/ddays/calendar/:month{[12][0-9]{3}-[01][0-9]}', (c) =>
      page(site, c, lookParameters, (read) =>
        monthPage(site, read, c.req.param('month'), readLook(c.req.query())),
      ),
    );
    app.get('/ddays/:file{[1-9][0-9]{0,8}\\.ics}', (c) =>
      feedOfOne(site, c, Number.parseInt(c.req.param('file'), 10)),
    );
    app.get('/ddays/:id{[1-9][0-9]{0,8}}', (c) =>
      page(site, c, [], (read) => ddayPage(site, read, Number(c.req.param('id')))),
    );
  },
  operations,
  desk: deskRoutes,
  deskEntries: [{ address: '/desk/ddays', name: 'ddays', permission: 'read' }],
  follow: ({ kernel }) => followArticles(kernel),
};
