import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { woods } from '../land.ts';
import { glow, lit, pool, ragged } from '../light.ts';
import { shore } from '../parts/lava-rocks.ts';
import { wander } from '../random.ts';
import { relief } from '../surface.ts';
import { ellipse, group, type Point, polygon, rect, trace } from '../svg.ts';
import { mirrored, ripples, water } from '../water.ts';

const SEA = 610;

export const islandCoast: Scene = {
  slug: 'island-coast',
  subject: '섬 해안',
  alt: '아침 해가 비치는 화산섬의 절벽과 등대, 검은 갯바위에 부서지는 파도',
  draw: (d) => {
    const land = group([cone(d), headland(d)]);
    return [
      sky(d),
      land,
      water(d, { top: SEA, bottom: 1067, stops: '0 #b99c8c, 0.16 #6d8088, 0.5 #38566a, 1 #14293a' }),
      mirrored(d, [land], SEA, 12, 0.35, 200),
      swell(d),
      haze(d, SEA, 90, '#e2bd9c', 0.5),
      shore(d),
    ];
  },
};

function sky(d: Drawing): string {
  const stops = '0 #4f6c8d, 0.25 #8799a6, 0.44 #d7b59a, 0.57 #f6cf9c';
  const bank = { frequency: [0.0014, 0.008], edge: 4, cover: 0.45, height: 600 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffd9b0', '#6a7488', bank),
    glow(d, 420, 560, 620, '#ffcf8e', 0.95),
    ellipse(420, 560, 26, 26, '#fff3d4'),
  ]);
}

const profile: readonly Point[] = [
  [770, 612],
  [800, 560],
  [836, 470],
  [866, 392],
  [930, 352],
  [1010, 338],
  [1120, 348],
  [1230, 340],
  [1310, 366],
  [1350, 430],
  [1420, 520],
  [1600, 566],
  [1640, 612],
];

/** An old crater that rises from the sea: a broad top, sheer sides, gullies running down. */
function cone(d: Drawing): string {
  const rough = wander(d.random, 5, 0.55);
  const top = profile.flatMap(([x, y], i) => {
    const [nx, ny] = profile[Math.min(i + 1, profile.length - 1)] as Point;
    return trace(24, (t): Point => [x + (nx - x) * t, y + (ny - y) * t - rough((x + (nx - x) * t) / 22) * 9]);
  });
  const shape = polygon(
    [...top, [1640, 640], [760, 640]],
    d.across(780, 1500, '0 #c39b7c, 0.3 #7d7369, 0.7 #56595b, 1 #4b514b'),
  );
  return group([
    group([shape, green(d), gullies(d), haze(d, 630, 170, '#dcb799', 0.7)], { 'clip-path': d.clip(shape) }),
  ]);
}

function green(d: Drawing): string {
  return patches(d, {
    x: 760,
    y: 320,
    width: 860,
    height: 300,
    color: '#4c5a3a',
    frequency: [0.008, 0.018],
    edge: 3,
    cover: 0.45,
    opacity: 0.6,
  });
}

function gullies(d: Drawing): string {
  return relief(d, {
    x: 760,
    y: 300,
    width: 860,
    height: 330,
    frequency: [0.024, 0.007],
    depth: 12,
    from: 195,
    above: 38,
    blend: 'overlay',
    opacity: 0.7,
  });
}

function headland(d: Drawing): string {
  const rough = wander(d.random, 5, 0.55);
  const crest = (t: number) => 612 - 88 * (1 - t) ** 0.7;
  const top = trace(160, (t): Point => [-20 + t * 400, crest(t) - 8.8 * rough(t * 9) - 6 * rough(t * 40)]);
  const earth = d.fall(500, 620, '0 #5c5a46, 0.35 #4a4540, 1 #2d2b2c');
  const shape = polygon([...top, [380, 640], [-20, 640]], earth);
  const scrub = woods(d, (x) => crest((x + 20) / 400), 9, ['#3d412f', '#4d4a33'], 0.6, 0, 330);
  return group([
    lighthouse(d),
    group([shape, rock(d)], { 'clip-path': d.clip(shape) }),
    ragged(d, [scrub], 3, 5),
  ]);
}

function lighthouse(d: Drawing): string {
  return group([
    polygon('138,542 143,452 161,452 166,542', d.across(138, 166, '0 #8d8a88, 0.6 #f3e7d8, 1 #ffe9c8')),
    rect(141, 446, 22, 6, '#4a4744'),
    rect(145, 430, 14, 16, '#f6d9a0'),
    polygon('142,431 152,418 162,431', '#a04b3a'),
    glow(d, 152, 438, 70, '#ffdb9a', 0.8),
  ]);
}

function rock(d: Drawing): string {
  return relief(d, {
    x: -20,
    y: 500,
    width: 420,
    height: 140,
    frequency: [0.04, 0.014],
    depth: 10,
    from: 330,
    above: 34,
    blend: 'overlay',
  });
}

function swell(d: Drawing): string {
  const path = { x: 420, reach: 300 };
  return group([
    ripples(d, {
      top: SEA + 2,
      bottom: 1067,
      count: 1500,
      colors: ['#22404f', '#5b7a86', '#18303f'],
      opacity: 0.4,
      width: 150,
    }),
    lit([
      ripples(d, {
        top: SEA,
        bottom: 960,
        count: 1000,
        colors: ['#ffd39a', '#ffe9c6', '#f2ad74'],
        around: path,
        opacity: 0.75,
        width: 60,
      }),
    ]),
    pool(d, 420, SEA + 60, 330, 120, '#ffcf93', 0.35),
  ]);
}
