import type { Kysely } from 'kysely';
import { shownPictures } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** A picture that some published article shows now; null for all others, whose articles were killed or wait, or whose rights ended. */
export async function publicPicture(db: Kysely<DB>, id: number) {
  const row = await db
    .selectFrom('picture')
    .select(['sha256', 'width'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where(({ exists }) =>
      exists(shownPictures(db).select('shown.article_id').where('shown.picture_id', '=', id)),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** What every rendition of a picture is made of, whoever may see it. */
export function originalOf(db: Kysely<DB>, id: number) {
  return db.selectFrom('picture').select(['sha256', 'width']).where('id', '=', id).executeTakeFirstOrThrow();
}
