import type { Analyse } from './morpheme.ts';

/** Compounds have four syllables and more. Shorter words are not cut: 유심 is no part of 유심히. */
const shortestCompound = 4;

/**
 * What a word is made of where there is no dictionary: nobody knows, so that every particle is tried, and a long word is
 * found by any two syllables of it that stand together.
 */
export const withoutDictionary: Analyse = (word) => {
  const syllables = [...word];
  const pairs = syllables.slice(1).map((syllable, index) => `${syllables[index]}${syllable}`);
  return [{ text: word, tag: 'UNK', parts: syllables.length >= shortestCompound ? pairs : [] }];
};
