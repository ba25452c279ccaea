import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { shownPictures } from '../queries.ts';

export type PictureUse = Awaited<ReturnType<typeof articlesWithPictures>>[number];

/** Articles that show some pictures now or will when their embargo ends, newest first. For the newsroom alone. */
export async function articlesWithPictures(db: Kysely<DB>, pictures: number[]) {
  if (pictures.length === 0) return [];
  const shown = shownPictures(db)
    .innerJoin('article', 'article.id', 'shown.article_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .select(['shown.picture_id', 'article.id', 'article.state', 'edition.headline', 'article.listed_at'])
    .where('shown.picture_id', 'in', pictures);
  const waiting = db
    .selectFrom('edition_picture')
    .innerJoin('article', 'article.id', 'edition_picture.article_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'edition_picture.edition'),
    )
    .select(['edition_picture.picture_id', 'article.id', 'article.state', 'edition.headline'])
    .select('article.listed_at')
    .where('article.state', '=', 'embargoed')
    .where('edition_picture.picture_id', 'in', pictures);
  return db
    .selectFrom(shown.union(waiting).as('used'))
    .selectAll()
    .orderBy('listed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
