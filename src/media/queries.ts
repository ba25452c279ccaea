import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** A picture that some published article shows now; null for all others, whose articles were killed or wait. */
export async function publicPicture(db: Kysely<DB>, id: number, at: Date) {
  const row = await db
    .selectFrom('picture')
    .select(['sha256', 'width', 'height'])
    .where('id', '=', id)
    .where((where) => where.or([where('rights_end_at', 'is', null), where('rights_end_at', '>', at)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('edition_picture')
          .innerJoin('article', (join) =>
            join
              .onRef('article.id', '=', 'edition_picture.article_id')
              .onRef('article.live_edition', '=', 'edition_picture.edition'),
          )
          .select('article.id')
          .where('edition_picture.picture_id', '=', id)
          .where('article.state', '=', 'published'),
      ),
    )
    .executeTakeFirst();
  return row ?? null;
}
