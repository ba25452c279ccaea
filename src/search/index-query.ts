import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Condition, Sequence } from './condition.ts';
import { pairOf } from './word-stream.ts';

/**
 * Whether an article has what the index of words knows of a condition: all that match do, and a few others where words must stand one
 * after the other, for a pair of neighbours is a hash. `matchesOrder` tells those apart.
 * @param withPairs whether pairs are asked for: PostgreSQL knows the frequency of words, and nothing of pairs
 */
export function hasKeys(condition: Condition, withPairs = true): RawBuilder<SqlBool> {
  return sql`search_keys(words, pairs) @@ ${written(condition, withPairs)}::tsquery`;
}

/** Null where every article may match by what the index knows: something is wanted beside that. */
function written(condition: Condition, withPairs: boolean): string | null {
  if ('any' in condition) return any(condition.any.map((each) => sequence(each, withPairs)));
  if ('not' in condition) {
    // Words that must not stand beside each other may stand elsewhere.
    if (hasOrder(condition.not)) return null;
    return `!${written(condition.not, withPairs)}`;
  }
  if ('either' in condition) return any(condition.either.map((each) => written(each, withPairs) as string));
  const parts = condition.all.map((each) => written(each, withPairs)).filter((part) => part !== null);
  return parts.length > 0 ? `(${parts.join(' & ')})` : null;
}

/** Whether places one after the other are asked for, which the index does not know for certain. */
export function hasOrder(condition: Condition): boolean {
  if ('any' in condition) return condition.any.some(({ length }) => length > 1);
  if ('not' in condition) return hasOrder(condition.not);
  return ('all' in condition ? condition.all : condition.either).some(hasOrder);
}

function sequence(places: Sequence, withPairs: boolean): string {
  const words = places.map((each) => any(each.map(lexeme)));
  const pairs = withPairs ? places.slice(1).map((next, at) => pair(places[at] ?? [], next)) : [];
  return words.length > 1 ? `(${[...words, ...pairs].join(' & ')})` : (words[0] as string);
}

function pair(first: string[], second: string[]): string {
  return any(first.flatMap((one) => second.map((other) => lexeme(String(pairOf(one, other))))));
}

function any(ways: string[]): string {
  const all = [...new Set(ways)];
  return all.length > 1 ? `(${all.join(' | ')})` : (all[0] as string);
}

function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
