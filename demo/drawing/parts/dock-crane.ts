import { add, bar, block, type Camera, distance, type Place, scaleAt, seen, sides } from '../camera.ts';
import { air } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { glow } from '../light.ts';
import { ellipse, group, times } from '../svg.ts';

export const fade = air('#e0a882', 300);

/** The quay runs straight away from the eye; water lies to the left of this line, metres right of the line of sight. */
export const QUAY = 26;

/** The ship lies alongside: her left and right sides, her stern, the height of her deck, metres. */
export const [LEFT, RIGHT, STERN, DECK] = [-13, QUAY - 2, 165, 13] as const;

/** Cranes stand on a sea leg and a land leg and carry their boom at BEAM; stays come down from the APEX. */
const [SEA, LAND, BEAM, APEX] = [QUAY + 4, QUAY + 34, 44, 70] as const;

/** A ship-to-shore crane in profile. The third has its boom up. */
export function crane(d: Drawing, eye: Camera, i: number): string {
  const z = 112 + i * 66 + (i % 2) * 9;
  const tone = fade('#241f2d', distance(eye, [SEA, 0, z]) * 0.75);
  const beam: Beam = (from, to, thick = 1.5) =>
    bar(eye, add(from, [0, 0, z]), add(to, [0, 0, z]), thick, tone);
  const house = block(eye, { at: [LAND + 4, BEAM, z + 4], size: [12, 7, 8] }, () => tone);
  return group([
    frame(beam, 16),
    frame(beam, 0),
    girders(beam, i === 2),
    house,
    i === 2 ? '' : load(eye, beam, z),
    lamps(d, eye, SEA, z),
  ]);
}

/** Draws a beam between two places given from the crane's own front. */
type Beam = (from: Place, to: Place, thick?: number) => string;

function frame(beam: Beam, z: number): string {
  return group([
    beam([SEA, 0, z], [SEA, 47, z], 1.9),
    beam([LAND, 0, z], [LAND, 47, z], 1.9),
    beam([SEA, 14, z], [LAND, 14, z]),
    beam([LAND, 14, z], [SEA, 40, z], 0.9),
    beam([SEA, 46, z], [SEA + 2, APEX, 8], 1.2),
    beam([LAND, 46, z], [SEA + 2, APEX, 8], 0.9),
    beam([SEA - 3, 1.5, z], [LAND + 3, 1.5, z], 2.4),
  ]);
}

function girders(beam: Beam, raised: boolean): string {
  const tip: Place = raised ? [SEA - 22, 100, 8] : [SEA - 58, BEAM, 8];
  const toTip = (share: number): Place => [SEA + (tip[0] - SEA) * share, BEAM + (tip[1] - BEAM) * share, 8];
  const cross = [14, 46].flatMap((up) => [SEA, LAND].map((x) => beam([x, up, 0], [x, up, 16])));
  const hangers = times(raised ? 0 : 9, (i) =>
    beam([SEA - 4 - i * 6, BEAM, 8], [SEA - 7 - i * 6, BEAM + 3, 8], 0.4),
  );
  return group([
    beam([LAND + 22, BEAM, 8], [SEA, BEAM, 8], 2.6),
    beam([SEA, BEAM, 8], tip, 2.4),
    beam([SEA, BEAM + 3, 8], add(tip, [0, 2, 0]), 0.6),
    ...hangers,
    ...cross,
    ...[0.45, 0.95].map((share) => beam([SEA + 2, APEX, 8], toTip(share), 0.45)),
    beam([SEA + 2, APEX, 8], [LAND + 22, BEAM, 8], 0.45),
  ]);
}

/** The driver's cab and a box on its ropes. */
function load(eye: Camera, beam: Beam, z: number): string {
  const paint = sides(fade('#a3664a', z), { front: fade('#6b3a34', z) });
  const ropes = [26, 30].map((out) => beam([SEA - out, BEAM, 8], [SEA - out, 27, 8], 0.3));
  const cab = block(eye, { at: [SEA - 20, 39, z + 6], size: [5, 4, 4] }, () => fade('#241f2d', z));
  return group([...ropes, block(eye, { at: [SEA - 31, 24, z + 2], size: [6, 3, 12] }, paint), cab]);
}

function lamps(d: Drawing, eye: Camera, x: number, z: number): string {
  return group(
    [20, 43].map((up) => {
      const [px, py] = seen(eye, [x, up, z]);
      const size = scaleAt(eye, [x, up, z]);
      return group([
        glow(d, px, py, size * 4.6, '#ffdca0', 0.8),
        ellipse(px, py, size * 0.36, size * 0.36, '#fff4dc'),
      ]);
    }),
  );
}
