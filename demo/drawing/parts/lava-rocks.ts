import { mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { blurred, pool, ragged } from '../light.ts';
import { relief } from '../surface.ts';
import { blob, curve, group, times, trace } from '../svg.ts';

const rocks = [
  [90, 1010, 240, 110],
  [1500, 1000, 330, 150],
  [1180, 1040, 210, 70],
  [330, 1060, 190, 60],
  [1000, 880, 74, 24],
  [1330, 900, 130, 46],
  [720, 1075, 210, 50],
] as const;

/** Black lava rocks with surf drawn round them. */
export function shore(d: Drawing): string {
  const foam = rocks.flatMap(([x, y, w, h]) =>
    times(5, (i) => surf(d, x, y + h * 0.35 + i * 7, w * (1 + i * 0.09))),
  );
  const spray = rocks
    .slice(0, 2)
    .map(([x, y, w, h]) => pool(d, x - w * 0.2, y - h * 0.4, w * 0.6, h * 0.9, '#e9e2d8', 0.5));
  const stones = rocks.map(([x, y, w, h]) => stone(d, x, y, w, h));
  return group([
    blurred(d, [ragged(d, foam, 16, 24)], 3.5),
    blurred(d, spray, 12),
    ...stones,
    blurred(
      d,
      [
        ragged(
          d,
          rocks.map(([x, y, w, h]) => surf(d, x, y + h * 0.52, w * 1.02)),
          14,
          16,
        ),
      ],
      2,
    ),
  ]);
}

function surf(d: Drawing, x: number, y: number, reach: number): string {
  const path = trace(
    14,
    (t) => [x + (t - 0.5) * reach * 2.2, y + Math.sin(t * 9 + x) * 7 + d.random.around() * 8] as const,
  );
  return curve(path, mix('#eef0ec', '#c9c4bd', d.random.unit()), d.random.between(2, 12), {
    opacity: d.random.between(0.2, 0.5),
    'stroke-linecap': 'round',
  });
}

function stone(d: Drawing, x: number, y: number, w: number, h: number): string {
  const shape = blob(
    trace(22, (t) => {
      const turn = t * Math.PI * 2;
      const out = 1 + d.random.around() * 0.24;
      return [
        x + Math.cos(turn) * w * out,
        y + Math.sin(turn) * h * out * (Math.sin(turn) > 0 ? 0.5 : 1),
      ] as const;
    }),
    d.fall(y - h, y + h * 0.5, '0 #4a423f, 0.3 #27272b, 1 #0e1116'),
  );
  const rough = relief(d, {
    x: x - w * 1.3,
    y: y - h * 1.3,
    width: w * 2.6,
    height: h * 2.2,
    frequency: [0.014, 0.02],
    depth: 22,
    from: 215,
    above: 36,
    color: '#ffdcb8',
    blend: 'overlay',
  });
  return ragged(d, [group([shape, rough], { 'clip-path': d.clip(shape) })], 9, 22);
}
