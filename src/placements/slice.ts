import type { Slice } from '../site/site.ts';
import { logPlacements } from './log-placements.ts';
import { operations } from './operations.ts';

/** The record of what stood where on the front page and in the ranked box; six months by law (언론중재법 제15조). */
export const placements: Slice = {
  operations,
  follow: ({ kernel }) => ({
    name: 'placements',
    follow: (events, trx) => logPlacements(events, trx, kernel.now()),
  }),
};
