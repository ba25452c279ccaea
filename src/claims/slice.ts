import type { Slice } from '../site/site.ts';
import { claimsAddress } from './board-page.tsx';
import { deskRoutes } from './desk.tsx';
import { followCorrections } from './link-notice.ts';
import { liveClaims } from './live.ts';

/** Claims for correction, reply and follow-up (언론중재법 제14조-제17조), with their clocks, answers and notices. */
export const claims: Slice = {
  desk: deskRoutes,
  deskEntries: [{ address: claimsAddress, name: 'claims', permission: 'handle claims' }],
  follow: ({ kernel }) => followCorrections(kernel),
  live: liveClaims,
};
