import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';

/** In whose name what others have written comes in, an archive above all. */
export const intake = 'intake';

/** Some articles with the edition that readers have; those that readers do not have are left out. */
export function publishedEditions(db: Kysely<DB>, ids: string[]) {
  return db
    .selectFrom('article')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .where('article.id', 'in', ids)
    .where('article.state', '=', 'published');
}
