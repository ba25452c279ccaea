import { type Color, lighter, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { bend, element, ellipse, group, line, type Point, polygon, rect } from '../svg.ts';

/** Turns a thing's own measures into places on the picture. */
export type Draft = (x: number, y: number) => Point;

/** A bare body of pressed steel, nose to the right; `x` is its middle, `foot` the row of its sill. */
export function shell(d: Drawing, x: number, foot: number, size: number, steel: Color): string {
  const at = (px: number, py: number): Point => [x + px * size, foot - py * size];
  const outer = `${bend([at(-282, 40), at(-286, 92), at(-268, 128), at(-206, 142), at(-128, 198), at(-30, 214), at(52, 200), at(142, 138), at(232, 118), at(282, 88), at(288, 48)])}L${at(270, 18).join(' ')}`;
  const arch = (cx: number) => `A${62 * size} ${62 * size} 0 0 0 ${at(cx - 62, 18).join(' ')}`;
  const body = `${outer}L${at(248, 18).join(' ')}${arch(186)}L${at(-120, 18).join(' ')}${arch(-182)}L${at(-268, 18).join(' ')}Z`;
  const seams = [
    [at(-20, 146), at(-22, 30)],
    [at(106, 140), at(112, 60), at(104, 26)],
    [at(-132, 144), at(-126, 74)],
  ].map((seam) => line(seam as Point[], '#1b2024', 2 * size, { opacity: 0.7 }));
  const handles = [at(-48, 124), at(80, 120)].map(([hx, hy]) =>
    rect(hx, hy, 26 * size, 5 * size, '#22282c', { rx: 2 }),
  );
  const lamp = polygon([at(236, 108), at(276, 86), at(272, 74), at(232, 92)], '#2a3136');
  return group([
    ellipse(x, foot + 8, 300 * size, 14 * size, '#07090b', { opacity: 0.55 }),
    element('path', { d: body + glass(at), fill: paint(d, foot, size, steel), 'fill-rule': 'evenodd' }),
    ...seams,
    crease(at, size),
    ...handles,
    lamp,
  ]);
}

function paint(d: Drawing, foot: number, size: number, steel: Color): string {
  return d.fall(
    foot - 214 * size,
    foot,
    `0 ${lighter(steel, 0.55)}, 0.24 ${steel}, 0.36 ${lighter(steel, 0.5)}, 0.46 ${mix(steel, '#20272c', 0.25)}, 0.75 ${mix(steel, '#20272c', 0.6)}, 1 #1a1f23`,
  );
}

function crease(at: Draft, size: number): string {
  return element('path', {
    d: bend([at(-270, 112), at(-120, 120), at(120, 116), at(270, 92)]),
    fill: 'none',
    stroke: '#f3f8fa',
    'stroke-width': 2.4 * size,
    opacity: 0.6,
  });
}

function glass(at: Draft): string {
  return [
    `${bend([at(-118, 146), at(-92, 186), at(-30, 200), at(-26, 148)])}Z`,
    `${bend([at(-8, 148), at(-10, 200), at(44, 188), at(100, 146)])}Z`,
    `${bend([at(-168, 146), at(-132, 178), at(-112, 184), at(-138, 146)])}Z`,
  ].join('');
}
