import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';

/** Pictures with the published articles that show them now, in their text or in a post of theirs, and how. */
export function shownPictures(db: Kysely<DB>) {
  const inText = db
    .selectFrom('edition_picture')
    .innerJoin('article', (join) =>
      join
        .onRef('article.id', '=', 'edition_picture.article_id')
        .onRef('article.live_edition', '=', 'edition_picture.edition'),
    )
    .select(['edition_picture.picture_id', 'edition_picture.article_id', 'edition_picture.is_guarded']);
  const inPosts = db
    .selectFrom('post_picture')
    .innerJoin('post', (join) =>
      join
        .onRef('post.article_id', '=', 'post_picture.article_id')
        .onRef('post.number', '=', 'post_picture.post')
        .onRef('post.live_edition', '=', 'post_picture.edition'),
    )
    .innerJoin('article', 'article.id', 'post.article_id')
    .where('article.state', '=', 'published')
    .select(['post_picture.picture_id', 'post_picture.article_id'])
    .select(sql<boolean>`false`.as('is_guarded'));
  return db.selectFrom(inText.unionAll(inPosts).as('shown'));
}

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
