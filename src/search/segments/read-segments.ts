import { sql, type Transaction } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import {
  type Document,
  documentsTogether,
  isOlder,
  type Place,
  readDocuments,
  readDocumentsIn,
} from './document.ts';
import { type Postings, postingsIn } from './postings.ts';
import { hashOf } from './terms.ts';

/** A segment that is searched. */
export type Segment = { number: number; documents: number; newest: Date; oldest: Date };

/** Of a segment which of some words it has, and where. */
export type Terms = Map<string, Postings>;

/** All segments, those with the newest articles first. */
export async function wholeSegments(trx: Transaction<DB>): Promise<Segment[]> {
  const { rows } = await sql<Segment>`
    select number, documents, newest, oldest from search_segment where state = 'whole' order by newest desc, number
  `.execute(trx);
  return rows;
}

/** What some segments know of some words, in the order of the segments. */
export async function readTerms(
  trx: Transaction<DB>,
  segments: Segment[],
  words: string[],
): Promise<Terms[]> {
  const hashes = words.map(hashOf);
  const { rows } = await sql<{ segment: number; word: number; terms: Buffer }>`
    select segment.number as segment, word.at::integer - 1 as word, block.terms
    from unnest(${segments.map(({ number }) => number)}::bigint[]) as segment (number)
    cross join unnest(${hashes}::integer[]) with ordinality as word (hash, at)
    cross join lateral (
      select terms from search_block where segment = segment.number and first_hash <= word.hash
      order by first_hash desc limit 1
    ) as block
  `.execute(trx);
  const found = new Map<number, Terms>(segments.map(({ number }) => [number, new Map()]));
  for (const { segment, word, terms } of rows) {
    const postings = postingsIn(terms, hashes[word] as number, words[word] as string);
    if (postings) found.get(segment)?.set(words[word] as string, postings);
  }
  return [...found.values()];
}

/** Documents of segments, by their numbers in them. */
export async function readDocumentsAt(
  trx: Transaction<DB>,
  wanted: { segment: number; document: number }[],
): Promise<Document[]> {
  const parts = Map.groupBy(wanted, keyOf);
  const keys = [...parts.keys()].map((key) => key.split('/'));
  const { rows } = await sql<{ segment: number; part: number; documents: Buffer }>`
    select wanted.*, row.documents
    from unnest(${keys.map(([segment]) => segment)}::bigint[], ${keys.map(([, part]) => part)}::integer[])
      as wanted (segment, part)
    cross join lateral (
      select documents from search_documents where segment = wanted.segment and part = wanted.part limit 1
    ) as row
  `.execute(trx);
  const read = new Map<string, Map<number, Document>>();
  for (const { segment, part, documents } of rows) {
    const key = `${segment}/${part}`;
    const own = (parts.get(key) ?? []).map(({ document }) => document % documentsTogether);
    read.set(key, readDocumentsIn(documents, new Set(own)));
  }
  return wanted.map((each) => read.get(keyOf(each))?.get(each.document % documentsTogether) as Document);
}

/** The row in which a document stands. */
function keyOf({ segment, document }: { segment: number; document: number }): string {
  return `${segment}/${Math.floor(document / documentsTogether)}`;
}

/** How many documents of some segments are not older than a place, which may lie in the middle of them. */
export async function numbersFrom(
  trx: Transaction<DB>,
  segments: Segment[],
  place: Place,
): Promise<Map<number, number>> {
  const numbers = new Map(
    segments.map(({ number, documents, newest }) => [number, newest < place.listedAt ? 0 : documents]),
  );
  const within = segments.filter(
    ({ newest, oldest }) => oldest <= place.listedAt && newest >= place.listedAt,
  );
  if (within.length === 0) return numbers;
  const { rows } = await sql<{ segment: number; part: number; documents: Buffer }>`
    select segment.number as segment, last.part, last.documents
    from unnest(${within.map(({ number }) => number)}::bigint[]) as segment (number)
    cross join lateral (
      select part, documents from search_documents where segment = segment.number and newest >= ${place.listedAt}
      order by part desc limit 1
    ) as last
  `.execute(trx);
  for (const { segment, part, documents } of rows) {
    const all = readDocuments(documents);
    const first = all.findIndex((document) => isOlder(document, place));
    numbers.set(segment, part * documentsTogether + (first < 0 ? all.length : first));
  }
  return numbers;
}
