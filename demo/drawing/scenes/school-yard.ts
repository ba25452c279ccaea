import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import { bar, face, ringOnGround, scaleAt, seen } from '../camera.ts';
import { type Color, mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { crown, ranges } from '../land.ts';
import { blurred, glow, pool, ragged, shaded } from '../light.ts';
import { camera, hall, hedge } from '../parts/school-hall.ts';
import { type Pose, person, running, standing, walking } from '../people.ts';
import { blob, curve, each, ellipse, group, rect, times } from '../svg.ts';

export const schoolYard: Scene = {
  slug: 'school-yard',
  subject: '학교 운동장',
  alt: '늦은 오후 긴 그림자가 드리운 학교 운동장에서 공을 차는 아이들과 은행나무',
  draw: (d) => [
    sky(d),
    ranges(
      d,
      2,
      { y: 520, height: 50, hills: 2, fill: '#a9b0ad' },
      { y: 560, height: 36, hills: 3, fill: '#8b9686' },
      '#e6d3b0',
    ),
    hall(d),
    hedge(d),
    yard(d),
    goal(),
    children(d),
    ginkgo(d),
    sun(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #7d97ac, 0.3 #aebcc0, 0.56 #e6d8ba';
  const bank = { frequency: [0.0016, 0.006], edge: 3.4, cover: 0.42, height: 560 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#fff6e4', '#9db0bd', bank),
    glow(d, 60, 300, 640, '#ffe6bd', 0.4),
  ]);
}

function yard(d: Drawing): string {
  const earth = rect(
    0,
    612,
    WIDTH,
    460,
    d.fall(612, HEIGHT, '0 #d8c6a0, 0.25 #bfa681, 0.7 #917860, 1 #544538'),
  );
  const dust = patches(d, {
    y: 615,
    height: 455,
    color: '#f3ddb0',
    frequency: [0.003, 0.02],
    edge: 3.4,
    cover: 0.4,
    opacity: 0.4,
  });
  const lines = [
    bar(camera, [-30, 0.01, 40], [60, 0.01, 40], 0.22, '#f4ead4', { opacity: 0.7 }),
    bar(camera, [-7, 0.01, 5], [-7, 0.01, 40], 0.16, '#f4ead4', { opacity: 0.6 }),
    face(camera, ringOnGround(9, 24, 7.2), 'none', { stroke: '#f4ead4', 'stroke-width': 3, opacity: 0.6 }),
  ];
  return group([earth, scuffs(d), dust, ...lines]);
}

function scuffs(d: Drawing): string {
  return patches(d, {
    y: 615,
    height: 455,
    color: '#7c5c3a',
    frequency: [0.004, 0.022],
    edge: 3.4,
    cover: 0.44,
    opacity: 0.4,
  });
}

function goal(): string {
  const [x, z] = [22, 36];
  const tone = '#f1e8d6';
  const frame = [
    bar(camera, [x, 0, z], [x, 2.4, z], 0.16, tone),
    bar(camera, [x + 7, 0, z], [x + 7, 2.4, z], 0.16, tone),
    bar(camera, [x, 2.4, z], [x + 7, 2.4, z], 0.16, tone),
  ];
  const net = times(15, (i) =>
    bar(camera, [x + i * 0.5, 2.4, z], [x + i * 0.5, 0, z + 2], 0.03, tone, { opacity: 0.5 }),
  ).concat(
    times(6, (i) =>
      bar(camera, [x, 2.4 - i * 0.4, z + i * 0.33], [x + 7, 2.4 - i * 0.4, z + i * 0.33], 0.03, tone, {
        opacity: 0.5,
      }),
    ),
  );
  return group([...net, ...frame]);
}

const kick: Pose = {
  ...running,
  legs: [1, 0.3, -0.25, 0.3],
  lean: -0.06,
  arms: [-0.9, 0.5, 0.8, 0.5],
};

const spots: readonly (readonly [
  x: number,
  z: number,
  tall: number,
  pose: Pose,
  faces: 1 | -1,
  tone: Color,
])[] = [
  [13, 30, 1.3, running, 1, '#4d5662'],
  [17, 27, 1.35, standing, 1, '#6b4a44'],
  [4, 26, 1.3, walking, -1, '#56604c'],
  [7.6, 15.4, 1.36, running, -1, '#3e4a58'],
  [2.9, 11.2, 1.4, kick, 1, '#6a3f3a'],
  [5.4, 10.2, 1.38, running, -1, '#3a4350'],
  [0.6, 17, 1.32, standing, 1, '#6a6250'],
];

/** Children at play, every one with a long shadow to the right and away. */
function children(d: Drawing): string {
  const drawn = spots
    .toSorted((a, b) => b[1] - a[1])
    .map(([x, z, tall, pose, faces, tone]) => {
      const [px, py] = seen(camera, [x, 0, z]);
      const size = scaleAt(camera, [x, 0, z]);
      const shadow = face(
        camera,
        `${x - 0.16},0.01,${z} ${x + 0.16},0.01,${z} ${x + 4.3},0.01,${z + 0.9} ${x + 3.9},0.01,${z + 1.1}`,
        '#4a3624',
        { opacity: 0.6, filter: d.blur(2.4) },
      );
      const body = { x: px, foot: py, height: tall * size, faces, pose } as const;
      return group([
        shadow,
        person({ ...body, x: px - 1.2, fill: '#d9b586' }),
        person({ ...body, fill: mix(tone, '#2a2420', 0.45) }),
      ]);
    });
  const [bx, by] = seen(camera, [3.7, 0.2, 11]);
  return group([
    ...drawn,
    ellipse(bx + 4, by + 13, 18, 4, '#4a3624', { opacity: 0.6 }),
    ellipse(bx, by, 12, 12, '#f4ecdc'),
    ellipse(bx + 3, by + 3, 8, 8, '#8f8577', { opacity: 0.5 }),
  ]);
}

/** Boughs of a ginkgo reach in from the right, out of focus; its shade and fallen leaves lie below. */
function ginkgo(d: Drawing): string {
  const tones = ['#5d4a22', '#8f7030', '#b8953f', '#d6b860'] as const;
  const boughs = [
    curve('1560,430 1470,330 1380,290 1270,286', '#3d3026', 15),
    curve('1550,330 1500,210 1400,120 1300,80', '#3d3026', 13),
  ];
  const leaves = each(
    '1300 292 84, 1400 250 110, 1490 330 120, 1590 400 140, 1330 80 100, 1450 100 130, 1570 150 170, 1230 296 44, 1240 60 56, 1500 440 60',
    (x, y, size) => crown(d, x, y, size, tones, -0.8, 300),
  );
  const fallen = times(620, () =>
    ellipse(
      1380 + d.random.around() * 480,
      968 + d.random.around() * 80,
      d.random.between(1.5, 4.4),
      d.random.between(0.8, 2),
      d.random.pick(tones),
      { opacity: 0.85 },
    ),
  );
  return group([
    shaded([pool(d, 1520, 975, 560, 80, '#5d4228', 0.9)]),
    ...fallen,
    blurred(d, [trunk(d), ...boughs, ragged(d, leaves, 7, 7)], 1.8),
  ]);
}

function trunk(d: Drawing): string {
  return blob(
    '1530,1010 1556,760 1548,420 1530,120 1640,60 1660,1010',
    d.across(1530, 1640, '0 #8d7354, 0.35 #4d3c2e, 1 #1e1814'),
  );
}

function sun(d: Drawing): string {
  return group([glow(d, 20, 330, 1000, '#ffe2b0', 0.32), haze(d, 620, 130, '#f7e2b8', 0.25)]);
}
