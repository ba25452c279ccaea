import type { Slice } from '../../site/site.ts';
import { liveBoards } from './live.ts';
import { boardRoutes } from './routes.tsx';

/** What lies on the desk: drafts and articles by where they stand. */
export const boards: Slice = {
  desk: boardRoutes,
  live: liveBoards,
  deskEntries: [{ address: '/desk', name: 'boards', permission: 'read' }],
};
