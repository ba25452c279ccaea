import type { Slice } from '../site/site.ts';
import { BestBox } from './BestBox.tsx';
import { operations } from './operations.ts';
import { bestCards, bestTag } from './queries.ts';

/** Fills three columns of the home page, two of a tablet, and no more of the column beside an article than that. */
const boxLength = 6;

export const best: Slice = {
  parts: [
    {
      slot: 'box',
      sheet: 'best/best',
      part: async ({ kernel }, read) => {
        read(bestTag);
        const cards = await bestCards(kernel.store.db, boxLength);
        for (const { id } of cards) read(`article:${id}`);
        return <BestBox cards={cards} />;
      },
    },
  ],
  operations,
};
