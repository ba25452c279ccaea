import type { Transaction } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { type Document, isOlder } from './document.ts';
import type { Found } from './look.ts';
import { readDocumentsAt, type Terms } from './read-segments.ts';

/** An article that was found, as a document of a segment. */
export type Match = { document: Document; number: number; terms: Terms };

/** What was found in a segment, as far as it was read. */
type Reading = Found & { next: number; matches: Match[] };

/** Of each segment so many at once, at least, and of all together so many times what is asked for. */
const leastAtOnce = 8;
const ample = 2;

/**
 * The newest of what was found. Of each segment some are read, and more of those alone that may have newer ones than were read: of an
 * archive that did not come in by its days, the segments are all of one time.
 */
export async function newestOf(
  trx: Transaction<DB>,
  found: Found[],
  { count, withSkipped }: { count: number; withSkipped: boolean },
): Promise<Match[]> {
  const readings = found.map(
    (each): Reading => ({ ...each, next: withSkipped ? 0 : each.skip, matches: [] }),
  );
  const atOnce = Math.max(leastAtOnce, Math.ceil((ample * count) / found.length));
  for (;;) {
    const newest = readings.flatMap(({ matches }) => matches).sort(byAge);
    const last = newest[count - 1];
    const open = readings.filter((reading) => mayHaveNewer(reading, last));
    if (open.length === 0) return newest.slice(0, count);
    await readMore(trx, open, atOnce);
  }
}

function byAge(a: Match, b: Match): number {
  return isOlder(a.document, b.document) ? 1 : -1;
}

/** Whether what was not read of a segment may be newer than a match. */
function mayHaveNewer({ numbers, next, matches, segment }: Reading, than: Match | undefined): boolean {
  if (next >= numbers.length) return false;
  const lastRead = matches.at(-1)?.document.listedAt ?? segment.newest;
  return than === undefined || lastRead >= than.document.listedAt;
}

async function readMore(trx: Transaction<DB>, readings: Reading[], atOnce: number): Promise<void> {
  const wanted = readings.flatMap((reading) =>
    Array.from(reading.numbers.subarray(reading.next, reading.next + atOnce), (document) => ({
      reading,
      segment: reading.segment.number,
      document,
    })),
  );
  const documents = await readDocumentsAt(trx, wanted);
  for (const [index, { reading, document: number }] of wanted.entries())
    reading.matches.push({ document: documents[index] as Document, number, terms: reading.terms });
  for (const reading of readings) reading.next += atOnce;
}
