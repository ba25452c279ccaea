import type { Drawing } from '../drawing.ts';
import { curve, group, type Point, polygon, rect, times, trace } from '../svg.ts';

/** A three-eaved pavilion on the hill: each roof turns up at its corners. */
export function pavilion(d: Drawing): string {
  const x = 330;
  const storeys = [
    [852, 250, 74],
    [752, 196, 66],
    [664, 142, 96],
  ] as const;
  const parts = storeys.map(([eave, half, rise], i) =>
    group([body(x, eave, half, i), eaves(d, x, eave, half, rise, i === 2)]),
  );
  return group([
    rect(x - 220, 900, 440, 30, '#3c3531'),
    rect(x - 200, 884, 400, 18, '#5a4d42'),
    ...parts,
    polygon(`${x - 9},572 ${x - 13},552 ${x},524 ${x + 13},552 ${x + 9},572`, '#2c241f'),
  ]);
}

function eaves(d: Drawing, x: number, eave: number, half: number, rise: number, top: boolean): string {
  const neck = top ? 8 : half * 0.56;
  const edge = (t: number): Point => [x + (t * 2 - 1) * half, eave + 8 - Math.abs(t * 2 - 1) ** 3.4 * 36];
  const flank = (hand: number) =>
    trace(
      9,
      (t): Point => [x + hand * (neck + (half - neck) * t ** 1.55), eave - rise + (rise - 28) * t ** 0.72],
    );
  const fill = d.ramp([x - half, eave - rise], [x + half, eave], '0 #8a7a60, 0.4 #4f4a40, 1 #25241f');
  const tiles = times(34, (i) => {
    const t = (i + 0.5) / 34;
    const [[ex, ey], from] = [edge(t), x + (t * 2 - 1) * neck];
    const path = `${from},${eave - rise} ${from + (ex - from) * 0.42},${eave - rise * 0.44} ${ex},${ey}`;
    return curve(path, '#1c1b18', half / 49, { opacity: 0.55 });
  });
  const shape = polygon([...flank(-1), ...trace(24, edge), ...flank(1).toReversed()], fill);
  const trims = [
    curve(trace(24, edge), '#8d7650', 4),
    curve(flank(-1), '#a08a66', 4),
    curve(flank(1), '#2b2823', 5),
  ];
  return group([shape, group(tiles, { 'clip-path': d.clip(shape) }), ...trims]);
}

function body(x: number, eave: number, half: number, storey: number): string {
  const [wide, high] = [half * 0.66, 46 + (2 - storey) * 2];
  const posts = times(8, (i) => rect(x - wide + (i * wide * 2) / 7 - 4, eave - 4, 8, high, '#4e2a24'));
  const screens = times(7, (i) =>
    rect(x - wide + ((i + 0.14) * wide * 2) / 7, eave + 12, (wide * 1.45) / 7, high - 22, '#8b6a48', {
      opacity: 0.6,
    }),
  );
  return group([
    rect(x - wide, eave - 6, wide * 2, high, '#2b1e1b'),
    ...screens,
    ...posts,
    rect(x - wide - 8, eave + high - 12, wide * 2 + 16, 8, '#5d3a2e'),
  ]);
}
