import { page, type Slice } from '../site/site.ts';
import { Menu } from './Menu.tsx';
import { operations } from './operations.ts';
import { sectionPage } from './pages.tsx';
import { menuSections, menuTag } from './queries.ts';
import { sectionsAddress } from './SectionTree.tsx';
import { settingsRoutes } from './settings-routes.tsx';

export const sections: Slice = {
  parts: [
    {
      slot: 'menu',
      sheet: 'sections/menu',
      part: async ({ kernel }, read) => {
        read(menuTag);
        return <Menu sections={await menuSections(kernel.store.db)} />;
      },
    },
  ],
  operations,
  desk: settingsRoutes,
  deskEntries: [
    {
      address: sectionsAddress,
      name: 'settings.sections',
      permission: 'manage agency',
      below: '/desk/settings',
    },
  ],
  routes: (site, app) => {
    app.get('/sections/:path{.+}', (c) =>
      page(site, c, ['before'], (read) =>
        sectionPage(site, read, c.req.param('path').normalize('NFC'), c.req.query('before')),
      ),
    );
  },
};
