import { guardedPage, page, type Slice } from '../site/site.ts';
import { articleIdAtAddress } from './address.ts';
import { articlePage } from './article-page.tsx';
import { unreadableArticles } from './check-access.ts';
import { checkEditions } from './check-editions.ts';
import { editionPage } from './edition-page.tsx';
import { isArticleId } from './ids.ts';
import { latestPage } from './latest-page.tsx';
import { liveArticles } from './live.tsx';
import { operations } from './operations.ts';
import { programDesk } from './program-desk.ts';
import { releaseJob } from './publish.ts';
import { release } from './release.ts';

export const articles: Slice = {
  services: async () => [{ address: '/latest', name: '최신뉴스' }],
  routes: (site, app) => {
    app.get('/news/:id{[0-9]{14}}', (c) =>
      guardedPage(site, c, (read, isWhole) => articlePage(site, read, c.req.param('id'), isWhole)),
    );
    app.get('/news/:id{[0-9]{14}}/editions/:number{[0-9]{1,6}}', (c) =>
      guardedPage(site, c, (read, isWhole) =>
        editionPage(site, read, c.req.param('id'), Number(c.req.param('number')), isWhole),
      ),
    );
    app.get('/latest', (c) =>
      page(site, c, ['before'], (read) => latestPage(site, read, c.req.query('before'))),
    );
  },
  /** Addresses that an article had elsewhere, such as /news/view/20240410000123. */
  oldAddress: async (site, path) => {
    const id = await articleIdAtAddress(site.kernel.store.db, path);
    return id && isArticleId(id) ? `/news/${id}` : null;
  },
  operations,
  live: liveArticles,
  programDesk,
  check: async (site) => [
    ...(await checkEditions(site.kernel.store.db)),
    ...(await unreadableArticles(site)),
  ],
  start: ({ kernel }) => {
    kernel.jobs.define(releaseJob, async (data) => {
      await release(kernel, String(data.id), { name: 'clock', role: 'clock' });
    });
  },
};
