import type { Kysely } from 'kysely';
import { type Card, newestOf } from '../articles/queries.ts';
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

/** The front page's arrangement, and the ids of all articles that it could have shown instead. */
export async function arrangeFront(
  db: Kysely<DB>,
): Promise<{ arrangement: Arrangement; considered: string[] }> {
  const sections = await menuSections(db);
  const lists = await newestOf(db, ['latest', ...sections.map(({ id }) => `section:${id}`)], considered);
  const top = arrangeTop(lists.get('latest') ?? []);
  const blocks = sections.map((section) => ({
    ...section,
    cards: lists.get(`section:${section.id}`) ?? [],
  }));
  const arrangement = {
    ...top,
    sections: withoutRepeats(blocks, top.lead ? [top.lead, ...top.seconds] : []),
  };
  return { arrangement, considered: [...lists.values()].flatMap((cards) => cards.map(({ id }) => id)) };
}

/** The newest with a picture leads, the next two with one stand beside it, the others are listed. */
function arrangeTop(cards: Card[]) {
  const [lead = cards[0], ...seconds] = cards.filter((card) => card.lead_picture).slice(0, 3);
  const shown = [lead, ...seconds];
  return { lead, seconds, newest: cards.filter((card) => !shown.includes(card)) };
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
