import { jamoOf } from './initials.ts';

/** From so many keys on two may be wrong. */
const longWord = 8;

/**
 * How many keys lie between two words, or null where that is more than a slip: one key, two in a long word, or a whole
 * syllable in the place of another.
 */
export function slipBetween(typed: string, word: string): number | null {
  const [from, to] = [jamoOf(typed), jamoOf(word)];
  if (from === to) return null;
  const allowed = Math.max(from.length, to.length) >= longWord ? 2 : 1;
  const keys = distance(from, to);
  if (keys <= allowed) return keys;
  return isSyllableApart(typed, word) ? allowed + 1 : null;
}

function isSyllableApart(typed: string, word: string): boolean {
  if (typed.length !== word.length || word.length < 3) return false;
  return [...typed].filter((sign, index) => sign !== word[index]).length === 1;
}

/** Levenshtein's, row by row. */
function distance(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      now.push(
        Math.min((now[column - 1] ?? 0) + 1, (before[column] ?? 0) + 1, (before[column - 1] ?? 0) + same),
      );
    }
    before = now;
  }
  return before[to.length] ?? 0;
}
