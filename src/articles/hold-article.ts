import type { Transaction } from 'kysely';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { ArticleState } from './life-cycle.ts';
import { shownPictures } from './pictures/queries.ts';

/** There is no article with this id. */
class NoSuchArticle extends Refused {
  constructor(id: string) {
    super(404, `there is no article ${id}`);
  }
}

/** Somebody published another edition since this one was read; both texts must be looked at. */
export class EditionConflict extends Refused {
  constructor(id: string, base: number, live: number | null) {
    super(409, `article ${id} has edition ${live} now, not ${base}: read it again before you change it`);
  }
}

/**
 * The article's row, held until the transaction ends, so that two acts on one article come one after the other.
 * @throws NoSuchArticle
 */
export async function holdArticle(trx: Transaction<DB>, id: string) {
  const row = await trx.selectFrom('article').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new NoSuchArticle(id);
  return { ...row, state: row.state as ArticleState };
}

/** Pictures that a published article shows. */
export async function livePictures(trx: Transaction<DB>, id: string): Promise<number[]> {
  const rows = await shownPictures(trx)
    .select('shown.picture_id')
    .where('shown.article_id', '=', id)
    .execute();
  return rows.map(({ picture_id }) => picture_id);
}
