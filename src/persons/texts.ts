import type { Kysely } from 'kysely';
import { publishedEditions } from '../articles/published/queries.ts';
import { readBody } from '../body/schema.ts';
import { openBody } from '../body/teaser.ts';
import { blockTexts } from '../body/text.ts';
import type { DB } from '../kernel/tables.gen.ts';

/** The text of a published article as everybody may read it. Posts of live blogs are left out. */
export type OpenText = { id: string; edition: number; listedAt: Date; paragraphs: string[] };

export async function openTexts(db: Kysely<DB>, ids: string[]): Promise<OpenText[]> {
  if (ids.length === 0) return [];
  const rows = await publishedEditions(db, ids)
    .select(['article.id', 'article.listed_at', 'edition.number', 'edition.body', 'edition.access'])
    .execute();
  return rows.map(({ id, listed_at, number, body, access }) => ({
    id,
    edition: number,
    listedAt: listed_at,
    paragraphs: blockTexts(openBody(readBody(body), access)),
  }));
}
