import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Generation } from '../generation.ts';
import type { Block } from './block-writer.ts';
import { type Document, documentsTogether, writeDocuments } from './document.ts';
import { type DocumentSource, mergeDocuments } from './merge-documents.ts';
import { type MoreTerms, mergeTerms } from './merge-terms.ts';

/** What goes into a segment: another segment, or an article. */
export type SegmentSource = { documents: DocumentSource; terms: MoreTerms };

/** Has some rows written, in whatever transaction. */
export type Within = (write: (db: Kysely<DB>) => Promise<void>) => Promise<void>;

/** How many documents a segment has, and of which time. */
export type Extent = { documents: number; newest: Date; oldest: Date };

/** So many rows at once: some 64 kB, a few milliseconds of work. */
const blocksTogether = 64;

/**
 * Writes all that some segments have into new ones, which are nobody's until they stand in the table of segments.
 * @param numbers of the new ones, the first of which has the newest documents
 * @param size so many documents go into each
 * @returns of each its extent, undefined where nothing is left for it
 */
export async function writeSegments(
  within: Within,
  tables: Generation,
  { numbers, size }: { numbers: number[]; size: number },
  sources: SegmentSource[],
): Promise<(Extent | undefined)[]> {
  const extents: (Extent | undefined)[] = numbers.map(() => undefined);
  const places = await mergeDocuments(
    sources.map(({ documents }) => documents),
    size,
    async (first, documents) => {
      const segment = Math.floor(first / size);
      extents[segment] = extended(extents[segment], documents);
      const place = { number: numbers[segment] as number, part: (first % size) / documentsTogether };
      await within((db) => insertDocuments(db, tables, place, documents));
    },
  );
  const terms = sources.map((source, index) => ({
    more: source.terms,
    numbers: places[index] as Int32Array,
  }));
  for await (const blocks of together(mergeTerms(terms, size)))
    await within((db) => insertBlocks(db, tables, numbers, blocks));
  return extents;
}

function extended(extent: Extent | undefined, documents: Document[]): Extent {
  const newest = extent?.newest ?? (documents[0] as Document).listedAt;
  const oldest = (documents.at(-1) as Document).listedAt;
  return { documents: (extent?.documents ?? 0) + documents.length, newest, oldest };
}

type OwnBlock = Block & { segment: number };

async function* together(blocks: AsyncIterable<OwnBlock>): AsyncGenerator<OwnBlock[]> {
  let some: OwnBlock[] = [];
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
  { number, part }: { number: number; part: number },
  documents: Document[],
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(documents.length / documentsTogether) }, (_, index) =>
    documents.slice(index * documentsTogether, (index + 1) * documentsTogether),
  );
  const { bytes, starts, lengths } = asOne(parts.map(writeDocuments));
  await sql`
    insert into ${tables.documents} (segment, part, newest, documents)
    select ${number}, ${part} + at - 1, newest, substring(${bytes}::bytea from start for length)
    from unnest(${parts.map(([newest]) => newest?.listedAt)}::timestamptz[], ${starts}::integer[], ${lengths}::integer[])
      with ordinality as part (newest, start, length, at)
  `.execute(db);
}

async function insertBlocks(
  db: Kysely<DB>,
  tables: Generation,
  numbers: number[],
  blocks: OwnBlock[],
): Promise<void> {
  const { bytes, starts, lengths } = asOne(blocks.map(({ terms }) => terms));
  await sql`
    insert into ${tables.block} (segment, first_hash, terms)
    select segment, first_hash, substring(${bytes}::bytea from start for length)
    from unnest(${blocks.map(({ segment }) => numbers[segment])}::bigint[], ${blocks.map(({ first }) => first)}::integer[],
      ${starts}::integer[], ${lengths}::integer[]) as block (segment, first_hash, start, length)
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
