import { backdrop, clouds, haze } from '../atmosphere.ts';
import { type Color, mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene } from '../drawing.ts';
import { ranges } from '../land.ts';
import { glow } from '../light.ts';
import { boat } from '../parts/squid-boat.ts';
import { curve, ellipse, group, polygon, rect, times } from '../svg.ts';
import { mirrored, ripples, water } from '../water.ts';

export const fishingBoats: Scene = {
  slug: 'fishing-boats',
  subject: '어항',
  alt: '새벽 항구에 묶인 어선들, 집어등 불빛이 잔잔한 물에 비친다.',
  draw: (d) => {
    const far = group([village(d), wall()]);
    const back = fleet(
      d,
      [
        [150, 0.5],
        [470, 0.56],
        [1010, 0.52],
        [1420, 0.56],
      ],
      706,
    );
    const front = fleet(
      d,
      [
        [330, 0.98],
        [1130, 1.14],
      ],
      800,
    );
    return [
      sky(d),
      hills(d),
      far,
      water(d, { top: 668, bottom: HEIGHT, stops: '0 #75809a, 0.18 #41567a, 0.55 #213355, 1 #0d1526' }),
      mirrored(d, [hills(d), far], 668, 9, 0.5, 160),
      mirrored(d, back.hulls, 708, 12, 0.8, 240),
      ...back.hulls,
      ...back.light,
      mirrored(d, front.hulls, 806, 14, 0.85, 300),
      ripples(d, {
        top: 690,
        bottom: HEIGHT,
        count: 900,
        colors: ['#6d7fa3', '#16233d', '#c79b7c'],
        opacity: 0.26,
        width: 120,
      }),
      ...front.hulls,
      ...front.light,
      quay(d),
      haze(d, 668, 100, '#b99a98', 0.3),
    ];
  },
};

function sky(d: Drawing): string {
  const stops = '0 #1d2b4c, 0.25 #41527a, 0.45 #8f7f92, 0.6 #e8ab86';
  const bank = { frequency: [0.0013, 0.009], edge: 4, cover: 0.45, height: 640 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#f3b293', '#333f63', bank, 11),
    glow(d, 760, 640, 620, '#f0a878', 0.6),
  ]);
}

function hills(d: Drawing): string {
  return ranges(
    d,
    3,
    { y: 580, height: 50, hills: 2, fill: '#7d7390' },
    { y: 640, height: 34, hills: 2.6, fill: '#3a4263' },
    '#a98a92',
  );
}

function village(d: Drawing): string {
  const homes = times(60, (i) => {
    const [x, y] = [i * 27 + d.random.around() * 10, 652 - d.random.unit() * 26 * (1 + Math.sin(i * 0.3))];
    const [w, h] = [d.random.between(16, 30), d.random.between(9, 15)];
    const lamp = d.random.chance(0.5) ? rect(x + w * 0.4, y + h * 0.35, 3, 4, '#ffd591') : '';
    return group([
      rect(x, y, w, h, mix('#39405c', '#6b6478', d.random.unit())),
      polygon(
        `${x - 2},${y} ${x + w / 2},${y - 7} ${x + w + 2},${y}`,
        mix('#2a3050', '#5c4450', d.random.unit()),
      ),
      lamp,
    ]);
  });
  return group([rect(0, 650, 1600, 20, '#2f3655'), ...homes]);
}

function wall(): string {
  const beacon = group([
    polygon('1490,664 1495,590 1507,590 1512,664', '#7d4a4d'),
    rect(1494, 576, 14, 14, '#f4d9a2'),
    polygon('1490,577 1501,566 1512,577', '#5d3438'),
  ]);
  return group([polygon('900,668 930,654 1600,652 1600,672', '#262d48'), beacon]);
}

function fleet(d: Drawing, spots: readonly (readonly [x: number, size: number])[], waterline: number) {
  const paints = ['#8a96a0', '#4d6a86', '#7d5048', '#5f7a74', '#a59a88'] as const;
  const drawn = spots.map(([x, size], i) =>
    boat(d, x, waterline + (i % 2) * 5, size, paints[(i + spots.length) % paints.length] as Color),
  );
  return { hulls: drawn.map(({ hull }) => hull), light: drawn.map(({ light }) => light) };
}

/** Bollard, rope and the quay's edge, near and dark. */
function quay(d: Drawing): string {
  const stone = polygon(
    '-20,1006 700,1030 1620,1004 1620,1100 -20,1100',
    d.fall(1000, HEIGHT, '0 #3a3c4c, 0.3 #1a1d2a, 1 #090b12'),
  );
  const bollard = group([
    rect(760, 962, 40, 66, '#0d0f18', { rx: 8 }),
    ellipse(780, 964, 30, 13, '#171a26'),
    ellipse(780, 960, 26, 9, '#3b3f52'),
  ]);
  const ropes = [
    curve('780,984 640,960 560,880 600,790', '#8d8174', 4),
    curve('780,990 930,980 960,900 870,806', '#6f665e', 4),
  ];
  return group([stone, ...ropes, bollard]);
}
