import type { Hono } from 'hono';
import { findArticles, publishedAmong, shownOf } from '../articles/finding/queries.ts';
import type { Arranging } from '../desk/arranging/arranging.ts';
import { arrangingRoutes } from '../desk/arranging/routes.tsx';
import { pinsIn } from '../desk/arranging/slots.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { homePage } from './home-page.tsx';
import { pinFront } from './pin-front.ts';
import { arrangeFront, frontPins, frontPlaces } from './queries.ts';

/** Where editors arrange the front page. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  arrangingRoutes(site, app, frontOf(site));
}

function frontOf(site: Site): Arranging {
  const { kernel } = site;
  const { db } = kernel.store;
  return {
    name: 'front',
    address: '/desk/front',
    title: 'arrange.title.front',
    hint: (say) => say('arrange.hint.front'),
    places: frontPlaces,
    // What was killed stands nowhere, and its place fills itself.
    held: async () => {
      const pins = await frontPins(db);
      const published = await publishedAmong(
        db,
        pins.flatMap((pin) => pin?.id ?? []),
      );
      return pins.map((pin) => (pin && published.has(pin.id) ? pin : null));
    },
    placed: async (slots, say) => {
      const { lead, seconds } = (await arrangeFront(db, pinsIn(slots))).arrangement;
      const filled = [lead, ...seconds];
      return slots.map((slot, index) => {
        const card = slot.id ? filled.find((each) => each?.id === slot.id) : filled[index];
        return {
          name: index === 0 ? say('arrange.place.lead') : say('arrange.place.second', { number: index }),
          slot,
          shown: card ? shownOf(card) : null,
          hold: card && `put ${index + 1} ${card.id}`,
        };
      });
    },
    find: async (search) => (await findArticles(db, search, 20)).map(shownOf),
    save: (pins, base, person) => pinFront(kernel, pins, base, person.name),
    // Without what is new live: it would change under the eyes of who looks.
    preview: async (pins) => ({
      page: { ...(await homePage(site, () => {}, pins)), stream: undefined, script: undefined },
    }),
  };
}
