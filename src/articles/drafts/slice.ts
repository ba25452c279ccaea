import type { Slice } from '../../site/site.ts';
import { liveBoards } from './live.ts';
import { deskRoutes } from './routes.tsx';

/** What articles are before they are published: written, filed, desked. */
export const drafts: Slice = {
  desk: deskRoutes,
  live: liveBoards,
  deskEntries: [{ address: '/desk', name: 'boards', permission: 'read' }],
};
