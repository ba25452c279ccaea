import { add, bar, block, face, type Place, seen, sheet, sides } from '../camera.ts';
import { darker, lighter, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { blurred } from '../light.ts';
import { ellipse, group, times } from '../svg.ts';
import { camera, SPINES } from './bookshelves.ts';

/** New books lie face up and in stacks on a table in the aisle. */
export function table(d: Drawing): string {
  const [left, right, nearZ, farZ, up] = [-0.62, 0.86, 3.1, 5.6, 0.78] as const;
  const legs = [
    [left, nearZ],
    [right, nearZ],
    [left, farZ],
    [right, farZ],
  ].map(([x = 0, z = 0]) => bar(camera, [x, 0, z], [x, up, z], 0.07, '#2b1b12'));
  const top = face(
    camera,
    `${left},${up},${farZ} ${right},${up},${farZ} ${right},${up},${nearZ} ${left},${up},${nearZ}`,
    d.fall(620, 760, '0 #d9a468, 1 #8a5c36'),
  );
  const [sx, sy] = seen(camera, [0.1, 0, 3.6]);
  const piles = times(3, (r) => 2 - r).flatMap((r) =>
    times(5, (c) => pile(d, [left + 0.07 + c * 0.28, up, nearZ + 0.14 + r * 0.78])),
  );
  return group([
    blurred(d, [ellipse(sx, sy, 300, 50, '#150d08', { opacity: 0.7 })], 16),
    ...legs,
    top,
    front(left, up, nearZ, right),
    ...piles,
  ]);
}

function front(left: number, up: number, nearZ: number, right: number): string {
  return face(
    camera,
    `${left},${up},${nearZ} ${right},${up},${nearZ} ${right},${up - 0.1},${nearZ} ${left},${up - 0.1},${nearZ}`,
    '#4d3220',
  );
}

function pile(d: Drawing, at: Place): string {
  const cover = d.random.pick(SPINES);
  const [wide, deep, high] = [0.2, 0.42, d.random.between(0.03, 0.2)];
  const leaves = times(Math.round(high / 0.03), (i) => {
    const edge = add(at, [0, i * 0.03, -0.001]);
    return bar(camera, edge, add(edge, [wide, 0, 0]), 0.008, mix('#5a4430', cover, 0.5));
  });
  const paints = sides(darker(cover, 0.5), {
    front: '#d9c6a2',
    top: lighter(cover, d.random.pick([0, 0.18])),
  });
  const stack = block(camera, { at, size: [wide, high, deep] }, paints);
  const label = sheet(
    camera,
    add(at, [0.03, high, 0.12]),
    [wide - 0.06, 0, 0],
    [0, 0, 0.24],
    lighter(cover, 0.4),
    { opacity: 0.6 },
  );
  return group([stack, ...leaves, label]);
}
