import { fnv1a } from './fnv1a.ts';

/** How many smallest hashes stand for a text; 16 bands of two find a pair that is half alike in 99 of 100 cases. */
const HASHES = 32;
const BAND = 2;

/**
 * How much of two texts is the same, from 0 to 1: the pairs of neighbouring eojeol that both have, of all that either
 * has (Jaccard). Marks and blanks do not count, so a desked version stays near, and a moved paragraph costs its edges.
 */
export function similarity(a: string, b: string): number {
  return sharedPart(shingles(a), shingles(b));
}

/** The same of texts whose pairs are known: whoever compares one with many reads it once. */
export function sharedPart(one: Set<string>, other: Set<string>): number {
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/**
 * A text's fingerprint to keep with it: 32 numbers (MinHash, Broder 1997). The share of places at which two are equal is
 * about the similarity of their texts. All are 0 for a text without words.
 */
export function fingerprint(text: string): number[] {
  const smallest = new Array<number>(HASHES).fill(0xffffffff);
  let isEmpty = true;
  for (const shingle of shingles(text)) {
    const hash = fnv1a(shingle);
    for (let place = 0; place < HASHES; place += 1) {
      const mixed = mix(hash, place);
      if (mixed < (smallest[place] ?? 0)) smallest[place] = mixed;
    }
    isEmpty = false;
  }
  return isEmpty ? smallest.fill(0) : smallest;
}

/**
 * Keys under which a store files a fingerprint: texts that share one are candidates, to be compared by `similarity`.
 * Half alike, two share one in 99 of 100 cases; a twentieth alike, in 4.
 */
export function bands(print: number[]): string[] {
  const keys: string[] = [];
  for (let place = 0; place < print.length; place += BAND) {
    keys.push(
      `${place / BAND}:${print
        .slice(place, place + BAND)
        .map((one) => one.toString(36))
        .join('.')}`,
    );
  }
  return keys;
}

/** Pairs of neighbouring words; a text of one word is that word. */
export function shingles(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 1) return new Set(words);
  return new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`));
}

/** Another hash of the same for each place: the finish of MurmurHash3, which spreads every bit over all. */
function mix(hash: number, place: number): number {
  let mixed = hash ^ Math.imul(place + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
