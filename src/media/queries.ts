import type { Kysely } from 'kysely';
import { shownPictures } from '../articles/pictures/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** A picture that stands behind more walls than this is shown to those who come in by one of the first. */
const mostUses = 100;

/**
 * A picture that some published article shows now; null for all others, whose articles were killed or wait, or whose
 * rights ended. `guarded`: it stands behind the wall of these articles, and everybody may see it nowhere.
 */
export async function publicPicture(db: Kysely<DB>, id: number) {
  const uses = await shownPictures(db)
    .innerJoin('picture', 'picture.id', 'shown.picture_id')
    .innerJoin('article', 'article.id', 'shown.article_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .select(['picture.sha256', 'picture.width', 'shown.is_guarded', 'article.id', 'edition.access'])
    .where('shown.picture_id', '=', id)
    .where('picture.withdrawn_at', 'is', null)
    .orderBy('shown.is_guarded')
    .orderBy('article.id')
    .limit(mostUses)
    .execute();
  const [first] = uses;
  if (!first) return null;
  const { sha256, width, is_guarded } = first;
  const guarded = is_guarded ? uses.map(({ id, access }) => ({ id, access: access ?? '' })) : [];
  return { sha256, width, guarded };
}

/** What every rendition of a picture is made of, whoever may see it. */
export function originalOf(db: Kysely<DB>, id: number) {
  return db.selectFrom('picture').select(['sha256', 'width']).where('id', '=', id).executeTakeFirstOrThrow();
}
