import type { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import { findArticles, publishedAmong, shownOf } from '../articles/finding/queries.ts';
import { cardsOf } from '../articles/queries.ts';
import type { Place } from '../desk/arranging/Arranger.tsx';
import type { Arranging } from '../desk/arranging/arranging.ts';
import { arrangingRoutes } from '../desk/arranging/routes.tsx';
import type { Slot } from '../desk/arranging/slots.ts';
import type { Say } from '../desk/wording.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { BestBox } from './BestBox.tsx';
import { bestPage } from './pages.tsx';
import { arrangeBest } from './pin-best.ts';
import { bestPins, boxCards, boxLength } from './queries.ts';

/** Where editors arrange the ranked box. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  arrangingRoutes(site, app, bestOf(site));
}

function bestOf(site: Site): Arranging {
  const { kernel } = site;
  const { db } = kernel.store;
  return {
    name: 'best',
    address: '/desk/best',
    title: 'arrange.title.best',
    hint: (say) => say('arrange.hint.best', { count: boxLength }),
    places: null,
    // What was killed is in the box no more, and the others move up.
    held: async () => {
      const pins = await bestPins(db);
      const published = await publishedAmong(
        db,
        pins.map(({ id }) => id),
      );
      return pins.filter(({ id }) => published.has(id));
    },
    placed: (slots, say) => placed(site, slots, say),
    find: async (search) => (await findArticles(db, search, 20)).map(shownOf),
    save: (pins, base, person) =>
      arrangeBest(
        kernel,
        pins.filter((pin) => pin !== null),
        base,
        person.name,
      ),
    // The whole ranking with the box beside it: what is held leads both.
    preview: async (pins) => {
      const held = pins.flatMap((pin) => pin?.id ?? []);
      const page = await bestPage(site, () => {}, {}, held);
      if ('redirect' in page) throw new Error('the ranking of all sections has an address of its own');
      const box = renderToString(<BestBox cards={await boxCards(db, held)} />);
      return { page, parts: { box } };
    },
  };
}

/** What is held, and below it what is read most, as far as the box goes. */
async function placed({ kernel }: Site, slots: Slot[], say: Say): Promise<Place[]> {
  const { db } = kernel.store;
  const ids = slots.map(({ id }) => id);
  const held = await cardsOf(db, ids);
  const follow = (await boxCards(db, ids)).filter(({ id }) => !ids.includes(id));
  const name = (rank: number) => say('arrange.place.rank', { number: rank });
  return [
    ...slots.map((slot, index) => {
      const card = held.find(({ id }) => id === slot.id);
      return { name: name(index + 1), slot, shown: card ? shownOf(card) : null };
    }),
    ...follow.map((card, index) => ({
      name: name(slots.length + index + 1),
      slot: { id: '', until: '' },
      shown: shownOf(card),
      hold: `add ${card.id}`,
    })),
  ];
}
