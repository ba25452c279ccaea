import type { Slice } from '../../site/site.ts';
import { followPrints } from './follow-prints.ts';

/** Tells the desk that a story was told already. */
export const similarStories: Slice = {
  follow: ({ kernel }) => ({
    name: 'article-prints',
    follow: (events, trx) => followPrints(events, trx, kernel.now()),
  }),
};
