import { haze } from '../atmosphere.ts';
import { bar, type Place, scaleAt, seen, sheet, upright } from '../camera.ts';
import type { Color } from '../color.ts';
import { passerBy } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, glow, lit, pool } from '../light.ts';
import { camera, ceiling, EDGE, fade, floor, LONG, ROOF, wall } from '../parts/platform.ts';
import { type Pose, rimLit, standing, waiting, walking } from '../people.ts';
import { ellipse, group, rect, times } from '../svg.ts';

export const subwayPlatform: Scene = {
  slug: 'subway-platform',
  subject: '지하철 승강장',
  alt: '열차가 들어오는 지하철 승강장에서 안전문 앞에 선 승객들',
  draw: (d) => [
    room(d),
    ceiling(d),
    floor(d),
    wall(d),
    train(d),
    doors(d),
    ...columns(d),
    riders(d),
    light(d),
  ],
};

function room(d: Drawing): string {
  return rect(0, 0, WIDTH, HEIGHT, d.fall(0, HEIGHT, '0 #20262a, 0.52 #b3bab5, 1 #23282b'));
}

const bands: readonly (readonly [from: number, high: number, color: Color])[] = [
  [0, 0.5, '#1c2225'],
  [0.2, 2.7, '#9aa4a6'],
  [1, 0.85, '#f6f0d4'],
  [0.62, 0.16, '#3e8a6d'],
  [2.1, 0.1, '#3e8a6d'],
  [2.5, 0.4, '#4d565a'],
];

/** The train behind the glass, drawn out by its own speed. */
function train(d: Drawing): string {
  const x = EDGE + 0.5;
  const sides = bands.map(([from, high, color]) =>
    sheet(camera, [x, from, 0.8], [0, 0, LONG], [0, high, 0], color),
  );
  const gaps = times(30, (i) =>
    sheet(
      camera,
      [x - 0.01, 1, 1.5 + i * 2.6 + (i % 4 === 3 ? 0.5 : 0)],
      [0, 0, i % 4 === 3 ? 1.3 : 0.5],
      [0, 0.9, 0],
      '#68757a',
      { opacity: 0.8 },
    ),
  );
  const people = times(24, (i) =>
    sheet(camera, [x - 0.02, 1, 2 + i * 1.7 + d.random.around()], [0, 0, 0.5], [0, 0.55, 0], '#4c5350', {
      opacity: 0.7,
    }),
  );
  return group([
    group([...sides, ...gaps, ...people], { filter: d.blur(16, 0.6) }),
    lit([pool(d, 1330, 560, 420, 320, '#fff4d2', 0.3)]),
  ]);
}

function doors(d: Drawing): string {
  const posts = times(44, (i) => {
    const z = 1.4 + i * 1.3;
    const wide = i % 3 === 0 ? 0.2 : 0.06;
    return sheet(
      camera,
      [EDGE - 0.01, 0, z],
      [0, 0, wide],
      [0, 2.75, 0],
      fade(i % 3 === 0 ? '#5d696d' : '#7c888a', z),
    );
  });
  const rails = [0.06, 1.05, 2.68].map((y) =>
    bar(camera, [EDGE - 0.02, y, 0.8], [EDGE - 0.02, y, LONG], 0.09, '#56625f'),
  );
  const lamps = times(14, (i) => {
    const [x, y] = seen(camera, [EDGE - 0.02, 2.82, 3.3 + i * 3.9]);
    return group([glow(d, x, y, 26 + 300 / (3 + i * 3.9), '#ff6f52', 0.7), ellipse(x, y, 3, 3, '#ffd0c0')]);
  });
  const streak = lit([
    sheet(camera, [EDGE - 0.03, 0.4, 2.6], [0, 0, 0.35], [0, 2, 0], '#ffffff', { opacity: 0.2 }),
    sheet(camera, [EDGE - 0.03, 0.4, 4.2], [0, 0, 0.2], [0, 2, 0], '#ffffff', { opacity: 0.16 }),
  ]);
  return group([glass(d), ...posts, ...rails, ...lamps, streak]);
}

function glass(d: Drawing): string {
  return sheet(
    camera,
    [EDGE, 0, 0.8],
    [0, 0, LONG],
    [0, 2.75, 0],
    d.across(720, 1600, '0 #dfe9e6, 1 #6e8488'),
    { opacity: 0.22 },
  );
}

function columns(d: Drawing): string[] {
  return times(7, (i) => 6 - i).map((i) => {
    const z = 5.4 + i * 6.5;
    const [x, foot] = seen(camera, [-2.2, 0, z]);
    const [, top] = seen(camera, [-2.2, ROOF, z]);
    const r = 0.32 * scaleAt(camera, [-2.2, 0, z]);
    const paint = d.across(
      x - r,
      x + r,
      `0 ${fade('#5f6a6c', z)}, 0.3 ${fade('#c6ccc6', z)}, 0.65 ${fade('#8e9795', z)}, 1 ${fade('#424b4e', z)}`,
    );
    return group([
      ellipse(x, foot, r * 1.3, r * 0.22, '#23282a', { opacity: 0.6 }),
      rect(x - r, top, r * 2, foot - top, paint),
      rect(x - r, foot - r * 0.8, r * 2, r * 0.8, fade('#3b4447', z)),
    ]);
  });
}

const phone: Pose = {
  ...waiting,
  arms: [0.1, 2.35, 0.1, 0.3],
};

function riders(d: Drawing): string {
  const places = times(20, (): Place => [d.random.between(-3.6, 1.6), 0, d.random.between(13, 44)]);
  const far = places
    .toSorted((a, b) => b[2] - a[2])
    .map((place) => passerBy(d, upright(camera, place, 1.7), fade('#22272a', place[2])));
  return group([...far, ...NEAREST.map((rider) => waitingRider(d, rider))]);
}

type Rider = readonly [x: number, z: number, pose: Pose, faces: 1 | -1];

/** Those near enough to have a bearing of their own, farthest first. */
const NEAREST: readonly Rider[] = [
  [0.8, 9.8, phone, 1],
  [-3.2, 9.4, { ...walking, coat: 0.35, hair: 'long' }, 1],
  [1.2, 8.6, { ...standing, coat: 0.2 }, 1],
  [-1.4, 6.8, { ...walking, coat: 0.2 }, -1],
  [0.5, 5.6, { ...standing, coat: 0.4, hair: 'long' }, 1],
  [1.1, 4.6, phone, 1],
];

function waitingRider(d: Drawing, [x, z, pose, faces]: Rider): string {
  const stance = upright(camera, [x, 0, z], 1.7);
  const shade = ellipse(stance.x, stance.foot, stance.height * 0.2, stance.height * 0.03, '#15191b', {
    opacity: 0.6,
  });
  const body = rimLit({ ...stance, faces, pose, fill: fade('#171c20', z * 0.5) }, '#929b97', 1.3);
  return group([blurred(d, [shade], 4), body]);
}

function light(d: Drawing): string {
  return group([
    haze(d, 560, 150, '#eef0e2', 0.4),
    glow(d, 720, 545, 380, '#f4f3df', 0.5),
    glow(d, 1130, 560, 240, '#fff1c9', 0.35),
  ]);
}
