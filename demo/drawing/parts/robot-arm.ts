import { type Color, lighter, mix } from '../color.ts';
import { bend, element, ellipse, group, line, type Point, polygon } from '../svg.ts';
import type { Draft } from './car-body.ts';

/** An arm of six joints, drawn as three heavy links: base, upper arm, fore arm with its welding gun. */
export function robot(foot: Point, size: number, faces: 1 | -1, paint: Color, dark: Color): string {
  const at = (x: number, y: number): Point => [foot[0] + x * size * faces, foot[1] - y * size];
  const [root, shoulder, elbow, wrist, tip] = [
    at(0, 0),
    at(8, 110),
    at(-52, 330),
    at(150, 388),
    at(196, 300),
  ] as const;
  const base = polygon([at(-74, 0), at(74, 0), at(50, 66), at(-44, 66)], dark);
  return group([
    base,
    link(size, faces, root, shoulder, 40, 36, paint),
    hose(at, dark, size),
    link(size, faces, shoulder, elbow, 34, 25, paint),
    joint(size, dark, shoulder, 44),
    link(size, faces, elbow, wrist, 27, 17, paint),
    joint(size, dark, elbow, 37),
    link(size, faces, wrist, tip, 14, 9, dark),
    joint(size, dark, wrist, 22),
    polygon([at(184, 304), at(206, 300), at(216, 236), at(206, 236)], mix(dark, '#000000', 0.4)),
  ]);
}

function joint(size: number, dark: Color, [x, y]: Point, r: number): string {
  return group([
    ellipse(x, y, r * size, r * size, dark),
    ellipse(x - r * 0.2 * size, y - r * 0.25 * size, r * 0.6 * size, r * 0.6 * size, lighter(dark, 0.16)),
    ellipse(x, y, r * 0.25 * size, r * 0.25 * size, mix(dark, '#000000', 0.4)),
  ]);
}

function link(
  size: number,
  faces: 1 | -1,
  a: Point,
  b: Point,
  wide: number,
  narrow: number,
  tone: Color,
): string {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [nx, ny] = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  const edge = (p: Point, by: number): Point => [p[0] + nx * by * size, p[1] + ny * by * size];
  return group([
    polygon([edge(a, wide), edge(b, narrow), edge(b, -narrow), edge(a, -wide)], tone),
    line([edge(a, faces * wide * 0.6), edge(b, faces * narrow * 0.6)], lighter(tone, 0.4), 3 * size, {
      opacity: 0.6,
    }),
  ]);
}

function hose(at: Draft, dark: Color, size: number): string {
  return element('path', {
    d: bend([at(-10, 120), at(-96, 250), at(-60, 380), at(60, 430), at(150, 396)]),
    fill: 'none',
    stroke: mix(dark, '#000000', 0.5),
    'stroke-width': 9 * size,
  });
}
