import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Condition } from './condition.ts';
import { patternOf } from './word-order.ts';
import type { Weight } from './word-stream.ts';

/** A headline counts ten times a caption. */
const weights: Record<Weight, number> = { A: 1, B: 0.4, C: 0.2, D: 0.1 };
/** The sum of 1/n²: a word that is said without end counts 1 in a headline. */
const mostOften = Math.PI ** 2 / 6;

/** How well some articles match, from 0 to 1, by where their words stand. */
export async function scores(
  db: Kysely<DB>,
  condition: Condition,
  ids: string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_entry')
    .select(['article_id', 'words'])
    .where('article_id', 'in', ids)
    .execute();
  const score = scorer(condition);
  return new Map(rows.map(({ article_id, words }) => [article_id, score(words)]));
}

/** A long article says many words, which is no merit. */
function scorer(condition: Condition): (words: string) => number {
  const rank = ranker(condition);
  return (words) => rank(words, sectionsOf(words)) / (1 + Math.log2(1 + words.length / 1_000));
}

type Ranker = (words: string, sections: Section[]) => number;

/** The mean of what is asked for together, the best of what was asked for with OR. */
function ranker(condition: Condition): Ranker {
  if ('any' in condition) {
    const pattern = new RegExp(patternOf(condition.any), 'g');
    return (words, sections) => often(weightsOf(words, sections, pattern));
  }
  if ('not' in condition) return () => 0;
  if ('either' in condition) {
    const rankers = condition.either.map(ranker);
    return (...read) => Math.max(...rankers.map((rank) => rank(...read)));
  }
  const rankers = condition.all.filter((each) => !('not' in each)).map(ranker);
  return (...read) => rankers.reduce((sum, rank) => sum + rank(...read), 0) / rankers.length;
}

/** Each time that a word is said counts less than the one before, where it counts most first. */
function often(found: number[]): number {
  const sorted = found.sort((a, b) => b - a);
  return sorted.reduce((sum, weight, index) => sum + weight / (index + 1) ** 2, 0) / mostOften;
}

function weightsOf(words: string, sections: Section[], pattern: RegExp): number[] {
  const found: number[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const { index } = match;
    found.push(sections.findLast(({ start }) => start <= index)?.weight ?? 0);
    // The blank at its end is the next one's.
    pattern.lastIndex -= 1;
  }
  return found;
}

/** A text of an article: where it begins in the stream of words, and what it counts. */
type Section = { start: number; weight: number };

function sectionsOf(words: string): Section[] {
  return Array.from(words.matchAll(/\|([A-D])(?= |$)/g), ({ index, 1: weight }) => ({
    start: index,
    weight: weights[weight as Weight],
  }));
}
