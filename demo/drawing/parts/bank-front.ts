import { bar, block, type Camera, sheet, sides } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { lit, pool } from '../light.ts';
import { each, group, times } from '../svg.ts';

export const camera: Camera = { eye: 2.6, horizon: 690, center: 830, focal: 900 };

/** The old bank on the left corner: a stone front with tall columns, lit from below. */
export function bank(d: Drawing): string {
  const bays = times(8, (i) => bay(d, BANK.from + 0.9 + i * 2.8));
  const stone = sides('#6b574a', { front: '#5d4e46', right: '#a3876e' });
  const ledges = each('0 1.3 0.6, 12 1.1 0.7, 13.1 1.6 0.3, 14.7 0.5 0.8', (y, thick, out) =>
    block(camera, { at: [BANK.x - 1, y, BANK.from], size: [1 + out, thick, BANK.to - BANK.from] }, stone),
  );
  const front = sheet(
    camera,
    [BANK.x, 0, BANK.from],
    [0, 0, BANK.to - BANK.from],
    [0, 15, 0],
    d.across(0, 560, '0 #4a413e, 1 #a88a72'),
  );
  return group([front, ...bays, ...ledges, lit([pool(d, 300, 700, 420, 260, '#ffbf78', 0.4)])]);
}

/** Where the bank's front stands: metres to the left, and from where to where along the street. */
const BANK = { x: -14, from: 7, to: 30 } as const;

/** A tall window between two columns. */
function bay(d: Drawing, z: number): string {
  const { x } = BANK;
  const glass = sheet(
    camera,
    [x, 2.2, z + 0.5],
    [0, 0, 1.5],
    [0, 8.6, 0],
    d.fall(200, 700, '0 #3b332f, 1 #ffc983'),
  );
  const bars = [4.2, 6.4, 8.6].map((y) => bar(camera, [x, y, z + 0.5], [x, y, z + 2], 0.1, '#2b2421'));
  const column = (at: number, thick: number, fill: string, opacity = 1) =>
    bar(camera, [x + 0.5, 1.4, at], [x + 0.5, 12, at], thick, fill, { opacity });
  const stone = d.fall(0, 760, '0 #6d5b50, 0.8 #d8b690, 1 #f4cf9f');
  return group([glass, ...bars, column(z - 0.3, 0.95, stone), column(z - 0.56, 0.3, '#3a302c', 0.6)]);
}
