import { heldByOpaque, isListedOpaque } from './opaque-words.ts';
import { stemsOf } from './stem.ts';

/**
 * Words that hold a commoner one by its letters alone, and are not found by it: 자동 is no part of 자동차, 유가 (the price
 * of oil) none of 유가증권, 경기 (a match, the economy) none of 경기도. Where it is the dictionary that tells them apart, as
 * with 유심히, they need no place here.
 */
export function isOpaque(word: string): boolean {
  return isListedOpaque(word) || endsIn적(word);
}

/** What an opaque word is found by. */
export function opaqueUnit(word: string): string[] {
  const held = heldByOpaque(word);
  return held ? [word, held] : [word];
}

/**
 * 경주마 of 경주마의, in which the dictionary reads 경주 and 마의. One that ends like a particle (일본도, a sword, or Japan,
 * too) is left to the dictionary.
 */
export function opaqueIn(word: string): string | null {
  return [word, ...stemsOf(word)].find((stem) => isListedOpaque(stem) && !/[도만]$/.test(stem)) ?? null;
}

/** 인도적 (humane) is not India, 역사적 (historic) no history: what 적 makes of a noun is another word. */
function endsIn적(word: string): boolean {
  return word.length > 2 && word.endsWith('적');
}
