import {
  type Block,
  bar,
  block,
  type Camera,
  type Place,
  scaleAt,
  seen,
  sheet,
  sides,
  spot,
} from '../camera.ts';
import type { Color } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { blurred } from '../light.ts';
import { ellipse, group, times } from '../svg.ts';

export const camera: Camera = { eye: 1.5, horizon: 540, center: 800, focal: 820 };

export const [HALF, HIGH, LONG] = [1.75, 2.9, 40] as const;

/** Where the bed's near left foot stands, and how long the bed is, metres. */
const BED = { x: 0.72, z: 4.1, long: 2.1 } as const;

/** A bed waiting by the right wall, and a drip stand. */
export function bed(d: Drawing): string {
  const { x, z, long } = BED;
  const feet = [z + long, z].flatMap((away) => [x, x + 0.84].map((side): Place => [side, 0, away]));
  const legs = feet.map(
    ([px, , pz]) => bar(camera, [px, 0.1, pz], [px, 0.62, pz], 0.05, '#5f7278') + wheel(px, pz),
  );
  const board = (away: number) =>
    sheet(camera, [x, 0.6, away], [0.86, 0, 0], [0, 0.4, 0], '#b08f66', { opacity: 0.95 });
  const floor = spot(camera, [x + 0.43, 0, z + 0.9]);
  const shade = blurred(d, [ellipse(floor.x, floor.y - 10, 165, 40, '#22323a', { opacity: 0.55 })], 16);
  return group([
    shade,
    board(z + long),
    ...legs,
    stand(),
    bedding(),
    rail(x - 0.02),
    rail(x + 0.88),
    board(z),
  ]);
}

function bedding(): string {
  const { x, z, long } = BED;
  const layer = (at: Place, size: Block['size'], rest: Color, top: Color, left: Color) =>
    block(camera, { at, size }, sides(rest, { top, left }));
  return group([
    layer([x - 0.03, 0.52, z - 0.03], [0.92, 0.1, long + 0.06], '#71858b', '#b4c2c4', '#71858b'),
    layer([x, 0.62, z], [0.86, 0.16, long], '#c9d6d6', '#f1f5f2', '#a9bcc0'),
    layer([x + 0.14, 0.78, z + long - 0.45], [0.58, 0.1, 0.36], '#c3d0d1', '#ffffff', '#c3d0d1'),
    layer([x - 0.01, 0.63, z - 0.01], [0.88, 0.18, long * 0.6], '#6d9396', '#8fb5b5', '#54787d'),
  ]);
}

function rail(x: number): string {
  const { z, long } = BED;
  const bars = times(6, (i) =>
    bar(camera, [x, 0.66, z + 0.4 + i * 0.28], [x, 1.02, z + 0.4 + i * 0.28], 0.022, METAL),
  );
  return group([bar(camera, [x, 1.02, z + 0.4], [x, 1.02, z + long - 0.3], 0.035, METAL), ...bars]);
}

const METAL = '#93a6ab';

function stand(): string {
  const z = BED.z + BED.long;
  return group([
    bar(camera, [0.52, 0.06, z], [0.52, 1.95, z], 0.03, METAL),
    bar(camera, [0.4, 1.93, z], [0.64, 1.93, z], 0.03, METAL),
    sheet(camera, [0.56, 1.58, z], [0.13, 0, 0], [0, 0.3, 0], '#dcebe8', { opacity: 0.85 }),
  ]);
}

function wheel(x: number, z: number): string {
  const [px, py] = seen(camera, [x, 0.06, z]);
  const r = scaleAt(camera, [x, 0, z]) * 0.06;
  return ellipse(px, py, r * 0.7, r, '#27343a');
}
