import { acknowledgement } from '../site/acknowledgement.ts';
import { page, type Slice } from '../site/site.ts';
import { defineReporters } from './define-reporters.ts';
import { reporterPage, reportersPage } from './pages.tsx';
import { reportersAddress } from './ReporterList.tsx';
import { settingsRoutes } from './settings-routes.tsx';

export const reporters: Slice = {
  operations: ({ kernel }, app) => {
    app.put('/reporters', async (c) => {
      const defined = await defineReporters(kernel, await c.req.json(), 'operator');
      return c.json(acknowledgement(kernel, 'reporters', defined, '/reporters'));
    });
  },
  desk: settingsRoutes,
  deskEntries: [
    {
      address: reportersAddress,
      name: 'settings.reporters',
      permission: 'manage agency',
      below: '/desk/settings',
    },
  ],
  routes: (site, app) => {
    app.get('/reporters', (c) => page(site, c, [], (read) => reportersPage(site, read)));
    app.get('/reporters/:slug', (c) =>
      page(site, c, ['before'], (read) =>
        reporterPage(site, read, c.req.param('slug'), c.req.query('before')),
      ),
    );
  },
};
