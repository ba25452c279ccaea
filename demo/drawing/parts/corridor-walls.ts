import { bar, block, sheet } from '../camera.ts';
import { air } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { lit } from '../light.ts';
import { group, times } from '../svg.ts';
import { camera, HALF, HIGH, LONG } from './hospital-bed.ts';

const fade = air('#d7e4e3', 24);

/** Both walls with their dado, rail and skirting. */
export function walls(d: Drawing): string {
  return group([side(d, -HALF, 0, 800), side(d, HALF, 1600, 800)]);
}

/** Panels, flat lamps and two hanging signs left blank. */
export function ceiling(d: Drawing): string {
  const joints = times(34, (i) =>
    bar(camera, [-HALF, HIGH, 1 + i * 1.2], [HALF, HIGH, 1 + i * 1.2], 0.016, '#5a6c70', { opacity: 0.5 }),
  );
  const lamps = times(15, (i) =>
    sheet(camera, [-0.42, HIGH - 0.01, 1.1 + i * 2.4], [0.84, 0, 0], [0, 0, 1.3], '#fdfffb'),
  );
  const signs = [7.5, 16].map((z) =>
    group([
      block(camera, { at: [-0.85, 2.28, z], size: [1.7, 0.34, 0.08] }, () => fade('#3d6f74', z)),
      sheet(camera, [0.48, 2.36, z - 0.01], [0.18, 0, 0], [0, 0.18, 0], fade('#eef4f1', z)),
      sheet(camera, [-0.66, 2.36, z - 0.01], [0.18, 0, 0], [0, 0.18, 0], fade('#eef4f1', z)),
    ]),
  );
  return group([
    slab(d),
    ...joints,
    ...lamps,
    lit([group(lamps, { filter: d.blur(20), opacity: 0.6 })]),
    ...signs,
  ]);
}

function slab(d: Drawing): string {
  return sheet(
    camera,
    [-HALF, HIGH, 0.8],
    [HALF * 2, 0, 0],
    [0, 0, LONG],
    d.fall(0, 540, '0 #7d9093, 1 #dfe9e7'),
  );
}

/** Doors along both sides, farthest first. */
export function doors(d: Drawing): string[] {
  return times(8, (i) => 7 - i).map((i) => {
    const z = 2.6 + i * 3.7;
    return group([-1, 1].map((side) => door(d, side * HALF * 0.995, z + (side > 0 ? 1.7 : 0))));
  });
}

function door(d: Drawing, x: number, z: number): string {
  const leafTone = fade('#a98e6b', z);
  const frame = sheet(camera, [x, 0, z - 0.08], [0, 0, 1.36], [0, 2.22, 0], fade('#5e7479', z));
  const leaf = sheet(camera, [x, 0, z], [0, 0, 1.2], [0, 2.14, 0], leafTone);
  const pane = sheet(
    camera,
    [x, 1.1, z + 0.18],
    [0, 0, 0.24],
    [0, 0.8, 0],
    fade(d.random.chance(0.5) ? '#fbf3d8' : '#8fb0b5', z),
  );
  const handle = bar(
    camera,
    [x * 0.985, 1.02, z + 0.95],
    [x * 0.985, 1.02, z + 1.12],
    0.05,
    fade('#e6ecea', z),
  );
  const plate = sheet(camera, [x, 1.5, z + 1.5], [0, 0, 0.26], [0, 0.26, 0], fade('#3d6f74', z));
  return group([frame, leaf, pane, handle, plate]);
}

function side(d: Drawing, x: number, from: number, to: number): string {
  return group([
    sheet(
      camera,
      [x, 0, 0.8],
      [0, 0, LONG],
      [0, HIGH, 0],
      d.across(from, to, '0 #6f8589, 0.6 #b3c5c5, 1 #e3eceb'),
    ),
    sheet(
      camera,
      [x, 0, 0.8],
      [0, 0, LONG],
      [0, 1.05, 0],
      d.across(from, to, '0 #44636a, 0.6 #86a4a4, 1 #c9d9d7'),
    ),
    sheet(camera, [x, 0, 0.8], [0, 0, LONG], [0, 0.12, 0], '#3b5157'),
    bar(
      camera,
      [x * 0.97, 0.92, 0.8],
      [x * 0.97, 0.92, LONG],
      0.12,
      d.across(from, to, '0 #a8824f, 1 #dccbae'),
    ),
    bar(camera, [x * 0.965, 0.86, 0.8], [x * 0.965, 0.86, LONG], 0.03, '#5d4a33', { opacity: 0.6 }),
  ]);
}
