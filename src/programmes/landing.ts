import type { Kysely } from 'kysely';
import { shownPictures } from '../articles/pictures/queries.ts';
import { type Card, cardsOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { Block, BlockOf } from './blocks.ts';
import { eventsOf, partsOf, peopleOf, type Series, seriesOf } from './queries.ts';

/** A part of a series and which it is. */
export type Part = { number: number; card: Card };
export type Event = Awaited<ReturnType<typeof eventsOf>>[number];
type Participant = Awaited<ReturnType<typeof peopleOf>>[number];

type Shown = { kind: 'none' };

/** A block with all that it shows; `none` where there is nothing to show. */
export type LandingBlock =
  | BlockOf<'text'>
  | { kind: 'series'; heading: string; series: Series; count: number; parts: Part[] }
  | { kind: 'articles'; heading: string; cards: Card[] }
  | { kind: 'events'; heading: string; coming: Event[]; past: Event[] }
  | { kind: 'people'; heading: string; people: Participant[] }
  | (BlockOf<'picture'> & { picture: number; width: number; height: number })
  | Shown;

/** So many of the newest parts stand on the landing page. */
const partsShown = 6;

type Asked = { db: Kysely<DB>; read: Read; programme: number; today: string };

/** What the blocks of a page show now. What cannot be seen is left out, so that a page never has holes. */
export async function landingOf(asked: Asked, page: Block[]): Promise<LandingBlock[]> {
  const shown: LandingBlock[] = [];
  for (const block of page) shown.push(await blockOf(asked, block));
  return shown;
}

async function blockOf(asked: Asked, block: Block): Promise<LandingBlock> {
  const { db, read, programme, today } = asked;
  const none: Shown = { kind: 'none' };
  switch (block.kind) {
    case 'text':
      return block.text || block.heading ? block : none;
    case 'series':
      return (await seriesBlock(asked, block)) ?? none;
    case 'articles': {
      for (const id of block.articles) read(`article:${id}`);
      const cards = await cardsOf(db, block.articles);
      return cards.length > 0 ? { ...block, cards } : none;
    }
    case 'events': {
      const events = await eventsOf(db, programme);
      if (events.length === 0) return none;
      const coming = events.filter(({ day }) => day >= today);
      return { ...block, coming, past: events.filter(({ day }) => day < today).reverse() };
    }
    case 'people': {
      const people = await peopleOf(db, programme);
      return people.length > 0 ? { ...block, people } : none;
    }
    case 'picture':
      return (await pictureBlock(asked, block)) ?? none;
  }
}

async function seriesBlock({ db, read, programme }: Asked, block: BlockOf<'series'>) {
  const series = (await seriesOf(db, programme)).find(({ id }) => id === block.series);
  if (!series) return null;
  const ids = await partsOf(db, series.id);
  if (ids.length === 0) return null;
  const from = Math.max(0, ids.length - partsShown);
  const parts = (await numbered(db, read, ids, from, ids.length)).reverse();
  return { kind: block.kind, heading: block.heading, series, count: ids.length, parts };
}

/** Some parts of a series with their numbers. */
export async function numbered(db: Kysely<DB>, read: Read, ids: string[], from: number, until: number) {
  const asked = ids.slice(from, until);
  for (const id of asked) read(`article:${id}`);
  const cards = await cardsOf(db, asked);
  return cards.map((card): Part => ({ card, number: ids.indexOf(card.id) + 1 }));
}

/** A picture that an article of ours shows, with the right to show it. */
async function pictureBlock({ db, read }: Asked, block: BlockOf<'picture'>) {
  const { picture } = block;
  if (picture === null) return null;
  read(`picture:${picture}`);
  const users = await shownPictures(db)
    .select('shown.article_id')
    .where('shown.picture_id', '=', picture)
    .execute();
  for (const { article_id } of users) read(`article:${article_id}`);
  const row = await db
    .selectFrom('picture')
    .select(['width', 'height'])
    .where('id', '=', picture)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row && users.length > 0 ? { ...block, ...row, picture } : null;
}
