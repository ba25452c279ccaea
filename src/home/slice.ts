import { page, type Slice } from '../site/site.ts';
import { homePage } from './home-page.tsx';

export const home: Slice = {
  routes: (site, app) => {
    app.get('/', (c) => page(site, c, [], (read) => homePage(site, read)));
  },
};
