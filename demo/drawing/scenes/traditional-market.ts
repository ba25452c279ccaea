import { haze, patches } from '../atmosphere.ts';
import { bar, scaleAt, seen, sheet, upright } from '../camera.ts';
import { passerBy } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, glow, lit, pool } from '../light.ts';
import { camera, fade, stall } from '../parts/market-stall.ts';
import { person, standing } from '../people.ts';
import { element, ellipse, group, polygon, rect, times, trace } from '../svg.ts';

const STALLS = 13;

export const traditionalMarket: Scene = {
  slug: 'traditional-market',
  subject: '전통시장',
  alt: '천막과 백열등 아래 채소와 과일이 쌓인 전통시장 골목을 오가는 사람들',
  draw: (d) => [
    room(d),
    roof(),
    path(d),
    ...times(STALLS, (i) => STALLS - 1 - i).flatMap((i) => [stall(d, -1, i), stall(d, 1, i), crowd(d, i)]),
    shoppers(d),
    light(d),
  ],
};

function room(d: Drawing): string {
  return rect(
    0,
    0,
    WIDTH,
    HEIGHT,
    d.fall(0, HEIGHT, '0 #1d1a1e, 0.4 #6a5240, 0.53 #d9a970, 0.6 #6d533f, 1 #171316'),
  );
}

/** The arcade: ribs and dull daylight through old panes, far overhead. */
function roof(): string {
  const panes = times(16, (i) => 15 - i).map((i) => {
    const z = 3 + i * 4;
    const arch = trace(13, (t) => seen(camera, [-5 + t * 10, 5.6 + Math.sin(t * Math.PI) * 2, z]));
    const next = trace(13, (t) => seen(camera, [-5 + t * 10, 5.6 + Math.sin(t * Math.PI) * 2, z + 4]));
    const glass = polygon([...arch, ...next.toReversed()], fade(i % 2 ? '#53606a' : '#3f4a55', z), {
      opacity: 0.75,
    });
    const rib = element('path', {
      d: `M${arch.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L')}`,
      fill: 'none',
      stroke: fade('#1b1d22', z),
      'stroke-width': Math.max(1, 130 / z),
    });
    return group([glass, rib, bar(camera, [-5, 5.6, z], [5, 5.6, z], 0.1, fade('#1b1d22', z))]);
  });
  const wires = [-1.2, 1.3].map((x) => bar(camera, [x, 3.9, 1.5], [x, 3.9, 60], 0.03, '#14120f'));
  return group([...panes, ...wires]);
}

function path(d: Drawing): string {
  const stone = sheet(
    camera,
    [-5, 0, 0.9],
    [10, 0, 0],
    [0, 0, 80],
    d.fall(560, HEIGHT, '0 #e0b27a, 0.2 #7f6654, 1 #2a2424'),
  );
  const wet = patches(d, {
    y: 570,
    height: 500,
    color: '#14100f',
    frequency: [0.006, 0.03],
    edge: 4,
    cover: 0.46,
    opacity: 0.5,
  });
  const joints = times(30, (i) =>
    bar(camera, [-1.6, 0.002, 1.2 + i * 0.8], [1.6, 0.002, 1.2 + i * 0.8], 0.02, '#120f10', { opacity: 0.5 }),
  );
  const shine = lit(
    [blurred(d, [sheet(camera, [-0.5, 0.003, 1], [1, 0, 0], [0, 0, 50], '#ffc98a')], 26, 30)],
    0.45,
  );
  return group([stone, ...joints, wet, shine]);
}

function crowd(d: Drawing, i: number): string {
  if (i < 3) return '';
  const z = 2.7 + i * 2.9;
  return group(
    times(2, () => {
      const x = d.random.between(-1.2, 1.2);
      return passerBy(d, upright(camera, [x, 0, z], 1.66), fade('#1c1716', z));
    }),
  );
}

function shoppers(d: Drawing): string {
  const spots = [
    [-0.95, 7.4, { ...standing, coat: 0.35, hair: 'long' }],
    [-0.45, 7.6, { ...standing, coat: 0.2 }],
    [0.85, 6, { ...standing, coat: 0.3 }],
  ] as const;
  const figures = spots.map(([x, z, pose]) => {
    const [px, py] = seen(camera, [x, 0, z]);
    const s = scaleAt(camera, [x, 0, z]);
    const body = { x: px, foot: py, height: 1.66 * s, pose } as const;
    const bag = rect(px + s * 0.2, py - s * 0.72, s * 0.24, s * 0.3, '#2a1f1d', { rx: 4 });
    return group([
      blurred(d, [ellipse(px, py, s * 0.4, s * 0.06, '#0c0a0a', { opacity: 0.7 })], 5),
      person({ ...body, x: px + 1.1, fill: '#b98852' }),
      person({ ...body, x: px - 1.1, fill: '#7d5536' }),
      person({ ...body, fill: '#15110f' }),
      bag,
    ]);
  });
  return group(figures);
}

function light(d: Drawing): string {
  return group([
    haze(d, 560, 170, '#f2c48a', 0.35),
    glow(d, 800, 540, 420, '#ffd49a', 0.55),
    lit([pool(d, 800, 900, 700, 180, '#ffb56a', 0.14)]),
  ]);
}
