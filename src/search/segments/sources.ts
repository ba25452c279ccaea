import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Generation } from '../generation.ts';
import type { CutArticle } from './cut-article.ts';
import { type Document, readDocuments } from './document.ts';
import type { DocumentSource } from './merge-documents.ts';
import type { MoreTerms } from './merge-terms.ts';
import type { SegmentSource } from './write-segment.ts';

/** An article as a segment of one document. */
export function articleSource(document: Document, { terms }: CutArticle): SegmentSource {
  let rest: Buffer | null = Buffer.from(terms.buffer, terms.byteOffset, terms.length);
  return {
    documents: (async function* () {
      yield [{ document, isLeftOut: false }];
    })(),
    terms: async () => {
      const bytes = rest;
      rest = null;
      return bytes;
    },
  };
}

/** A segment as it is stored, without documents that count no longer. */
export function storedSource(db: Kysely<DB>, tables: Generation, number: number): SegmentSource {
  return { documents: storedDocuments(db, tables, number), terms: storedTerms(db, tables, number) };
}

/** So many rows at once, some 20 kB. */
const partsTogether = 32;

async function* storedDocuments(db: Kysely<DB>, tables: Generation, number: number): DocumentSource {
  for (let part = 0; ; part += partsTogether) {
    const { rows } = await sql<{ documents: Buffer }>`
      select documents from ${tables.documents}
      where segment = ${number} and part >= ${part} and part < ${part + partsTogether} order by part
    `.execute(db);
    if (rows.length === 0) return;
    const documents = rows.flatMap((row) => readDocuments(row.documents));
    const born = await bornOf(
      db,
      tables,
      documents.map(({ id }) => id),
    );
    yield documents.map((document) => ({ document, isLeftOut: born.get(document.id) !== document.born }));
  }
}

/** Which documents of some articles count: with which segment they were written. */
async function bornOf(db: Kysely<DB>, tables: Generation, ids: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ article_id: string; born: number }>`
    select article_id, born from ${tables.entry} where article_id = any(${ids}::text[])
  `.execute(db);
  return new Map(rows.map(({ article_id, born }) => [article_id, born]));
}

/** So many rows at once, some 64 kB of each of the segments that are put together. */
const blocksTogether = 64;
const beforeAll = -(2 ** 31) - 1;

function storedTerms(db: Kysely<DB>, tables: Generation, number: number): MoreTerms {
  let after = beforeAll;
  return async () => {
    const { rows } = await sql<{ first_hash: number; terms: Buffer }>`
      select first_hash, terms from ${tables.block} where segment = ${number} and first_hash > ${after}::bigint
      order by first_hash limit ${blocksTogether}
    `.execute(db);
    const last = rows.at(-1);
    if (!last) return null;
    after = last.first_hash;
    return Buffer.concat(rows.map(({ terms }) => terms));
  };
}
