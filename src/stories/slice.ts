import { page, type Slice } from '../site/site.ts';
import { storyPage } from './pages.tsx';

export const stories: Slice = {
  routes: (site, app) => {
    app.get('/stories/:key', (c) => page(site, c, [], (read) => storyPage(site, read, c.req.param('key'))));
  },
};
