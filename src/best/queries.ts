import type { Kysely } from 'kysely';
import { cardsOf } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

export const bestTag = 'best';

/** The desk's ranked articles; what is no longer published is left out and the others move up. */
export async function bestCards(db: Kysely<DB>, limit: number) {
  const pins = await db.selectFrom('best_pin').select('article_id').orderBy('rank').execute();
  const cards = await cardsOf(
    db,
    pins.map(({ article_id }) => article_id),
  );
  return cards.slice(0, limit);
}
