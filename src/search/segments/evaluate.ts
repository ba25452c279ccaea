import type { Condition, Sequence } from '../condition.ts';
import type { Terms } from './read-segments.ts';
import { common, union, without } from './sets.ts';

/** Which documents of a segment match, in their order. */
export function matchesIn(condition: Condition, terms: Terms): Int32Array {
  if ('any' in condition) return union(condition.any.map((sequence) => withSequence(sequence, terms)));
  if ('either' in condition) return union(condition.either.map((each) => matchesIn(each, terms)));
  if ('not' in condition) throw new Error('what is not wanted is known among what is wanted alone');
  const wanted = condition.all.filter((each) => !('not' in each));
  const all = common(wanted.map((each) => matchesIn(each, terms)));
  const unwanted = condition.all.flatMap((each) => ('not' in each ? [matchesIn(each.not, terms)] : []));
  return unwanted.length > 0 ? without(all, union(unwanted)) : all;
}

function withSequence(sequence: Sequence, terms: Terms): Int32Array {
  const all = common(
    sequence.map((words) => union(words.map((word) => terms.get(word)?.documents ?? new Int32Array()))),
  );
  if (sequence.length === 1) return all;
  return all.filter((document) => placesOf(sequence, terms, document).length > 0);
}

/** Where in a document a sequence begins. */
export function placesOf(sequence: Sequence, terms: Terms, document: number): number[] {
  const [first = [], ...more] = sequence.map(
    (words) => new Set(words.flatMap((word) => terms.get(word)?.placesIn(document) ?? [])),
  );
  return [...first].filter((place) => more.every((places, index) => places.has(place + index + 1)));
}

/** The words that are asked of an index. */
export function wordsIn(condition: Condition): string[] {
  if ('any' in condition) return [...new Set(condition.any.flat(2))];
  if ('not' in condition) return wordsIn(condition.not);
  const all = 'all' in condition ? condition.all : condition.either;
  return [...new Set(all.flatMap(wordsIn))];
}
