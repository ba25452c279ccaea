import { air, type Color, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import {
  curve,
  element,
  ellipse,
  group,
  line,
  outline,
  type Point,
  polygon,
  rect,
  times,
  trace,
} from '../svg.ts';

export const MIST = '#d7c8b8';

export const fade = air(MIST, 1);

/** A place along the eave or the ridge, from its left end (0) to its right (1). */
type Edge = (u: number) => Point;

type House = { x: number; eave: number; width: number; away: number };

/** A tiled house; `away` fades it into the mist. */
export function hanok(d: Drawing, { x, eave, width, away }: House): string {
  const rise = width * 0.235;
  const eaveAt = (u: number): Point => [
    x + (u - 0.5) * width,
    eave - width * 0.055 * Math.abs(2 * u - 1) ** 2.6,
  ];
  const ridgeAt = (u: number): Point => [
    x + (u - 0.5) * width * 0.66,
    eave - rise - width * 0.022 * Math.abs(2 * u - 1) ** 2.2,
  ];
  return group([
    wall(d, x, eave, width, away),
    slopeOf(d, eaveAt, ridgeAt, eave, rise, away),
    tiles(eaveAt, ridgeAt, width, away),
    trim(eaveAt, ridgeAt, width, away),
  ]);
}

function wall(d: Drawing, x: number, eave: number, width: number, away: number): string {
  const [left, top, wide, high] = [x - width * 0.42, eave - width * 0.05, width * 0.84, width * 0.24];
  const stops = `0 ${fade('#2a2522', away)}, 0.35 ${fade('#8d8071', away)}, 1 ${fade('#b7a78f', away)}`;
  const plaster = rect(left, top, wide, high + width * 0.05, d.fall(top, eave + high, stops));
  const [bay, timber] = [wide / 6, fade('#3a2a20', away)];
  const posts = times(7, (i) => rect(left + i * bay - width * 0.008, top, width * 0.016, high, timber));
  const doors = times(6, (i) =>
    d.random.chance(0.6)
      ? door(d, left + (i + 0.14) * bay, eave + width * 0.018, bay * 0.72, high * 0.6, away)
      : '',
  );
  return group([plaster, ...doors, ...posts, rect(left, eave + width * 0.006, wide, width * 0.013, timber)]);
}

/** A paper door with its lattice; now and then a lamp is on behind it. */
function door(d: Drawing, x: number, y: number, width: number, height: number, away: number): string {
  const paper = fade(d.random.chance(0.3) ? '#f0b968' : '#b3a48a', away);
  const bars = times(5, (i) =>
    rect(x + (width * (i + 1)) / 6, y, width * 0.025, height, fade('#4a382a', away)),
  );
  const rails = times(3, (i) =>
    rect(x, y + (height * (i + 0.6)) / 3, width, width * 0.025, fade('#4a382a', away)),
  );
  return group([rect(x, y, width, height, paper), ...bars, ...rails]);
}

function slopeOf(d: Drawing, eaveAt: Edge, ridgeAt: Edge, eave: number, rise: number, away: number): string {
  const fill = d.fall(
    eave - rise,
    eave,
    `0 ${fade('#6d6a68', away)}, 0.5 ${fade('#4b4a4c', away)}, 1 ${fade('#2c2c30', away)}`,
  );
  const edge = (hand: number) => trace(8, (t) => descend(ridgeAt, eaveAt, hand, t));
  const under = trace(30, (u) => [eaveAt(u)[0], eaveAt(u)[1] + rise * 0.07] as const);
  const shape = [...trace(20, ridgeAt), ...edge(1), ...under.toReversed(), ...edge(0).toReversed()];
  return polygon(shape, fill);
}

/** Roofs sag: a row of tiles leaves the ridge steeply and reaches the eave nearly flat. */
function descend(ridgeAt: Edge, eaveAt: Edge, u: number, t: number): Point {
  const [from, to] = [ridgeAt(u), eaveAt(u)];
  return [from[0] + (to[0] - from[0]) * t ** 1.25, from[1] + (to[1] - from[1]) * t ** 0.8];
}

function tiles(eaveAt: Edge, ridgeAt: Edge, width: number, away: number): string {
  const count = Math.round(Math.min(54, 20 + width / 14));
  const row = (i: number) => (i + 0.5) / count;
  const path = times(count, (i) => outline(trace(7, (t) => descend(ridgeAt, eaveAt, row(i), t)))).join('');
  const stroke = (color: Color, thick: number, shift: number) => {
    const look = { fill: 'none', stroke: fade(color, away), 'stroke-width': (thick * width) / count };
    return element('path', { d: path, ...look, transform: `translate(${shift} 0)` });
  };
  const ends = times(count, (i) => {
    const [x, y] = eaveAt(row(i));
    return ellipse(x, y + width * 0.004, (0.3 * width) / count, width * 0.006, fade('#8b867f', away));
  });
  return group([stroke('#232327', 0.5, width * 0.002), stroke('#8a8580', 0.2, -width * 0.0018), ...ends]);
}

function trim(eaveAt: Edge, ridgeAt: Edge, width: number, away: number): string {
  const ridge = trace(20, ridgeAt);
  const thick = width * 0.022;
  const hips = [0, 1].map((u) =>
    curve(
      trace(8, (t) => descend(ridgeAt, eaveAt, u, t)),
      fade('#333338', away),
      thick * 0.8,
    ),
  );
  const high = ridge.map(([x, y]) => [x, y - thick * 0.6] as const);
  return group([
    ...hips,
    line(ridge, fade('#2e2e33', away), thick * 1.4),
    line(high, mix(fade('#cfc4b4', away), MIST, 0.1), thick * 0.28),
    line(
      trace(30, (u) => [eaveAt(u)[0], eaveAt(u)[1] + width * 0.012] as const),
      fade('#141416', away),
      width * 0.006,
    ),
  ]);
}
