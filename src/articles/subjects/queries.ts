import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';

/** The list of the articles that have a subject. The digest makes a key of a name of any length and script. */
export function tagList(tag: string): string {
  return `tag:${createHash('sha256').update(tag).digest('hex').slice(0, 16)}`;
}

/** The subjects that each of some published articles is about. */
export async function subjectsOf(db: Kysely<DB>, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('article')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.article_id', '=', 'article.id')
        .onRef('edition.number', '=', 'article.live_edition'),
    )
    .select(['article.id', 'edition.tags'])
    .where('article.id', 'in', ids)
    .where('article.state', '=', 'published')
    .execute();
  return new Map(rows.map(({ id, tags }) => [id, tags]));
}
