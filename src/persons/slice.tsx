import { file } from '../site/file.ts';
import { page, type Slice } from '../site/site.ts';
import { besideDraft } from './beside.tsx';
import { deskRoutes, personsDesk } from './desk.tsx';
import { personFeed } from './feed.ts';
import { followArticles } from './find-people.ts';
import { personsFoot } from './foot.tsx';
import { indexAddress, indexParameters, personsPage } from './index-page.tsx';
import { operations } from './operations.ts';
import { personPage, personParameters } from './person-page.tsx';

/** 인물: of whom articles speak, and who says what. */
export const persons: Slice = {
  footEntries: [{ address: indexAddress, name: '인물' }],
  articleFoot: { sheet: 'persons/foot', part: personsFoot },
  draftBeside: besideDraft,
  routes: (site, app) => {
    app.get(indexAddress, (c) =>
      page(site, c, indexParameters, (read) => personsPage(site, read, c.req.query())),
    );
    app.get('/people/:slug', (c) =>
      page(site, c, personParameters, (read) => personPage(site, read, c.req.param('slug'), c.req.query())),
    );
    app.get('/people/:slug/feed', (c) =>
      file(site, c, (read) => personFeed(site, read, c.req.param('slug'))),
    );
  },
  desk: deskRoutes,
  deskEntries: [{ address: personsDesk, name: 'known-persons', permission: 'confirm persons' }],
  articleAtDesk: {
    address: (id) => `${personsDesk}/articles/${id}`,
    name: 'known-person.beside',
    permission: 'confirm persons',
  },
  operations,
  follow: ({ kernel }) => followArticles(kernel),
};
