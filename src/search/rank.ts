import type { Condition, Sequence } from './condition.ts';
import { type Weight, weights } from './segments/document.ts';
import { placesOf } from './segments/evaluate.ts';
import type { Match } from './segments/newest-of.ts';

/** A headline counts ten times a caption. */
const counts: Record<Weight, number> = { A: 1, B: 0.4, C: 0.2, D: 0.1 };
/** The sum of 1/n²: a word that is said without end counts 1 in a headline. */
const mostOften = Math.PI ** 2 / 6;
/** Places of a short article. */
const short = 250;

/** How well an article matches, from 0 to 1, by where its words stand. A long article says many words, which is no merit. */
export function scoreOf(condition: Condition, match: Match): number {
  return rankOf(condition, match) / (1 + Math.log2(1 + (match.document.ends.at(-1) ?? 0) / short));
}

/** The mean of what is asked for together, the best of what was asked for with OR. */
function rankOf(condition: Condition, match: Match): number {
  if ('any' in condition) return often(countsOf(condition, match));
  if ('not' in condition) return 0;
  if ('either' in condition) return Math.max(...condition.either.map((each) => rankOf(each, match)));
  const ranks = condition.all.filter((each) => !('not' in each)).map((each) => rankOf(each, match));
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

function countsOf({ any }: { any: Sequence[] }, { document, terms, number }: Match): number[] {
  const places = new Set(any.flatMap((sequence) => placesOf(sequence, terms, number)));
  return [...places].map((place) => {
    const weight = weights[document.ends.findIndex((end) => place <= end)] ?? 'D';
    return counts[weight];
  });
}

/** Each time that a word is said counts less than the one before, where it counts most first. */
function often(found: number[]): number {
  const sorted = found.sort((a, b) => b - a);
  return sorted.reduce((sum, count, index) => sum + count / (index + 1) ** 2, 0) / mostOften;
}
