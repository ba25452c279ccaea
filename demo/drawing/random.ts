/** Numbers that look random and are the same on every run: a picture is a pure function of its slug. */
export type Random = {
  /** A number in [0, 1). */
  unit: () => number;
  between: (low: number, high: number) => number;
  /** A whole number from low to high, both included. */
  whole: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** A bell-shaped number around 0 that stays within -1 … 1. */
  around: () => number;
};

/** A generator seeded by a word. The mixing step is the published mulberry32 recurrence. */
export function seeded(word: string): Random {
  const unit = mulberry(hash(word));
  const between = (low: number, high: number) => low + (high - low) * unit();
  return {
    unit,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => unit() < probability,
    pick: <T>(items: readonly T[]) => items[Math.floor(unit() * items.length)] as T,
    around: () => (unit() + unit() + unit()) / 1.5 - 1,
  };
}

/** A smooth wandering line: value noise of several octaves, roughly within -1 … 1. */
export function wander(random: Random, octaves = 5, roughness = 0.5): (x: number) => number {
  const lattice = Array.from({ length: 512 }, () => random.between(-1, 1));
  const at = (x: number) => {
    const cell = Math.floor(x);
    const t = x - cell;
    const ease = t * t * (3 - 2 * t);
    const from = lattice[cell & 511] ?? 0;
    return from + ((lattice[(cell + 1) & 511] ?? 0) - from) * ease;
  };
  return (x) => {
    let sum = 0;
    for (let octave = 0; octave < octaves; octave++) {
      sum += at(x * 2 ** octave + octave * 37) * roughness ** octave;
    }
    return sum * (1 - roughness);
  };
}

function hash(word: string): number {
  let value = 2166136261;
  for (const letter of word) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619);
  return value >>> 0;
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
