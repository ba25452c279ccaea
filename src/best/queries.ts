import type { Kysely } from 'kysely';
import { type Card, cardsOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type Ranking, rankingName } from './rankings.ts';

/** Tag of the box. */
export const bestTag = 'best';

/** What the box on every page shows the beginning of, and /best where nothing else is asked for. */
export const boxRanking: Ranking = { window: '24h', list: 'latest' };
/** Fills three columns of the home page, two of a tablet, and no more of the column beside an article than that. */
export const boxLength = 6;

export type BestCard = Card & { isPinned: boolean };

/**
 * What stands in the box.
 * @param pins what is held there, in its order; without it, what editors hold
 */
export async function boxCards(db: Kysely<DB>, pins?: string[]): Promise<BestCard[]> {
  return bestCards(db, boxRanking, boxLength, pins);
}

/** What editors hold in the box, in its order. */
export async function bestPins(db: Kysely<DB>): Promise<{ id: string; until: Date | null }[]> {
  return db.selectFrom('best_pin').select(['article_id as id', 'until']).orderBy('rank').execute();
}

/**
 * The desk's articles of a list, then the most read of it; what is no longer published is left out and the others move
 * up.
 */
export async function bestCards(
  db: Kysely<DB>,
  ranking: Ranking,
  limit: number,
  pins?: string[],
): Promise<BestCard[]> {
  const held = pins ?? (await bestPins(db)).map(({ id }) => id);
  const pinned = await listedIn(db, ranking.list, held);
  const ranks = await db
    .selectFrom('best_rank')
    .select('article_id')
    .where('ranking', '=', rankingName(ranking))
    .orderBy('rank')
    .execute();
  const cards = await cardsOf(db, [...new Set([...pinned, ...ranks.map(({ article_id }) => article_id)])]);
  return cards.slice(0, limit).map((card) => ({ ...card, isPinned: pinned.includes(card.id) }));
}

/** Of some articles, those that stand in a list, in their own order. */
async function listedIn(db: Kysely<DB>, list: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('listing')
    .select('article_id')
    .where('list', '=', list)
    .where('article_id', 'in', ids)
    .execute();
  return ids.filter((id) => rows.some(({ article_id }) => article_id === id));
}
