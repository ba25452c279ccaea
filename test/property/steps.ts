import fc from 'fast-check';

/** What it takes to read an article whole. */
export type Access = 'gam' | 'registered' | null;
const access = fc.constantFrom<Access>('gam', 'registered', null);

/** One act of the newsroom, or readers who fill the caches with some pages. */
export type Step =
  | {
      do: 'publish';
      embargo: boolean;
      picture: boolean;
      imported: boolean;
      story: boolean;
      front: boolean;
      access: Access;
    }
  | { do: 'correct' | 'kill' | 'release' | 'put to the front'; which: number; access: Access }
  | { do: 'read'; which: number[] };

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      embargo: fc.boolean(),
      picture: fc.boolean(),
      imported: fc.boolean(),
      story: fc.boolean(),
      front: fc.boolean(),
      access,
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['correct', 'kill', 'kill', 'release', 'put to the front'] as const)),
      which: fc.nat(20),
      access,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      which: fc.array(fc.nat(500), { maxLength: 20 }),
    }),
  },
);
