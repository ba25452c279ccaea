import { bar, type Camera, distance, face, facing, type Place } from '../camera.ts';
import { air, type Color, mix } from '../color.ts';
import { group, times } from '../svg.ts';

export const fade = air('#c9cdcb', 900);

/** The ship lies along x: stern to the left, bow to the right, her near side at `NEAR`. */
export const [STERN, BOW, NEAR, BEAM, DECK] = [-352, -52, 262, 44, 17] as const;

/** Half the breadth of the hull at a share 0 … 1 of her length, on deck or at the waterline. */
export function halfBeam(t: number, deck: boolean): number {
  const bow = deck ? Math.max(0, (t - 0.86) / 0.14) : Math.max(0, (t - 0.74) / 0.24);
  return (BEAM / 2) * Math.sqrt(Math.max(0, 1 - bow ** 2)) * (deck ? 1 : 0.97);
}

/** A place on the near side of the hull: share 0 … 1 from stern to bow, metres above the water. */
export function station(t: number, level: number): Place {
  const lift = t > 0.9 ? ((t - 0.9) / 0.1) * 4 : 0;
  const share = level / DECK;
  const half = halfBeam(t, true) * share + halfBeam(t, false) * (1 - share);
  return [STERN + (BOW - STERN) * t, level + lift * share, NEAR + BEAM / 2 - half];
}

const transom: readonly Place[] = [
  [STERN, DECK, NEAR + BEAM],
  [STERN, DECK, NEAR],
  [STERN, 0, NEAR + 2],
  [STERN, 0, NEAR + BEAM - 2],
];

/** The hull with its deck and rail. */
export function hull(eye: Camera): string {
  const rail = times(60, (i) => {
    const [from, to] = [station(i / 60, DECK + 0.8), station((i + 1) / 60, DECK + 0.8)];
    return bar(eye, from, to, 0.9, fade('#c4ccca', 300));
  });
  const stern = facing(eye, transom) ? face(eye, transom, fade('#22323e', 320)) : '';
  return group([
    deck(eye),
    stern,
    ...times(60, (i) => plate(eye, i / 60, (i + 1) / 60)),
    ...rail,
    foreMast(eye),
  ]);
}

/** One upright strip of the near side: red below the waterline, a white line, blue above, paler where the bow turns. */
function plate(eye: Camera, from: number, to: number): string {
  const turn = (halfBeam(from, true) - halfBeam(to, true)) / 5;
  const strip = (low: number, high: number, tone: Color) => {
    const corners = [station(from, high), station(to, high), station(to, low), station(from, low)];
    const fill = fade(tone, distance(eye, station(from, low)));
    return face(eye, corners, fill, { stroke: fill, 'stroke-width': 0.6 });
  };
  const steel = mix('#2f4a5c', '#87a0a8', Math.min(1, turn * 1.6) * 0.7);
  return (
    strip(0, 3.2, mix('#6e3a33', '#c08a78', turn)) + strip(3.2, 3.9, '#d8d4ca') + strip(3.9, DECK, steel)
  );
}

function deck(eye: Camera): string {
  return face(
    eye,
    [
      ...loop(30, (t) => station(t, DECK)),
      ...loop(30, (t) => [STERN + (BOW - STERN) * (1 - t), DECK, NEAR + BEAM / 2 + halfBeam(1 - t, true)]),
    ],
    fade('#5d4a44', 320),
  );
}

const loop = (count: number, at: (t: number) => Place): Place[] => times(count, (i) => at(i / (count - 1)));

function foreMast(eye: Camera): string {
  const at: Place = [BOW - 12, DECK + 3, NEAR + BEAM / 2];
  return bar(eye, at, [at[0], at[1] + 17, at[2]], 0.9, fade('#d9d6cd', 300));
}
