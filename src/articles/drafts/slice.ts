import type { Slice } from '../../site/site.ts';
import { commentRoutes } from './comment-routes.tsx';
import { liveBoards } from './live.ts';
import { deskRoutes } from './routes.tsx';

/** What articles are before they are published: written, filed, desked. */
export const drafts: Slice = {
  desk: (site, app) => {
    deskRoutes(site, app);
    commentRoutes(site, app);
  },
  live: liveBoards,
  deskEntries: [{ address: '/desk', name: 'boards', permission: 'read' }],
};
