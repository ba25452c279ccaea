import { backdrop, clouds, haze } from '../atmosphere.ts';
import { tower } from '../buildings.ts';
import { add, bar, block, type Camera, distance, type Place, type Side, sides } from '../camera.ts';
import { air, type Color } from '../color.ts';
import { type Drawing, HEIGHT, type Scene } from '../drawing.ts';
import { grass, ranges, woods } from '../land.ts';
import { blurred, glow, ragged } from '../light.ts';
import { ellipse, group, rect, times } from '../svg.ts';
import { mirrored, ripples, water } from '../water.ts';

const camera: Camera = { eye: 10, horizon: 690, center: 800, focal: 1150, turn: 0.5 };
/** The row of the river's far edge. */
const SHORE = 800;
const fade = air('#dcc0b0', 420);

export const apartmentComplex: Scene = {
  slug: 'apartment-complex',
  subject: '아파트 단지',
  alt: '동틀 무렵 강가에 늘어선 고층 아파트 단지와 물에 비친 모습, 몇몇 창에 불이 켜져 있다.',
  draw: (d) => {
    const far = ranges(
      d,
      3,
      { y: 520, height: 80, hills: 1.7, fill: '#b3a2ab' },
      { y: 610, height: 50, hills: 2.6, fill: '#8a7f88' },
      '#dcc0b0',
    );
    const shore = group([far, ...estate(d), bank(d)]);
    return [
      sky(d),
      shore,
      water(d, { top: SHORE, bottom: HEIGHT, stops: '0 #d9b9a8, 0.25 #a8a0a6, 1 #3d4a60' }),
      mirrored(d, [shore], SHORE, 13, 0.72, 330),
      ripples(d, {
        top: SHORE,
        bottom: HEIGHT,
        count: 1100,
        colors: ['#55617a', '#f0d0b4', '#8f8c96'],
        opacity: 0.26,
        width: 130,
      }),
      haze(d, SHORE, 70, '#f0d3bd', 0.4),
      glow(d, 210, 560, 900, '#ffcf9c', 0.3),
      reeds(d),
    ];
  },
};

function sky(d: Drawing): string {
  const stops = '0 #5f7596, 0.25 #9aa0b0, 0.45 #dcb6a8, 0.6 #f8d3ac';
  const bank = { frequency: [0.0013, 0.009], edge: 4, cover: 0.44, height: 560 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffd8bd', '#7d7f98', bank, 12),
    glow(d, 210, 520, 700, '#ffcf9c', 0.8),
  ]);
}

const ranks = [
  [640, 74, 6],
  [500, 86, 6],
  [380, 92, 5],
  [268, 84, 4],
  [186, 96, 3],
] as const;

/** Slabs in staggered ranks, farthest first; haze settles between the ranks. */
function estate(d: Drawing): string[] {
  return ranks.flatMap(([z, height, count], rank) => {
    const homes = times(count + 3, (i) => {
      const x = z * 0.5 + (i - count / 2 - 1.6) * (60 + z * 0.05) + (rank % 2) * 26;
      return slab(d, [x, 0, z - i * 7], height + d.random.around() * 14);
    });
    const trees = ragged(
      d,
      [
        woods(d, () => 716 + rank * 12, 14 + rank * 4, [
          fade('#3b4238', z * 0.7),
          fade('#5a5340', z * 0.7),
          fade('#6b5238', z * 0.7),
        ]),
      ],
      5 + rank,
      6,
    );
    return [...homes, trees, haze(d, 710 + rank * 12, 100, '#e4c6b2', 0.34 - rank * 0.05)];
  });
}

const walls: Record<Side, Color> = {
  front: '#8f8a90',
  left: '#f0cfae',
  right: '#b79c8d',
  back: '#8f8a90',
  top: '#a8a0a0',
  bottom: '#8f8a90',
};

function slab(d: Drawing, at: Place, height: number): string {
  const away = distance(camera, at);
  const panes = {
    storey: 2.9,
    bay: 3.7,
    glass: [0.72, 0.5] as const,
    colors: GLASS.map((tone) => fade(tone, away)),
  };
  const body = tower(d, camera, { at, size: [44, height, 13] }, (side) => fade(walls[side], away), panes);
  const floors = times(Math.round(height / 2.9), (i) => {
    const ledge = add(at, [0, i * 2.9 + 0.3, -0.2]);
    return bar(camera, ledge, add(ledge, [44, 0, 0]), 0.55, fade('#c9bdb8', away), { opacity: 0.8 });
  });
  const cores = [13.6, 28.4].map((x) => add(at, [x, 0, -0.8]));
  const tanks = [5, 20, 35].map((x) => add(at, [x, height, 3]));
  const stone = sides(fade('#898389', away), { left: fade('#e5c0a0', away) });
  return group([
    body,
    ...floors,
    ...tanks.map((tank) => block(camera, { at: tank, size: [6, 3.4, 6] }, stone)),
    ...cores.map((core) => block(camera, { at: core, size: [3, height + 4, 2] }, stone)),
  ]);
}

/** Mostly dark glass; one pane in nine is lit. */
const GLASS = [
  '#4a5364',
  '#566074',
  '#3f4858',
  '#6a7184',
  '#4a5364',
  '#566074',
  '#3f4858',
  '#4d5668',
  '#f3c47c',
] as const;

/** The embankment: a path with lamps below a line of trees. */
function bank(d: Drawing): string {
  const trees = ragged(
    d,
    [
      woods(d, () => 756, 30, ['#3f4338', '#57503c', '#6b5538', '#4a4a3c'], 1.3),
      woods(d, () => 772, 16, ['#33372f', '#42402f'], 1.2),
    ],
    6,
    6,
  );
  const lamps = times(17, (i) =>
    group([
      rect(40 + i * 98, 752, 2, 32, '#2b2c30'),
      glow(d, 41 + i * 98, 750, 34, '#ffd79c', 0.8),
      ellipse(41 + i * 98, 750, 3, 3, '#fff2d6'),
    ]),
  );
  return group([
    rect(0, 756, 1600, 40, '#3a3a34'),
    trees,
    rect(0, 780, 1600, 14, '#6d655e'),
    rect(0, 780, 1600, 3, '#b09f90'),
    rect(0, 792, 1600, 8, '#2f3034'),
    ...lamps,
  ]);
}

function reeds(d: Drawing): string {
  return group([
    blurred(
      d,
      [
        grass(d, 500, 1085, 190, '#2b2a28', -20, 560),
        grass(d, 320, 1090, 210, '#6b5a44', -20, 480),
        grass(d, 300, 1090, 120, '#25262a', 1180, 1620),
      ],
      2.4,
    ),
  ]);
}
