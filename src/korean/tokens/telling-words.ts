import type { Token } from './tokens.ts';

/** A word that tells what a text is about, and how much, as a part of a vector of length 1. */
export type TellingWord = { word: string; weight: number };

/** A part of a text and how much it counts: a headline says in few words what the text says in many. */
export type Part = { counts: number; tokens: Token[] };

/** How often each word stands in a text, where a place in the headline counts several times. */
export type Occurrences = Map<string, number>;

/** In how many articles a word is, of all that were read. */
export type Rarity = { articles: number; of: (word: string) => number };

/** Words that are kept of a text: the next ones would change its neighbours in one of a hundred cases. */
const kept = 24;
/** Verbs come with this ending, and tell little; these are names. */
const namesLikeVerbs = new Set(['캐나다', '우간다', '르완다', '혼다', '판다', '아반다']);

export function occurrencesIn(parts: Part[]): Occurrences {
  const found: Occurrences = new Map();
  for (const { counts, tokens } of parts)
    for (const { text } of tokens) if (tells(text)) found.set(text, (found.get(text) ?? 0) + counts);
  return found;
}

/** A single syllable, a figure, a verb tells nothing of the subject. */
function tells(word: string): boolean {
  if (word.length < 2 || /^[\d.,%]+$/.test(word)) return false;
  return !word.endsWith('다') || namesLikeVerbs.has(word);
}

/** The most telling words of a text, first the most telling: often here, and rare elsewhere (TF-IDF). */
export function tellingWords(occurrences: Occurrences, rarity: Rarity): TellingWord[] {
  const weighed = [...occurrences].map(([word, often]) => ({
    word,
    weight: (1 + Math.log(often)) * Math.log(1 + (rarity.articles + 1) / (rarity.of(word) + 0.5)),
  }));
  const words = weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, kept);
  const length = Math.hypot(...words.map(({ weight }) => weight));
  return words.map(({ word, weight }) => ({ word, weight: weight / length }));
}

/** How alike two texts are by their telling words, from 0 to 1 (cosine). */
export function likeness(one: TellingWord[], other: TellingWord[]): number {
  const weights = new Map(other.map(({ word, weight }) => [word, weight]));
  return one.reduce((sum, { word, weight }) => sum + weight * (weights.get(word) ?? 0), 0);
}
