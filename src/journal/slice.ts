import type { Slice } from '../site/site.ts';
import { checkByClock } from './check-chain.ts';
import { journalAddress } from './JournalPage.tsx';
import { journalRoutes } from './routes.tsx';

/** What the newsroom did, for those who answer for it. */
export const journal: Slice = {
  desk: journalRoutes,
  deskEntries: [{ address: journalAddress, name: 'events', permission: 'read journal' }],
  run: ({ kernel }) => checkByClock(kernel),
};
