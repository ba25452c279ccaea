import { type Color, darker, lighter, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { gleam, glow } from '../light.ts';
import { bend, curve, element, ellipse, group, line, type Point, polygon, rect, times } from '../svg.ts';

/** A squid boat lying broadside, bow to the right: sheer hull, wheelhouse aft, lamps strung between two masts. */
export function boat(
  d: Drawing,
  x: number,
  waterline: number,
  size: number,
  paint: Color,
): { hull: string; light: string } {
  const at = (px: number, py: number): Point => [x + px * size, waterline - py * size];
  const side = `${bend([at(-262, 74), at(-120, 50), at(60, 56), at(190, 92), at(290, 142)])}L${at(246, 20).join(' ')}L${at(226, -8).join(' ')}L${at(-238, -8).join(' ')}Z`;
  const hullFill = d.fall(
    waterline - 140 * size,
    waterline,
    `0 ${lighter(paint, 0.2)}, 0.55 ${paint}, 0.78 ${darker(paint, 0.45)}, 1 #161b29`,
  );
  return { hull: hull(d, side, hullFill, at, paint, size), light: lamps(d, at, size, waterline) };
}

function hull(
  d: Drawing,
  side: string,
  hullFill: string,
  at: (x: number, y: number) => Point,
  paint: Color,
  size: number,
): string {
  return group([
    element('path', { d: side, fill: hullFill }),
    element('path', {
      d: `${bend([at(-252, 18), at(0, 6), at(150, 14), at(250, 32)])}L${at(246, 20).join(' ')}L${at(226, -8).join(' ')}L${at(-238, -8).join(' ')}Z`,
      fill: '#5a2d2c',
    }),
    curve(
      [at(-262, 74), at(-120, 50), at(60, 56), at(190, 92), at(290, 142)],
      lighter(paint, 0.55),
      4 * size,
    ),
    curve([at(-258, 60), at(-120, 36), at(60, 42), at(190, 76), at(274, 118)], darker(paint, 0.5), 2 * size, {
      opacity: 0.6,
    }),
    ...times(7, (i) => ellipse(...at(-200 + i * 62, 34 - i * 0.5), 9 * size, 12 * size, '#14161c')),
    house(d, at, size, paint),
    rigging(at, size),
  ]);
}

function house(d: Drawing, at: (x: number, y: number) => Point, size: number, paint: Color): string {
  const wallFill = d.ramp(at(-190, 0), at(-20, 0), '0 #c2b8ae, 0.6 #98918f, 1 #6b6a74');
  const upper = polygon([at(-176, 62), at(-34, 56), at(-40, 148), at(-168, 150)], wallFill);
  const bridge = polygon([at(-150, 150), at(-44, 148), at(-32, 196), at(-142, 198)], wallFill);
  const panes = times(4, (i) =>
    polygon(
      [at(-136 + i * 25, 164), at(-116 + i * 25, 164), at(-114 + i * 25.6, 186), at(-135 + i * 25.6, 186)],
      i === 2 ? '#ffd99a' : '#2b3348',
    ),
  );
  const holes = times(3, (i) =>
    ellipse(...at(-146 + i * 40, 108), 9 * size, 9 * size, i === 1 ? '#ffce8a' : '#232a3d'),
  );
  const roof = polygon(
    [at(-156, 198), at(-22, 196), at(-26, 206), at(-152, 208)],
    mix(paint, '#2a2f40', 0.5),
  );
  const stern = polygon([at(-254, 70), at(-180, 60), at(-180, 84), at(-250, 92)], '#4d4a55');
  return group([upper, bridge, ...panes, ...holes, roof, stern]);
}

function rigging(at: (x: number, y: number) => Point, size: number): string {
  const tone = '#232737';
  const masts = [
    line([at(-96, 206), at(-96, 352)], tone, 5 * size),
    line([at(196, 92), at(196, 300)], tone, 5 * size),
    line([at(-96, 326), at(-150, 232)], tone, 2 * size),
  ];
  const stays = [
    [at(-96, 348), at(286, 142)],
    [at(-96, 348), at(-256, 78)],
    [at(196, 298), at(288, 142)],
    [at(-96, 300), at(196, 290)],
  ] as const;
  const radar = rect(at(-116, 370)[0], at(-116, 362)[1], 40 * size, 7 * size, '#b9b6b4');
  const rail = line([at(60, 92), at(120, 100), at(196, 124), at(280, 172)], '#8f929c', 1.6 * size);
  return group([...stays.map((stay) => line(stay, tone, 1.5 * size)), ...masts, radar, rail]);
}

/** Bulbs as large as a fist, hung in a row: what draws squid, and what lights the harbour. */
function lamps(d: Drawing, at: (x: number, y: number) => Point, size: number, waterline: number): string {
  return group(
    times(11, (i) => {
      const t = i / 10;
      const [x, y] = at(-84 + t * 270, 284 - Math.sin(t * Math.PI) * 16 - t * 6);
      const bulb = ellipse(x, y, 5.4 * size, 7.6 * size, '#fff8e6');
      return group([
        i % 2 ? '' : glow(d, x, y, 130 * size, '#ffe2ae', 0.55),
        bulb,
        i % 2 ? gleam(d, x, waterline + 20 * size, 210 * size, 24 * size, '#ffdca4', 0.34) : '',
      ]);
    }),
  );
}
