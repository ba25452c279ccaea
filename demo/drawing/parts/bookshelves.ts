import { add, bar, type Camera, type Place, sheet } from '../camera.ts';
import { air, lighter, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { group, times } from '../svg.ts';

export const camera: Camera = { eye: 1.55, horizon: 520, center: 860, focal: 900 };

export const fade = air('#d9ac74', 17);

export const SPINES = [
  '#7d3b34',
  '#33506a',
  '#8a6d3b',
  '#4a5f4b',
  '#c9b48d',
  '#5c4660',
  '#a5643c',
  '#2c3440',
  '#d9cdb4',
  '#6b7f86',
  '#94483f',
  '#b8995a',
] as const;

/** Left and right shelves, their height, and how far the room runs. */
export const [LEFT, RIGHT, HIGH, LONG] = [-2.3, 2.1, 3.3, 15] as const;

/** One long wall of shelves, bay by bay from the far end, every spine a strip of its own. */
export function wallOf(d: Drawing, x: number): string[] {
  const bay = 1.15;
  const count = Math.floor((LONG - 1.4) / bay);
  return times(count, (i) => count - 1 - i).map((i) => {
    const z = 1.3 + i * bay;
    const wood = fade('#4a3020', z);
    const back = sheet(camera, [x, 0, z], [0, 0, bay], [0, HIGH, 0], fade('#21150f', z));
    const rows = times(9, (row) => shelf(d, x, z, bay, 0.12 + row * 0.355));
    const post = sheet(camera, [x * 0.985, 0, z - 0.03], [0, 0, 0.07], [0, HIGH, 0], wood);
    return group([back, ...rows, post]);
  });
}

function shelf(d: Drawing, x: number, z: number, bay: number, y: number): string {
  const lamplight = 0.5 + 0.5 * Math.exp(-(((y - 1.9) / 1.1) ** 2));
  const books: string[] = [];
  let along = 0.05;
  while (along < bay - 0.06) {
    if (d.random.chance(0.05)) along += d.random.between(0.03, 0.12);
    const thick = Math.min(d.random.between(0.022, 0.06), bay - 0.04 - along);
    books.push(spine(d, [x, y, z + along], thick, lamplight));
    along += thick + 0.002;
  }
  const shade = sheet(camera, [x * 0.998, y + 0.24, z], [0, 0, bay], [0, 0.095, 0], '#120b07', {
    opacity: 0.5,
  });
  return group([...books, shade, board(x, y, z, bay)]);
}

function spine(d: Drawing, at: Place, thick: number, lamplight: number): string {
  const high = d.random.between(0.2, 0.3);
  const tone = fade(mix('#1d130d', d.random.pick(SPINES), lamplight), at[2]);
  const back = sheet(camera, at, [0, 0, thick], [0, high, 0], tone);
  if (at[2] > 6) return back;
  return back + sheet(camera, add(at, [0, high * 0.76, 0]), [0, 0, thick], [0, 0.012, 0], lighter(tone, 0.3));
}

function board(x: number, y: number, z: number, bay: number): string {
  return bar(camera, [x * 0.99, y - 0.018, z], [x * 0.99, y - 0.018, z + bay], 0.036, fade('#75502f', z));
}
