import { type Kysely, sql } from 'kysely';
import { readBody } from '../body/schema.ts';
import { teaserLength, teaserOf } from '../body/teaser.ts';
import { leadPicture, withoutPictures } from '../body/text.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Byline } from './edition.ts';
import type { ArticleState } from './life-cycle.ts';
import { isPublic } from './queries.ts';

/**
 * A published article with its live edition, or what is left of one that was killed; null for all others. One
 * that was killed under its embargo was never there for readers. Of one that is not free the body is the teaser.
 * @param isWhole for somebody who was admitted: the body is all of it
 */
export async function articleAt(db: Kysely<DB>, id: string, isWhole = false) {
  const row = await db
    .selectFrom('article')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .leftJoin('live_blog', 'live_blog.article_id', 'article.id')
    .selectAll('edition')
    .selectAll('article')
    .select('live_blog.began_at as coverage_began_at')
    .select(
      db
        .selectFrom('edition_picture')
        .innerJoin('picture', 'picture.id', 'edition_picture.picture_id')
        .select(({ fn }) => fn.agg<number[]>('array_agg', ['picture.id']).as('ids'))
        .where('edition_picture.article_id', '=', sql.ref<string>('article.id'))
        .where('edition_picture.edition', '=', sql.ref<number>('article.live_edition'))
        .where('picture.withdrawn_at', 'is not', null)
        .as('withdrawn_pictures'),
    )
    .where('article.id', '=', id)
    .where(isPublic)
    .executeTakeFirst();
  if (!row) return null;
  if (row.state === 'killed') {
    return {
      state: 'killed' as const,
      id,
      killedAt: row.killed_at as Date,
      reason: row.kill_reason as string,
    };
  }
  const whole = withoutPictures(readBody(row.body), row.withdrawn_pictures ?? []);
  const open = row.access ? teaserOf(whole) : whole;
  return {
    ...row,
    state: 'published' as Exclude<ArticleState, 'killed' | 'embargoed'>,
    number: row.number as number,
    headline: row.headline as string,
    prefixes: row.prefixes as string[],
    subheads: row.subheads as string[],
    tags: row.tags as string[],
    lead: row.lead as string,
    lead_picture: leadPicture(open),
    sources: row.sources as unknown as { outlet: string; date?: string | null }[],
    byline: row.byline as unknown as Byline,
    reporter_ids: row.reporter_ids as number[],
    secondary_section_ids: row.secondary_section_ids as number[],
    body: isWhole ? whole : open,
    /** How many of its blocks everybody may read, where it has others. */
    open_length: isWhole && row.access ? teaserLength(whole) : undefined,
  };
}

/** Numbers, times and kinds of a published article's editions, newest first. */
export async function editionsOf(db: Kysely<DB>, id: string) {
  return db
    .selectFrom('edition')
    .innerJoin('article', 'article.id', 'edition.article_id')
    .select(['number', 'change', 'created_at'])
    .where('article_id', '=', id)
    .where('article.state', '=', 'published')
    .orderBy('number', 'desc')
    .execute();
}

/** The text of one edition of a published article, all of it: what readers may have of it is the caller's to know. */
export async function editionText(db: Kysely<DB>, id: string, number: number) {
  const row = await db
    .selectFrom('edition')
    .innerJoin('article', 'article.id', 'edition.article_id')
    .select(['number', 'change', 'headline', 'subheads', 'access', 'body', 'created_at'])
    .where('article_id', '=', id)
    .where('number', '=', number)
    .where('article.state', '=', 'published')
    .executeTakeFirst();
  return row ? { ...row, body: readBody(row.body) } : null;
}
