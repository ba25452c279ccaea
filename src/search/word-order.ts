import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Condition, Sequence } from './condition.ts';
import { hasOrder } from './index-query.ts';

/** Whether an article that the index found has its words in the order that is asked for; null where none is. */
export function matchesOrder(condition: Condition): RawBuilder<SqlBool> | null {
  if (!hasOrder(condition)) return null;
  return matchesWords('all' in condition ? { all: condition.all.filter(hasOrder) } : condition);
}

/** Whether an article matches, by its stream of words alone: some 30 µs for each. */
export function matchesWords(condition: Condition): RawBuilder<SqlBool> {
  if ('any' in condition) return sql`words ~ ${patternOf(condition.any)}`;
  if ('not' in condition) return sql`not ${matchesWords(condition.not)}`;
  const [all, by] = 'all' in condition ? [condition.all, sql` and `] : [condition.either, sql` or `];
  return sql`(${sql.join(all.map(matchesWords), by)})`;
}

/**
 * Any of some sequences in a stream of words, as a regular expression that PostgreSQL and JavaScript read alike: ` ` is between
 * places, `/` between the words of one.
 */
export function patternOf(sequences: Sequence[]): string {
  return `[ /](?:${sequences.map(sequencePattern).join('|')})(?:[/ ]|$)`;
}

function sequencePattern(places: Sequence): string {
  return places.map((words) => `(?:${words.map(quoted).join('|')})`).join('(?:/[^ ]*)? (?:[^ ]*/)?');
}

function quoted(word: string): string {
  return word.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
