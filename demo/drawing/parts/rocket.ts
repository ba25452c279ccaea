import type { Drawing } from '../drawing.ts';
import { blurred, glow, lit } from '../light.ts';
import { wander } from '../random.ts';
import { blob, ellipse, group, type Point, placed, polygon, rect, times, trace } from '../svg.ts';

export const TAIL: Point = [860, 420];

/** The flame: a white core in a yellow sheath in an orange one, with knots where the shock waves stand. */
export function plume(d: Drawing): string {
  const shake = wander(d.random, 4, 0.6);
  const layer = (width: number, length: number, soft: number, stops: string) =>
    blurred(d, [sheath(shake, width, length, d.fall(TAIL[1], TAIL[1] + length, stops))], soft);
  return group([
    glow(d, TAIL[0], TAIL[1] + 60, 560, '#ff9a4a', 0.95),
    lit([layer(46, 400, 12, '0 #ffb35e, 0.5 #f0742e, 1 #c8502233')]),
    layer(27, 380, 6, '0 #fff0c2, 0.5 #ffc468, 1 #ff8a3c66'),
    layer(13, 330, 2.5, '0 #ffffff, 0.6 #fff6dc, 1 #ffd98a00'),
    blurred(d, knots(), 3),
  ]);
}

function sheath(shake: (x: number) => number, width: number, length: number, fill: string): string {
  const side = (hand: number) =>
    trace(20, (t): Point => {
      const half = width * (0.4 + t * 0.9) + shake(t * 6 + hand * 9) * width * 0.28;
      return [TAIL[0] + hand * half, TAIL[1] + t * length];
    });
  return blob([...side(-1), ...side(1).toReversed()], fill);
}

function knots(): string[] {
  return times(5, (i) =>
    ellipse(TAIL[0], TAIL[1] + 22 + i * 38, 12 - i, 15, '#ffffff', { opacity: 0.9 - i * 0.14 }),
  );
}

/** Drawn upwards from the nozzles. */
export function rocket(d: Drawing): string {
  const skin = d.across(-17, 17, '0 #4a4a58, 0.25 #9d9aa0, 0.55 #ece2d6, 0.8 #a8917f, 1 #5a4a48');
  const boosters = [-25, 25].map(
    (x) =>
      rect(x - 9, -142, 18, 138, skin) + polygon(`${x - 9},-140 ${x * 0.92},-172 ${x + 9},-140`, '#c8beb6'),
  );
  const nozzles = [-25, -7, 9, 25].map((x) =>
    polygon(`${x - 5},-4 ${x + 5},-4 ${x + 8},10 ${x - 8},10`, '#2a2028'),
  );
  const parts = [
    ...boosters,
    rect(-17, -262, 34, 262, skin),
    blob('-17,-258 -13.6,-296 0,-328 13.6,-296 17,-258', skin),
    rect(-17, -262, 34, 262, d.fall(-262, 0, '0 #ff9a4a00, 0.6 #ff9a4a33, 1 #ffb668cc')),
    ...[79, 162, 173].map((up) => rect(-17, -up, 34, 5, '#2a2732', { opacity: 0.7 })),
    ...nozzles,
  ];
  return placed(parts, TAIL[0], TAIL[1]);
}
