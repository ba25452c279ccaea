import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Generation } from '../generation.ts';
import { type Document, documentsTogether, writeDocuments } from './document.ts';
import { type DocumentSource, mergeDocuments } from './merge-documents.ts';
import { type Block, type MoreTerms, mergeTerms } from './merge-terms.ts';

/** What goes into a segment: another segment, or an article. */
export type SegmentSource = { documents: DocumentSource; terms: MoreTerms };

/** Has some rows written, in whatever transaction. */
export type Within = (write: (db: Kysely<DB>) => Promise<void>) => Promise<void>;

/** How many documents a segment has, and of which time. */
export type Extent = { documents: number; newest: Date; oldest: Date };

/** So many rows at once: some 64 kB, a few milliseconds of work. */
const blocksTogether = 64;

/**
 * Writes a segment that has all that some others have; it is nobody's until it stands in the table of segments.
 * @returns null where nothing is left of them
 */
export async function writeSegment(
  within: Within,
  tables: Generation,
  number: number,
  sources: SegmentSource[],
): Promise<Extent | null> {
  let extent: Extent | null = null;
  const numbers = await mergeDocuments(
    sources.map(({ documents }) => documents),
    async (documents) => {
      const first = (extent?.documents ?? 0) / documentsTogether;
      extent = extended(extent, documents);
      await within((db) => insertDocuments(db, tables, { number, first, documents }));
    },
  );
  const terms = sources.map((source, index) => ({
    more: source.terms,
    numbers: numbers[index] as Int32Array,
  }));
  for await (const blocks of together(mergeTerms(terms)))
    await within((db) => insertBlocks(db, tables, number, blocks));
  return extent;
}

function extended(extent: Extent | null, documents: Document[]): Extent {
  const newest = extent?.newest ?? (documents[0] as Document).listedAt;
  const oldest = (documents.at(-1) as Document).listedAt;
  return { documents: (extent?.documents ?? 0) + documents.length, newest, oldest };
}

async function* together(blocks: AsyncIterable<Block>): AsyncGenerator<Block[]> {
  let some: Block[] = [];
  for await (const block of blocks) {
    some.push(block);
    if (some.length < blocksTogether) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function insertDocuments(
  db: Kysely<DB>,
  tables: Generation,
  { number, first, documents }: { number: number; first: number; documents: Document[] },
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(documents.length / documentsTogether) }, (_, part) =>
    documents.slice(part * documentsTogether, (part + 1) * documentsTogether),
  );
  const { bytes, starts, lengths } = asOne(parts.map(writeDocuments));
  await sql`
    insert into ${tables.documents} (segment, part, newest, documents)
    select ${number}, ${first} + at - 1, newest, substring(${bytes}::bytea from start for length)
    from unnest(${parts.map(([newest]) => newest?.listedAt)}::timestamptz[], ${starts}::integer[], ${lengths}::integer[])
      with ordinality as part (newest, start, length, at)
  `.execute(db);
}

async function insertBlocks(
  db: Kysely<DB>,
  tables: Generation,
  number: number,
  blocks: Block[],
): Promise<void> {
  const { bytes, starts, lengths } = asOne(blocks.map(({ terms }) => terms));
  await sql`
    insert into ${tables.block} (segment, first_hash, terms)
    select ${number}, first_hash, substring(${bytes}::bytea from start for length)
    from unnest(${blocks.map(({ first }) => first)}::integer[], ${starts}::integer[], ${lengths}::integer[])
      as block (first_hash, start, length)
  `.execute(db);
}

/** The bytes of some rows in one piece: an array of them would go as hexadecimal text. Places count from 1, as in SQL. */
function asOne(rows: Buffer[]): { bytes: Buffer; starts: number[]; lengths: number[] } {
  const starts: number[] = [];
  let start = 1;
  for (const { length } of rows) {
    starts.push(start);
    start += length;
  }
  return { bytes: Buffer.concat(rows), starts, lengths: rows.map(({ length }) => length) };
}
