import { page, type Slice } from '../site/site.ts';
import { CorrectionNotices } from './CorrectionNotice.tsx';
import { registerPage } from './pages.tsx';
import { correctionsOf } from './queries.ts';

export const corrections: Slice = {
  routes: (site, app) => {
    app.get('/corrections', (c) =>
      page(site, c, ['below'], (read) => registerPage(site, read, c.req.query('below'))),
    );
  },
  articleHead: {
    sheet: 'corrections/corrections',
    part: async ({ kernel }, articleId) => {
      const notices = await correctionsOf(kernel.store.db, articleId);
      return notices.length > 0 ? <CorrectionNotices notices={notices} /> : null;
    },
  },
};
