import { mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { glow } from '../light.ts';
import { bend, element, ellipse, group, type Point, polygon, rect, times, trace } from '../svg.ts';

const X = 800;

export const [SHADE, STONE, LIT] = ['#5a6078', '#a5a0a6', '#f3dcc0'] as const;

/** Stone lit from the right, in shade to the left. */
export const stone = (d: Drawing, left: number, right: number): string =>
  d.across(left, right, `0 ${SHADE}, 0.45 ${STONE}, 0.85 ${LIT}, 1 ${STONE}`);

const attic = times(17, (i) => {
  const angle = ((i + 0.5) / 17) * Math.PI;
  return rect(
    X - Math.cos(angle) * 158 - (Math.sin(angle) * 14) / 2,
    318,
    Math.sin(angle) * 14 + 1,
    30,
    i % 3 === 1 ? '#f5c78c' : '#454b66',
  );
});

/** The drum below the dome: a plinth, a ring of columns, an attic with lit windows. */
export function drum(d: Drawing): string {
  const tier = (half: number, top: number, high: number) =>
    rect(X - half, top, half * 2, high, stone(d, X - half, X + half));
  const glow1 = rect(X - 168, 376, 336, 78, d.across(X - 168, X + 168, '0 #3a4059, 0.5 #8d7a72, 1 #d9a878'));
  const columns = times(22, (i) => {
    const angle = ((i + 0.5) / 22) * Math.PI;
    const x = X - Math.cos(angle) * 178;
    const wide = 4 + Math.sin(angle) * 7;
    return group([
      rect(x - wide / 2, 372, wide, 84, mix(SHADE, LIT, 0.2 + (i / 22) * 0.8)),
      rect(x - wide / 2, 372, wide * 0.35, 84, '#3b4160', { opacity: 0.5 }),
    ]);
  });
  return group([
    tier(216, 494, 70),
    tier(206, 456, 40),
    tier(220, 488, 8),
    glow1,
    ...columns,
    tier(198, 360, 16),
    tier(166, 304, 58),
    ...attic,
    tier(174, 298, 10),
  ]);
}

/** The ribbed dome, lit from the right. */
export function shell(d: Drawing): string {
  const half = 156;
  const edge = (hand: number) => trace(22, (t) => at(half, (hand * Math.PI) / 2, t));
  const body = polygon(
    [...edge(-1), ...edge(1).toReversed()],
    d.across(X - half, X + half, '0 #4d5370, 0.3 #8d8a97, 0.72 #f6e1c6, 0.9 #d8b79a, 1 #9a8a8c'),
  );
  const ribs = times(15, (i) =>
    element('path', {
      d: bend(trace(14, (t) => at(half, ((i - 7) / 7.4) * 1.52, t))),
      fill: 'none',
      stroke: i < 7 ? '#3d4360' : '#a58c80',
      'stroke-width': 2.6,
      opacity: 0.55,
    }),
  );
  const holes = [0.2, 0.42].flatMap((t) =>
    times(14, (i) => {
      const angle = ((i - 6.5) / 7.4) * 1.52;
      const [x, y] = at(half, angle, t);
      return ellipse(x, y, 5.4 * Math.cos(angle), 8, '#3a4058', { opacity: 0.75 });
    }),
  );
  return group([body, ...ribs, ...holes]);
}

function at(half: number, angle: number, t: number): Point {
  return [X + Math.sin(angle) * half * Math.cos(t * 1.38) ** 0.86, 300 - 176 * Math.sin(t * 1.38)];
}

/** The lantern on top with its small figure. */
export function lantern(d: Drawing): string {
  const tower = rect(X - 25, 82, 50, 52, stone(d, X - 25, X + 25));
  const panes = times(4, (i) => rect(X - 20 + i * 11, 90, 6, 38, '#ffdb9c'));
  const cap = polygon(
    `${X - 29},84 ${X - 20},66 ${X},52 ${X + 20},66 ${X + 29},84`,
    stone(d, X - 29, X + 29),
  );
  const figure = polygon(`${X - 5},54 ${X - 4},26 ${X},12 ${X + 4},26 ${X + 5},54`, '#4c4a58');
  return group([
    rect(X - 36, 130, 72, 10, STONE),
    tower,
    ...panes,
    cap,
    figure,
    glow(d, X, 108, 130, '#ffd091', 0.7),
  ]);
}
