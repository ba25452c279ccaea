import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Generation } from '../generation.ts';
import { type Document, writeDocuments } from './document.ts';
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
  let part = 0;
  const numbers = await mergeDocuments(
    sources.map(({ documents }) => documents),
    async (documents) => {
      extent = extended(extent, documents);
      await within((db) => insertDocuments(db, tables, { number, part, documents }));
      part += 1;
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
  { number, part, documents }: { number: number; part: number; documents: Document[] },
): Promise<void> {
  await sql`
    insert into ${tables.documents} (segment, part, newest, documents)
    values (${number}, ${part}, ${documents[0]?.listedAt}, ${writeDocuments(documents)})
  `.execute(db);
}

/** All bytes as one: an array of them would go as hexadecimal text. */
async function insertBlocks(
  db: Kysely<DB>,
  tables: Generation,
  number: number,
  blocks: Block[],
): Promise<void> {
  const lengths = blocks.map(({ terms }) => terms.length);
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 1));
  await sql`
    insert into ${tables.block} (segment, first_hash, terms)
    select ${number}, first_hash, substring(${Buffer.concat(blocks.map(({ terms }) => terms))}::bytea from start for length)
    from unnest(${blocks.map(({ first }) => first)}::integer[], ${starts}::integer[], ${lengths}::integer[])
      as block (first_hash, start, length)
  `.execute(db);
}
