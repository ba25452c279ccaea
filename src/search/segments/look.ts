import type { Transaction } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Condition } from '../condition.ts';
import type { Hurry } from '../limited.ts';
import type { Place } from './document.ts';
import { matchesIn, wordsIn } from './evaluate.ts';
import { numbersFrom, readTerms, type Segment, type Terms, wholeSegments } from './read-segments.ts';

/** Which articles are looked at. */
export type Range = {
  from: Date | null;
  until: Date | null;
  /** Of those that match, only what stands behind it is wanted. */
  after: Place | null;
};

/** What was found in a segment. */
export type Found = {
  segment: Segment;
  terms: Terms;
  /** All documents that match in the time that is asked for, and how many of them are not wanted. */
  numbers: Int32Array;
  skip: number;
};

export type Look = {
  found: Found[];
  /** Whether all segments were read; else how many documents were, and of how many. */
  isAll: boolean;
  documents: number;
  of: number;
};

/** Segments that are read with one question: more with each, as long as too few articles are found. */
const firstTogether = 6;
const wider = 2;

/**
 * Reads the segments with the newest articles first, until it has so many matches that no other segment can have newer ones.
 * @throws Refused where it takes longer than it may
 */
export async function look(
  trx: Transaction<DB>,
  condition: Condition,
  range: Range,
  { enough, hurry }: { enough: number; hurry: Hurry },
): Promise<Look> {
  const segments = inOrder(await wholeSegments(trx), range);
  const words = wordsIn(condition);
  const found: Found[] = [];
  for (let count = firstTogether; found.length < segments.length; count *= wider) {
    const some = segments.slice(found.length, found.length + count);
    if (some[0] && hasEnough(found, some[0], enough)) break;
    hurry();
    found.push(...(await lookInto(trx, condition, words, range, some)));
  }
  const documents = (all: Segment[]) => all.reduce((sum, segment) => sum + segment.documents, 0);
  return {
    found,
    isAll: found.length === segments.length,
    documents: documents(found.map(({ segment }) => segment)),
    of: documents(segments),
  };
}

/** What is wanted of them first; what is not is read only to be counted. */
function inOrder(segments: Segment[], { from, until, after }: Range): Segment[] {
  const asked = segments.filter(
    ({ newest, oldest }) => (!from || newest >= from) && (!until || oldest < until),
  );
  const isWanted = ({ oldest }: Segment) => !after || oldest <= after.listedAt;
  return [...asked.filter(isWanted), ...asked.filter((segment) => !isWanted(segment))];
}

/** Whether so many matches are newer than all that another segment has. */
function hasEnough(found: Found[], { newest }: Segment, enough: number): boolean {
  const newer = found.filter(({ segment }) => segment.oldest > newest);
  return newer.reduce((sum, { numbers, skip }) => sum + numbers.length - skip, 0) >= enough;
}

async function lookInto(
  trx: Transaction<DB>,
  condition: Condition,
  words: string[],
  { from, until, after }: Range,
  segments: Segment[],
): Promise<Found[]> {
  const terms = await readTerms(trx, segments, words);
  const first = until && (await numbersFrom(trx, segments, { listedAt: until, id: '' }));
  const last = from && (await numbersFrom(trx, segments, { listedAt: from, id: '' }));
  const wanted = after && (await numbersFrom(trx, segments, after));
  return segments.map((segment, index) => {
    const own = terms[index] as Terms;
    const { number, documents } = segment;
    const [start, end] = [first?.get(number) ?? 0, last?.get(number) ?? documents];
    const numbers = matchesIn(condition, own).filter((each) => each >= start && each < end);
    const skip = wanted ? numbers.filter((each) => each < (wanted.get(number) ?? 0)).length : 0;
    return { segment, terms: own, numbers, skip };
  });
}
