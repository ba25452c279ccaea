import { fnv1a } from '../korean/fnv1a.ts';
import type { Token } from '../korean/tokens/tokens.ts';

/** Where a text stands in an article: the headline counts most, a caption least. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/**
 * An article as it is searched: its words in their order, ` ` between two places, `/` between words of one place, and before each text
 * a mark with its weight, as in `|A 기준금리/기준 금리 |C 이창용`; and which words stand beside each other, as hashes.
 */
export type WordStream = { words: string; pairs: number[] };

/** No longer words are kept: they are none. */
const longestWord = 100;
/** A place without a word, so that those around it are no neighbours. */
const noWord = '|';
/** Before a word of a headline that is looked for there alone. */
export const inHeadline = '^';

/** Texts by their tokens. Between two texts no phrase goes on. */
export function streamOf(texts: { weight: Weight; tokens: Token[] }[]): WordStream {
  const pairs = new Set<number>();
  const headlines = texts.filter(({ weight }) => weight === 'A');
  const written = [
    ...texts.map(({ weight, tokens }) => [`|${weight}`, ...placesOf(tokens, '', pairs)]),
    ...headlines.map(({ tokens }) => ['|A', ...placesOf(tokens, inHeadline, pairs)]),
  ];
  return { words: written.flat().join(' '), pairs: [...pairs] };
}

function placesOf(tokens: Token[], mark: string, pairs: Set<number>): string[] {
  const places: string[][] = [];
  for (const { text, at } of tokens) {
    if (text.length > longestWord) continue;
    const place = places[at - 1] ?? [];
    places[at - 1] = place;
    if (!place.includes(mark + text)) place.push(mark + text);
  }
  const all = Array.from(places, (words) => words ?? []);
  for (const [at, words] of all.entries()) addPairs(words, all[at + 1] ?? [], pairs);
  return all.map((words) => words.join('/') || noWord);
}

function addPairs(words: string[], next: string[], pairs: Set<number>): void {
  for (const first of words) for (const second of next) pairs.add(pairOf(first, second));
}

/** Two neighbours as a hash of 15 bits, below 0. */
export function pairOf(first: string, second: string): number {
  const hash = fnv1a(`${first} ${second}`);
  return -1 - ((hash ^ (hash >>> 15)) & 0x7fff);
}
