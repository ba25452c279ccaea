import type { Kysely } from 'kysely';
import { type Card, cardsOf, newestOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type MenuSection, menuSections } from '../sections/queries.ts';

/** What stands where on the front page. */
export type Arrangement = {
  lead: Card | undefined;
  /** The two beside it. */
  seconds: Card[];
  newest: Card[];
  sections: (MenuSection & { cards: Card[] })[];
};

/** The newest of each list are looked at. */
const considered = 12;
/** How many of its articles a section shows. */
const perSection = 4;

/** Tag of what editors set on the front page. */
export const frontTag = 'front';

/** Places that can be set: the lead and the two beside it. */
export const frontPlaces = 3;

/** What editors set at each place; null where it fills itself. */
export async function frontPins(db: Kysely<DB>): Promise<({ id: string; until: Date | null } | null)[]> {
  const rows = await db.selectFrom('front_pin').selectAll().execute();
  return Array.from({ length: frontPlaces }, (_, index) => {
    const pin = rows.find(({ place }) => place === index + 1);
    return pin ? { id: pin.article_id, until: pin.until } : null;
  });
}

/**
 * The front page's arrangement, and the ids of all articles that it could have shown instead.
 * @param pins what is set at each place; without it, what editors have set
 */
export async function arrangeFront(
  db: Kysely<DB>,
  pins?: ({ id: string } | null)[],
): Promise<{ arrangement: Arrangement; considered: string[] }> {
  const pinned = (pins ?? (await frontPins(db))).map((pin) => pin?.id);
  const held = await cardsOf(
    db,
    pinned.filter((id) => id !== undefined),
  );
  const sections = await menuSections(db);
  const lists = await newestOf(db, ['latest', ...sections.map(({ id }) => `section:${id}`)], considered);
  const top = arrangeTop(
    lists.get('latest') ?? [],
    pinned.map((id) => held.find((card) => card.id === id)),
  );
  const blocks = sections.map((section) => ({
    ...section,
    cards: lists.get(`section:${section.id}`) ?? [],
  }));
  const arrangement = {
    ...top,
    sections: withoutRepeats(blocks, top.lead ? [top.lead, ...top.seconds] : []),
  };
  const listed = [...lists.values()].flatMap((cards) => cards.map(({ id }) => id));
  return { arrangement, considered: [...listed, ...pinned.filter((id) => id !== undefined)] };
}

/**
 * What is set stands where it is set. Of the others, the newest with a picture leads, the next two with one stand beside
 * it, the rest is listed. What is set and gone, because it was killed, leaves its place to the next.
 */
function arrangeTop(cards: Card[], pinned: (Card | undefined)[]) {
  const free = cards.filter(({ id }) => !pinned.some((card) => card?.id === id));
  const pictured = free.filter((card) => card.lead_picture);
  const lead = pinned[0] ?? pictured.shift() ?? free[0];
  const seconds = pinned.slice(1).flatMap((card) => card ?? pictured.shift() ?? []);
  const shown = [lead, ...seconds];
  const newest = free.filter((card) => !shown.includes(card)).slice(0, considered - shown.length);
  return { lead, seconds, newest };
}

/** An article stands once on the page, in the first of its sections; one with a picture heads the block. */
function withoutRepeats(sections: Arrangement['sections'], above: Card[]): Arrangement['sections'] {
  const shown = new Set(above.map(({ id }) => id));
  return sections.map((section) => {
    const left = section.cards.filter(({ id }) => !shown.has(id));
    const head = left.find((card) => card.lead_picture) ?? left[0];
    const cards = [...(head ? [head] : []), ...left.filter((card) => card !== head)].slice(0, perSection);
    for (const { id } of cards) shown.add(id);
    return { ...section, cards };
  });
}
