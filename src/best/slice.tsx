import type { Slice } from '../site/site.ts';
import { BestBox } from './BestBox.tsx';
import { operations } from './operations.ts';
import { bestCards, bestTag } from './queries.ts';

const boxLength = 10;

export const best: Slice = {
  parts: [
    {
      slot: 'box',
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
