import { patches } from '../atmosphere.ts';
import { lighter, mix } from '../color.ts';
import { spectator } from '../crowd.ts';
import { type Drawing, HEIGHT, WIDTH } from '../drawing.ts';
import { glow } from '../light.ts';
import { bend, element, ellipse, group, line, type Point, polygon, rect, times, trace } from '../svg.ts';

export const STAGE = 700;

const panels = times(27, (i) =>
  group([
    rect(410 + i * 29, 200, 2, 500, '#3a2216', { opacity: 0.6 }),
    rect(413 + i * 29, 200, 1.4, 500, '#ffdba6', { opacity: 0.25 }),
  ]),
);

/** Ribs of warm wood close in towards the back of the stage. */
export function hall(d: Drawing): string {
  const ribs = times(7, (i) => {
    const t = i / 7;
    const [half, top] = [860 - t * 470, -60 + t * 250];
    const tone = mix('#2b1913', '#b57b48', t);
    const inner = 0.93;
    const side = (hand: number) =>
      polygon(
        `${800 + hand * half},${top} ${800 + hand * half * inner},${top + 26} ${800 + hand * half * inner},${STAGE + 20} ${800 + hand * half},${STAGE + 60}`,
        d.across(
          800 + hand * half,
          800 + hand * half * inner,
          `0 ${mix(tone, '#0d0807', 0.45)}, 1 ${lighter(tone, 0.16)}`,
        ),
      );
    const over = polygon(
      `${800 - half},${top} ${800 + half},${top} ${800 + half * inner},${top + 26} ${800 - half * inner},${top + 26}`,
      lighter(tone, 0.08),
    );
    return group([side(-1), side(1), over]);
  });
  const back = rect(410, 200, 780, 500, d.fall(200, 700, '0 #6b4229, 0.6 #b87c48, 1 #dba365'));
  return group([dark(d), back, ...panels, wood(d), ...ribs]);
}

function dark(d: Drawing): string {
  return rect(
    0,
    0,
    WIDTH,
    HEIGHT,
    d.spread([800, 520], 1000, '0 #a06a3e, 0.35 #5d3a26, 0.7 #2a1a16, 1 #100b0d'),
  );
}

function wood(d: Drawing): string {
  return patches(d, {
    x: 410,
    y: 200,
    width: 780,
    height: 500,
    color: '#4a2b1a',
    frequency: [0.06, 0.004],
    edge: 4,
    cover: 0.42,
    opacity: 0.35,
  });
}

/** Organ pipes over the stage, tall in the middle of each field. */
export function pipes(d: Drawing): string {
  const row = times(41, (i) => {
    const x = 492 + i * 15.4;
    const field = Math.abs(((i + 6.5) % 13.7) - 6.85) / 6.85;
    const high = 240 - field * 90;
    const tin = d.across(x, x + 12, '0 #5d4a3e, 0.35 #f0dcc0, 0.6 #a58d78, 1 #43342c');
    return group([
      rect(x, 470 - high, 12, high, tin),
      polygon(`${x},470 ${x + 12},470 ${x + 6},494`, tin),
      rect(x + 3, 440, 6, 9, '#1d1412'),
    ]);
  });
  return group([
    rect(470, 470, 660, 40, '#4d2f1e'),
    rect(470, 466, 660, 5, '#c08d57'),
    ...row,
    glow(d, 800, 360, 420, '#ffd59a', 0.3),
  ]);
}

/** Curved balconies on both flanks with rows of listeners. */
export function balconies(d: Drawing): string[] {
  return [250, 420].flatMap((y, level) =>
    [-1, 1].map((hand) => {
      const edge = (drop: number) =>
        trace(14, (t): Point => [800 + hand * (420 + t * 420), y + drop + t ** 1.5 * (54 - level * 14)]);
      const front = polygon(
        [...edge(0), ...edge(46).toReversed()],
        d.across(800 + hand * 420, 800 + hand * 820, '0 #c58c54, 0.5 #6d432a, 1 #23140f'),
      );
      const rail = element('path', {
        d: bend(edge(0)),
        fill: 'none',
        stroke: '#ecc48c',
        'stroke-width': 2.6,
        opacity: 0.8,
      });
      const people = trace(
        17,
        (t): Point => [800 + hand * (432 + t * 400), y + t ** 1.5 * (54 - level * 14)],
      ).map(([x, py], i) => spectator(d, x, py - 8, 17 + i * 0.9, mix('#3a241b', '#140d0c', i / 17)));
      const lamps = times(5, (i) =>
        ellipse(800 + hand * (450 + i * 84), y + 52 + (i / 5) ** 1.5 * 48, 4, 2.6, '#ffe9c0'),
      );
      return group([...people, front, rail, ...lamps]);
    }),
  );
}

/** Sound reflectors hung above the players. */
export function canopy(d: Drawing): string {
  const shells = times(5, (i) => {
    const x = 520 + i * 140;
    const y = 168 - Math.abs(i - 2) * 14;
    const shell = ellipse(x, y, 66, 13, d.fall(y - 13, y + 13, '0 #33231c, 0.6 #a8794e, 1 #f0c690'));
    return group([
      line(`${x - 40},${y} ${x - 40},0`, '#1a1210', 1.4),
      line(`${x + 40},${y} ${x + 40},0`, '#1a1210', 1.4),
      shell,
    ]);
  });
  return group(shells);
}
