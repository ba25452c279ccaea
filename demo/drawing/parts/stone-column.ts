import { type Camera, seen, spot } from '../camera.ts';
import { air, type Color, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { group, polygon, rect, times } from '../svg.ts';

export const camera: Camera = { eye: 1.75, horizon: 700, center: 1010, focal: 1000 };

export const HEIGHT = 13.5;

const fade = air('#d3c3ae', 95);

export const depthOf = (i: number) => 6.6 + i * 5.2;

/** The column at place `i` of the row: fluted shaft, base and capital, lit from the right. */
export function column(d: Drawing, i: number): string {
  const z = depthOf(i);
  const { x, y, scale } = spot(camera, [-4.4, 0, z]);
  const [, top] = seen(camera, [-4.4, HEIGHT, z]);
  const radius = 0.78 * scale;
  const [dark, body, bright] = [fade('#453c36', z), fade('#a48e73', z), fade('#f3dcb4', z)];
  const light = `0 ${mix(dark, body, 0.35)}, 0.22 ${dark}, 0.55 ${body}, 0.82 ${bright}, 0.94 ${bright}, 1 ${body}`;
  const shaft = tapering(x, y, top, radius, radius * 0.86, d.across(x - radius, x + radius, light));
  const plain = d.across(x - radius, x + radius, `0 ${dark}, 0.6 ${body}, 1 ${bright}`);
  const plate = (row: number, wide: number, thick: number) =>
    rect(x - radius * wide, row - radius * thick, radius * wide * 2, radius * thick, plain);
  const base = [plate(y + radius * 0.1, 1.25, 0.3), plate(y - radius * 0.2, 1.12, 0.16)];
  return group([
    shaft,
    ...flutes(x, y, top, radius, fade('#3a322c', z)),
    ...base,
    plate(top + radius * 0.3, 1.2, 0.35),
  ]);
}

/** The grooves down a shaft, closer together towards its sides. */
function flutes(x: number, foot: number, top: number, radius: number, fill: Color): string[] {
  return times(13, (i) => {
    const across = Math.sin(((i + 0.5) / 13 - 0.5) * Math.PI) * radius;
    const [low, high] = [x + across, x + across * 0.86];
    const shape = `${low},${foot} ${high},${top} ${high + radius * 0.02},${top} ${low + radius * 0.045},${foot}`;
    return polygon(shape, fill, { opacity: 0.34 });
  });
}

function tapering(x: number, foot: number, top: number, low: number, high: number, fill: string): string {
  return polygon(`${x - low},${foot} ${x - high},${top} ${x + high},${top} ${x + low},${foot}`, fill);
}
