import type { Kysely } from 'kysely';
import { type Card, cardsOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type Ranking, rankingName } from './rankings.ts';

/** Tag of the box. */
export const bestTag = 'best';

/** What the box on every page shows the beginning of, and /best where nothing else is asked for. */
export const boxRanking: Ranking = { window: '24h', list: 'latest' };
/** Fills three columns of the home page, two of a tablet, and no more of the column beside an article than that. */
const boxLength = 6;

export type BestCard = Card & { isPinned: boolean };

/** What stands in the box. */
export async function boxCards(db: Kysely<DB>): Promise<BestCard[]> {
  return bestCards(db, boxRanking, boxLength);
}

/**
 * The desk's articles of a list, then the most read of it; what is no longer published is left out and the others move
 * up.
 */
export async function bestCards(db: Kysely<DB>, ranking: Ranking, limit: number): Promise<BestCard[]> {
  const pinned = await pinnedIn(db, ranking.list);
  const ranks = await db
    .selectFrom('best_rank')
    .select('article_id')
    .where('ranking', '=', rankingName(ranking))
    .orderBy('rank')
    .execute();
  const cards = await cardsOf(db, [...new Set([...pinned, ...ranks.map(({ article_id }) => article_id)])]);
  return cards.slice(0, limit).map((card) => ({ ...card, isPinned: pinned.includes(card.id) }));
}

async function pinnedIn(db: Kysely<DB>, list: string): Promise<string[]> {
  const rows = await db
    .selectFrom('best_pin')
    .innerJoin('listing', 'listing.article_id', 'best_pin.article_id')
    .select('best_pin.article_id')
    .where('listing.list', '=', list)
    .orderBy('best_pin.rank')
    .execute();
  return rows.map(({ article_id }) => article_id);
}
