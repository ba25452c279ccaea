import { page, type Slice } from '../site/site.ts';
import { deskRoutes } from './desk.tsx';
import { unendedImports } from './imports.ts';
import { instrumentPage, pageParameters } from './instrument-page.tsx';
import { hasInstruments } from './instrument-queries.ts';
import { articleFoot } from './links/article-foot.tsx';
import { followArticles } from './links/follow-articles.ts';
import { textLinks } from './links/text-links.ts';
import { listPage, listParameters } from './list-page.tsx';
import { marketsAddress } from './MarketsDesk.tsx';
import { operations } from './operations.ts';
import { pushRoutes } from './push.ts';
import { serviceName, serviceTag } from './setting.ts';

/** Instruments, what they cost, and the articles that speak of them. */
export const markets: Slice = {
  services: async ({ kernel }, read) => {
    read(serviceTag);
    const { db } = kernel.store;
    if (!(await hasInstruments(db))) return [];
    return [{ address: '/markets', name: await serviceName(db) }];
  },
  operations,
  routes: (site, app) => {
    app.get('/markets', (c) => page(site, c, listParameters, (read) => listPage(site, read, c.req.query())));
    app.get('/markets/:code', (c) =>
      page(site, c, pageParameters, (read) => instrumentPage(site, read, c.req.param('code'), c.req.query())),
    );
    pushRoutes(site, app);
  },
  desk: deskRoutes,
  deskEntries: [{ address: marketsAddress, name: 'markets', permission: 'manage markets' }],
  textLinks,
  articleFoot: { sheet: 'markets/links/spoken-of', part: articleFoot },
  follow: ({ kernel }) => followArticles(kernel),
  check: ({ kernel }) => unendedImports(kernel),
};
