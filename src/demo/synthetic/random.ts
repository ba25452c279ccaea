/** A small generator with a seed (mulberry32): the same seed gives the same numbers, from 0 up to 1. */
export type Random = () => number;

export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The generator of one of many things: what number 7 is does not hang on how many there are. */
export function randomOf(seed: number, kind: number, index: number): Random {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(kind + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ index, 0x27d4eb2f);
  return random(mixed ^ (mixed >>> 15));
}

export function pick<T>(next: Random, items: readonly T[]): T {
  return items[Math.floor(next() * items.length)] as T;
}

/** A whole number from the first up to the second, both among them. */
export function between(next: Random, least: number, most: number): number {
  return least + Math.floor(next() * (most - least + 1));
}

/** True in so many of a hundred cases. */
export function chance(next: Random, percent: number): boolean {
  return next() * 100 < percent;
}

/** So many steps of the table stand for all chances: each draw is one look into it. */
const steps = 131_072;

/** Draws things by their weights. */
export class Weighted<T> {
  readonly items: readonly T[];
  readonly #table: Uint32Array;

  constructor(items: readonly T[], weightOf: (item: T, index: number) => number) {
    this.items = items;
    this.#table = new Uint32Array(steps);
    const weights = items.map(weightOf);
    const sum = weights.reduce((a, b) => a + b, 0);
    let index = 0;
    let reached = (weights[0] ?? 0) / sum;
    for (let step = 0; step < steps; step++) {
      while ((step + 0.5) / steps > reached && index < items.length - 1)
        reached += (weights[++index] as number) / sum;
      this.#table[step] = index;
    }
  }

  draw(next: Random): T {
    return this.items[this.#table[Math.floor(next() * steps)] as number] as T;
  }
}

/** Words as languages have them: the second half as often as the first, the third a third as often. */
export function zipf<T>(items: readonly T[], exponent = 1): Weighted<T> {
  return new Weighted(items, (_, index) => 1 / (index + 2.7) ** exponent);
}
