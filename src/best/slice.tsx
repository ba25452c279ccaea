import { everyStep } from '../kernel/every-step.ts';
import { page, type Slice } from '../site/site.ts';
import { BestBox } from './BestBox.tsx';
import { countReads } from './count-reads.ts';
import { deskRoutes } from './desk.tsx';
import { operations } from './operations.ts';
import { bestPage } from './pages.tsx';
import { unpinBest, unpinBestJob } from './pin-best.ts';
import { bestTag, boxCards } from './queries.ts';
import { rankBest } from './rank-best.ts';
import { slotMilliseconds } from './rankings.ts';

/** Longer than a slot's last reads take to be written. */
const rankAfterMilliseconds = 5_000;

export const best: Slice = {
  parts: [
    {
      slot: 'box',
      sheet: 'best/best',
      part: async ({ kernel }, read) => {
        read(bestTag);
        const cards = await boxCards(kernel.store.db);
        for (const { id } of cards) read(`article:${id}`);
        return <BestBox cards={cards} />;
      },
    },
  ],
  routes: (site, app) => {
    app.get('/best', (c) =>
      page(site, c, ['window', 'section'], (read) => bestPage(site, read, c.req.query())),
    );
    countReads(site, app);
  },
  operations,
  desk: deskRoutes,
  start: ({ kernel }) => {
    kernel.jobs.define(unpinBestJob, (data) =>
      unpinBest(kernel, String(data.article), new Date(String(data.until))),
    );
  },
  run: ({ kernel }) =>
    everyStep(kernel, { step: slotMilliseconds, delay: rankAfterMilliseconds }, () => rankBest(kernel)),
};
