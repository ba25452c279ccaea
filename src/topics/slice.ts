import { file } from '../site/file.ts';
import { page, type Slice } from '../site/site.ts';
import { topicsDesk } from './addresses.ts';
import { besideDraft } from './beside.tsx';
import { deskRoutes } from './desk-routes.tsx';
import { followSubjects } from './follow-subjects.ts';
import { topicsPage } from './index-page.tsx';
import { addressesOfTags, followerName } from './queries.ts';
import { topicFeed, topicPage } from './topic-page.tsx';

/** What is written on one subject, or on several that the desk has put together. */
export const topics: Slice = {
  footEntries: [{ address: '/topics', name: '토픽' }],
  tagLinks: ({ kernel }, tags) => addressesOfTags(kernel.store.db, tags),
  routes: (site, app) => {
    app.get('/topics', (c) => page(site, c, [], (read) => topicsPage(site, read)));
    app.get('/topics/:name', (c) =>
      page(site, c, ['before'], (read) => topicPage(site, read, c.req.param('name'), c.req.query('before'))),
    );
    app.get('/topics/:name/feed', (c) => file(site, c, (read) => topicFeed(site, read, c.req.param('name'))));
  },
  desk: deskRoutes,
  deskEntries: [{ address: topicsDesk, name: 'topics', permission: 'arrange topics' }],
  draftBeside: besideDraft,
  follow: () => ({ name: followerName, follow: followSubjects }),
};
