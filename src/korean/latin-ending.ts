import type { Ending } from './sound.ts';

/** 엘, 엠, 엔, 알; the names of all other letters end in a vowel (에이치, 에스, 더블유). */
const LETTERS: Record<string, Ending> = { L: 'rieul', M: 'consonant', N: 'consonant', R: 'rieul' };

/** Acronyms that are read as words whose end their last letter does not tell. */
const READ_AS_WORDS: Record<string, Ending> = {
  NATO: 'vowel',
  THAAD: 'vowel',
  KAIST: 'vowel',
  POSTECH: 'consonant',
  LED: 'vowel',
  VIP: 'vowel',
};

/** Latin words of daily copy that the endings below do not settle. */
const WORDS: Record<string, Ending> = {
  google: 'rieul',
  apple: 'rieul',
  youtube: 'vowel',
  iphone: 'consonant',
  facebook: 'consonant',
  netflix: 'vowel',
  microsoft: 'vowel',
  amazon: 'consonant',
  chatgpt: 'vowel',
  openai: 'vowel',
  nvidia: 'vowel',
  tesla: 'vowel',
  pop: 'consonant',
};

/**
 * How a word in Latin letters ends when a Korean reads it. Capitals are spelt out where they cannot be a word; of other
 * words only endings count that are read one way. Null where it is not sure (NOTE, OPEC, Chrome).
 */
export function latinEnding(word: string): Ending | null {
  const known = READ_AS_WORDS[word] ?? WORDS[word.toLowerCase()];
  if (known) return known;
  if (/^[A-Z]+$/.test(word)) return capitalsEnding(word);
  const capitals = /(?<=[a-z])[A-Z]{2,}$/.exec(word)?.[0];
  if (capitals) return capitalsEnding(capitals);
  return /^[A-Za-z]?[a-z]{2,}$/.test(word) ? wordEnding(word.toLowerCase()) : null;
}

function capitalsEnding(word: string): Ending | null {
  if (word.length > 6) return null;
  const spelt = LETTERS[word.at(-1) ?? ''] ?? 'vowel';
  if (word.length < 3 || !/[AEIOUY]/.test(word.slice(0, -1))) return word === 'UP' ? null : spelt;
  // PER is 피이알 or 퍼, APEC 에이펙, ONE 원: the vowel makes a word of it.
  if (/[AEIOU]R$|[AEIOUY][BCDGKPQT]$|[NR][GKT]$|[^AEIOU]E$|GH$/.test(word)) return null;
  return spelt;
}

function wordEnding(word: string): Ending | null {
  if (/(?:[^aeiou]le|l)$/.test(word)) return 'rieul';
  if (/(?:[aeiou]ng|[^i]n|in|m)$/.test(word)) return 'consonant';
  if (/(?:[aiouy]|er|or|ar|sh|ch|[sxzfd]|[snlrcf]t)$/.test(word)) return 'vowel';
  return null;
}
