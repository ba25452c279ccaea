import { page, type Slice } from '../site/site.ts';
import { deskRoutes } from './desk.ts';
import { homePage } from './home-page.tsx';
import { unpinFront, unpinFrontJob } from './pin-front.ts';

export const home: Slice = {
  routes: (site, app) => {
    app.get('/', (c) => page(site, c, [], (read) => homePage(site, read)));
  },
  desk: deskRoutes,
  deskEntries: [{ address: '/desk/front', name: 'arrange', permission: 'arrange front' }],
  start: ({ kernel }) => {
    kernel.jobs.define(unpinFrontJob, (data) =>
      unpinFront(kernel, String(data.article), new Date(String(data.until))),
    );
  },
};
