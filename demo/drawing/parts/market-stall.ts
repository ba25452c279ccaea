import { bar, type Camera, face, type Place, scaleAt, seen, sheet, spot, upright } from '../camera.ts';
import { air, type Color, darker, lighter, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { glow, lit, pool } from '../light.ts';
import { type Pose, person, waiting } from '../people.ts';
import { ellipse, group, type Point, placed, polygon, times } from '../svg.ts';

export const camera: Camera = { eye: 1.85, horizon: 560, center: 800, focal: 880 };

export const fade = air('#b98a5c', 26);

/** The stall at place `i` down one side (-1 left, 1 right) of the lane. */
export function stall(d: Drawing, side: -1 | 1, i: number): string {
  const z = 2.7 + i * 2.9;
  const [inner, outer] = [side * 1.75, side * 3.7];
  const cloth = d.random.pick(['#7c3b33', '#3f5f63', '#8a6a38', '#4d5a45', '#6d4a58', '#39506a'] as const);
  const back = sheet(camera, [outer, 0, z - 0.2], [0, 0, 3], [0, 4.6, 0], fade('#2a2220', z));
  const counter = sheet(
    camera,
    [inner, 0, z],
    [0, 0, 2.6],
    [0, 0.72, 0],
    fade(mix(cloth, '#1a1513', 0.6), z),
  );
  const end = `${inner},0.72,${z} ${outer},1.1,${z} ${outer},0,${z} ${inner},0,${z}`;
  const table = sheet(camera, [inner, 0.72, z], [0, 0, 2.6], [outer - inner, 0.38, 0], fade('#5a4030', z));
  const behind = [back, shelves(d, outer - side * 0.05, z), seller(d, side, z)];
  const before = [
    counter,
    face(camera, end, fade('#1d1614', z)),
    lamp(d, side, z),
    awning(d, side, z, cloth),
  ];
  return group([...behind, table, heaps(d, inner, outer, z), ...before]);
}

const SERVING: Pose = { ...waiting, hair: 'cap', arms: [0.4, 0.9, 0.2, 0.7] };

function seller(d: Drawing, side: -1 | 1, z: number): string {
  if (d.random.chance(0.4)) return '';
  const stance = upright(camera, [side * 3, 0, z + 1.3], 1.62);
  return person({ ...stance, fill: fade('#1f1816', z), faces: side > 0 ? -1 : 1, pose: SERVING });
}

const tones = [
  '#7a5a3a',
  '#93794f',
  '#5a4436',
  '#8f5f3c',
  '#6d6a4a',
  '#b59a6c',
  '#4d4a44',
  '#7d4438',
] as const;

/** Boxes, jars and sacks of all sizes on four boards against the back wall. */
function shelves(d: Drawing, x: number, z: number): string {
  return group(
    times(4, (row) => {
      const y = 1 + row * 0.56;
      const goods = times(11, (i) =>
        sheet(
          camera,
          [x, y, z - 0.1 + i * 0.26],
          [0, 0, d.random.between(0.14, 0.25)],
          [0, d.random.between(0.16, 0.44), 0],
          fade(mix(d.random.pick(tones), '#1c1412', 0.12 + row * 0.16), z),
        ),
      );
      return group([
        ...goods,
        bar(camera, [x, y - 0.03, z - 0.2], [x, y - 0.03, z + 2.8], 0.05, fade('#3f2c1e', z)),
      ]);
    }),
  );
}

const kinds = [
  '#b5432f',
  '#c9772f',
  '#6f8a3d',
  '#c7a445',
  '#8c3a3a',
  '#d9c08a',
  '#55703d',
  '#7d4a5f',
  '#cfc4ae',
] as const;

/** Produce in round heaps and crates on the slanting table, each piece lit from above. */
function heaps(d: Drawing, inner: number, outer: number, z: number): string {
  const rows = times(9, (i): Place => {
    const [row, column] = [2 - Math.floor(i / 3), i % 3];
    return [inner + (outer - inner) * (0.17 + row * 0.28), 0.8 + row * 0.12, z + 0.45 + (2 - column) * 0.8];
  });
  return group(rows.map((at) => heap(d, at, fade(d.random.pick(kinds), z))));
}

/** A basket of one kind, heaped round by round from the back, drawn a hundred units to the metre. */
function heap({ random }: Drawing, at: Place, color: Color): string {
  const { x, y, scale } = spot(camera, at);
  const places = times(34, (): Point => [random.around() * 32, -Math.abs(random.around()) * 20]);
  const pieces = places
    .toSorted((a, b) => a[1] - b[1])
    .map(([px, py]) => {
      const r = random.between(3.5, 6);
      const body =
        ellipse(px, py, r, r, darker(color, 0.35)) +
        ellipse(px - r * 0.15, py - r * 0.2, r * 0.78, r * 0.78, color);
      return body + ellipse(px - r * 0.25, py - r * 0.4, r * 0.3, r * 0.3, lighter(color, 0.4));
    });
  return placed([ellipse(0, 3, 38, 11, fade('#3a2a20', at[2])), ...pieces], x, y, scale / 100);
}

function awning(d: Drawing, side: -1 | 1, z: number, cloth: Color): string {
  const [inner, outer] = [side * 1.5, side * 3.8];
  const bands = times(8, (i) => {
    const [a, b] = [z - 0.2 + i * 0.36, z - 0.2 + (i + 1) * 0.36];
    const tone = fade(i % 2 ? cloth : mix(cloth, '#d8c4a0', 0.55), z);
    const top = face(
      camera,
      `${outer},3.5,${a} ${outer},3.5,${b} ${inner},2.32,${b} ${inner},2.32,${a}`,
      darker(tone, 0.12),
    );
    const frill = face(
      camera,
      `${inner},2.33,${a} ${inner},2.33,${b} ${inner},2.06,${b} ${inner},2.02,${(a + b) / 2} ${inner},2.06,${a}`,
      darker(tone, 0.3),
    );
    return group([top, frill]);
  });
  const [x, y] = seen(camera, [side * 2.3, 2.8, z + 1.4]);
  return group([
    ...bands,
    lit([pool(d, x, y, scaleAt(camera, [0, 0, z]) * 0.9, scaleAt(camera, [0, 0, z]) * 0.4, '#ffbf73', 0.25)]),
  ]);
}

function lamp(d: Drawing, side: -1 | 1, z: number): string {
  const at: Place = [side * 2.2, 1.92, z + 1.2];
  const [x, y] = seen(camera, at);
  const s = scaleAt(camera, at);
  const cord = bar(camera, at, [at[0], 2.5, at[2]], 0.02, '#120e0c');
  const shade = polygon(
    `${x - s * 0.15},${y + s * 0.02} ${x - s * 0.05},${y - s * 0.1} ${x + s * 0.05},${y - s * 0.1} ${x + s * 0.15},${y + s * 0.02}`,
    fade('#2b2420', z),
  );
  return group([
    cord,
    shade,
    glow(d, x, y, s * 1.5, '#ffc378', 0.9),
    ellipse(x, y + s * 0.03, s * 0.06, s * 0.07, '#fff3d6'),
  ]);
}
