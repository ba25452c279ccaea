import { type Color, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { bend, element, group, outline, type Point, polygon, rect, times, trace } from '../svg.ts';

/** A plain tower; `near` (0 … 1) brings out its floors and piers. */
export function block(
  d: Drawing,
  x: number,
  foot: number,
  high: number,
  wide: number,
  tone: Color,
  near: number,
): string {
  const [left, top] = [x - wide / 2, foot - high];
  const stops = `0 ${mix(tone, '#fff0d2', 0.32)}, 0.45 ${tone}, 1 ${mix(tone, '#2c2e38', 0.14)}`;
  const paint = d.across(left, left + wide, stops);
  const floors = times(near > 0.25 ? high / 7 : 0, (i) =>
    rect(left, top + 4 + i * 7, wide, 1.6, mix(tone, '#35373f', 0.25), { opacity: 0.25 + near * 0.3 }),
  );
  const piers = times(near > 0.6 ? 4 : 0, (i) =>
    rect(left + (i * wide) / 4, top, 1.6, high, mix(tone, '#fff0d2', 0.3), { opacity: 0.4 }),
  );
  return group([
    rect(left, top, wide, high + 40, paint),
    cap(d, left, top, wide, high, paint),
    ...floors,
    ...piers,
  ]);
}

/** How a tower ends: flat, stepped, with a mast, or cut at a slant. */
function cap(d: Drawing, left: number, top: number, wide: number, high: number, paint: string): string {
  return d.random.pick([
    '',
    rect(left + wide * 0.2, top - wide * 0.4, wide * 0.6, wide * 0.42, paint),
    rect(left + wide / 2 - 1, top - high * 0.2, 2, high * 0.2, paint),
    polygon(`${left},${top + 1} ${left + wide},${top - wide * 0.6} ${left + wide},${top + 1}`, paint),
  ]);
}

/** A tapering tower with a needle. */
export function spire(d: Drawing, x: number, foot: number, high: number, tone: Color): string {
  const at = (u: number, t: number): Point => [x + u * 33 * (1 - t ** 2.2 * 0.62), foot - high * 0.86 * t];
  const shape = [...trace(14, (t) => at(-1, t)), ...trace(14, (t) => at(1, 1 - t))];
  const paint = d.across(
    x - 34,
    x + 34,
    `0 ${mix(tone, '#fff0d2', 0.4)}, 0.5 ${tone}, 1 ${mix(tone, '#2c2e38', 0.2)}`,
  );
  const bands = times(26, (i) =>
    rect(x - 33, foot - high * 0.03 * i - 20, 66, 2, mix(tone, '#35373f', 0.2), { opacity: 0.3 }),
  );
  return group([
    polygon(shape, paint),
    group(bands, { 'clip-path': d.clip(polygon(shape, '#fff')) }),
    polygon(`${x - 5},${foot - high * 0.85} ${x},${foot - high} ${x + 5},${foot - high * 0.85}`, tone),
  ]);
}

/** A tower with a slot near its top. */
export function bottle(d: Drawing, x: number, foot: number, high: number, tone: Color): string {
  const body = `${outline([
    [x - 36, foot],
    [x - 30, foot - high * 0.7],
    [x - 14, foot - high],
    [x + 14, foot - high],
    [x + 30, foot - high * 0.7],
    [x + 36, foot],
  ])}Z`;
  const slot = `${outline([
    [x - 11, foot - high * 0.95],
    [x + 11, foot - high * 0.95],
    [x + 17, foot - high * 0.85],
    [x - 17, foot - high * 0.85],
  ])}Z`;
  const paint = d.across(
    x - 36,
    x + 36,
    `0 ${mix(tone, '#fff0d2', 0.35)}, 0.5 ${tone}, 1 ${mix(tone, '#2c2e38', 0.2)}`,
  );
  return element('path', { d: body + slot, fill: paint, 'fill-rule': 'evenodd' });
}

/** A rounded tower that turns as it rises. */
export function twist(d: Drawing, x: number, foot: number, high: number, tone: Color): string {
  const edge = (hand: number) =>
    trace(12, (t): Point => [x + hand * (34 - t * 12) + Math.sin(t * 3) * 5, foot - high * t]);
  const paint = d.across(
    x - 34,
    x + 34,
    `0 ${mix(tone, '#fff0d2', 0.4)}, 0.4 ${tone}, 1 ${mix(tone, '#2c2e38', 0.22)}`,
  );
  const lines = times(5, (i) =>
    element('path', {
      d: bend(trace(8, (t) => [x + Math.sin(i * 1.2 + t * 2.4) * (32 - t * 12), foot - high * t])),
      fill: 'none',
      stroke: mix(tone, '#fff0d2', 0.4),
      'stroke-width': 1.4,
      opacity: 0.5,
    }),
  );
  return group([polygon([...edge(-1), ...edge(1).toReversed()], paint), ...lines]);
}
