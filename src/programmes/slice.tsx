import { file } from '../site/file.ts';
import { page, type Slice } from '../site/site.ts';
import { deskRoutes } from './desk-routes.tsx';
import { programmesPage, runningEntries } from './index-page.tsx';
import { programmesAddress } from './ProgrammeTabs.tsx';
import { addressOf, feedOf, programmePage, seriesPage } from './pages.tsx';
import { pageJob, releasePage } from './put-page.ts';
import { slugAtShort } from './queries.ts';
import { seriesFoot } from './series-foot.tsx';
import { partsFollower } from './sync-series.ts';
import { turnJob, turnProgramme } from './turn.ts';

/** Programmes: articles, events and people under one purpose, for a time. */
export const programmes: Slice = {
  services: runningEntries,
  articleFoot: seriesFoot,
  routes: (site, app) => {
    app.get('/programmes', (c) => page(site, c, [], (read) => programmesPage(site, read)));
    app.get('/programmes/:slug', (c) =>
      page(site, c, ['before'], (read) =>
        programmePage(site, read, c.req.param('slug'), c.req.query('before')),
      ),
    );
    app.get('/programmes/:slug/feed', (c) =>
      file(site, c, (read) => feedOf(site, read, c.req.param('slug'))),
    );
    app.get('/programmes/:slug/:series', (c) =>
      page(site, c, ['from'], (read) => seriesPage(site, read, c.req.param(), c.req.query('from'))),
    );
  },
  desk: deskRoutes,
  deskEntries: [{ address: programmesAddress, name: 'programmes', permission: 'arrange programmes' }],
  /** A short address such as /kyd. */
  oldAddress: async ({ kernel }, path) => {
    const [, short] = /^\/([a-z][a-z0-9-]+)\/?$/.exec(path.toLowerCase()) ?? [];
    const slug = short ? await slugAtShort(kernel.store.db, short) : null;
    return slug && addressOf({ slug });
  },
  follow: ({ kernel }) => partsFollower(kernel),
  start: ({ kernel }) => {
    kernel.jobs.define(pageJob, (data) => releasePage(kernel, Number(data.id)));
    kernel.jobs.define(turnJob, (data) =>
      turnProgramme(kernel, Number(data.id), new Date(String(data.turn))),
    );
  },
};
