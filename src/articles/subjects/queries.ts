import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { publishedEditions } from '../published/queries.ts';

/** The list of the articles that have a subject. The digest makes a key of a name of any length and script. */
export function tagList(tag: string): string {
  return `tag:${createHash('sha256').update(tag).digest('hex').slice(0, 16)}`;
}

/** The subjects that each of some published articles is about. */
export async function subjectsOf(db: Kysely<DB>, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await publishedEditions(db, ids).select(['article.id', 'edition.tags']).execute();
  return new Map(rows.map(({ id, tags }) => [id, tags]));
}
