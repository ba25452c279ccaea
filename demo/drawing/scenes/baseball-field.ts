import { backdrop, clouds, haze } from '../atmosphere.ts';
import { bar, face, type Place, scaleAt, seen } from '../camera.ts';
import type { Color } from '../color.ts';
import { type Drawing, type Scene, WIDTH } from '../drawing.ts';
import { disc } from '../land.ts';
import { blurred, glow, lit, pool } from '../light.ts';
import { camera, flat, grassland, HOME, infield, stands } from '../parts/ballpark.ts';
import { type Pose, person, standing } from '../people.ts';
import { each, element, ellipse, group, polygon, times } from '../svg.ts';
import { floodlights } from '../things.ts';

export const baseballField: Scene = {
  slug: 'baseball-field',
  subject: '야구장',
  alt: '저녁노을이 진 야구장, 타석 뒤에서 본 타자와 마운드의 투수',
  draw: (d) => [
    sky(d),
    stands(d),
    grassland(d),
    infield(d),
    chalk(),
    fielders(d),
    lamps(d),
    ...plate(d),
    light(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #26355a, 0.2 #566089, 0.36 #b58391, 0.48 #f6bd8b';
  const bank = { frequency: [0.0014, 0.008], edge: 4, cover: 0.46, height: 480 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffb994', '#434a72', bank, 12),
    glow(d, 640, 470, 620, '#ffb27a', 0.7),
  ]);
}

function chalk(): string {
  const white = '#fbf1df';
  const foul = [-1, 1].map((side) =>
    bar(camera, flat(side * 0.8, HOME + 0.8), flat(side * 66, HOME + 66), 0.14, white, { opacity: 0.9 }),
  );
  const boxes = [-1, 1].flatMap((side) => {
    const corners = [
      flat(side * 0.55, HOME - 0.95),
      flat(side * 1.75, HOME - 0.95),
      flat(side * 1.75, HOME + 0.95),
      flat(side * 0.55, HOME + 0.95),
    ];
    return corners.map((corner, i) =>
      bar(camera, corner, corners[(i + 1) % 4] as Place, 0.08, white, { opacity: 0.85 }),
    );
  });
  return group([...foul, ...boxes, plateShape()]);
}

function plateShape(): string {
  return face(
    camera,
    [
      flat(-0.22, HOME + 0.22),
      flat(0.22, HOME + 0.22),
      flat(0.22, HOME),
      flat(0, HOME - 0.22),
      flat(-0.22, HOME),
    ],
    '#ffffff',
  );
}

function stand(
  x: number,
  z: number,
  tall: number,
  pose: Pose,
  faces: 1 | -1,
  fill: string,
  d: Drawing,
): string {
  const [px, py] = seen(camera, [x, 0.02, z]);
  const s = scaleAt(camera, [x, 0, z]);
  const shade = blurred(
    d,
    [ellipse(px + s * 0.7, py, s * 0.9, s * 0.07, '#2a1d1a', { opacity: 0.6 })],
    Math.max(1, s * 0.03),
  );
  const body = { x: px, foot: py, height: tall * s, faces, pose } as const;
  return group([
    shade,
    person({ ...body, x: px - Math.max(0.8, s * 0.014), fill: '#ffd6a6' }),
    person({ ...body, fill }),
  ]);
}

const ready: Pose = {
  ...standing,
  lean: 0.1,
  legs: [-0.22, 0.1, 0.22, -0.1],
  arms: [-0.25, 0.6, 0.25, -0.6],
  hair: 'cap',
};

function fielders(d: Drawing): string {
  const windUp: Pose = {
    side: true,
    hair: 'cap',
    lean: -0.05,
    legs: [1.25, 1.5, -0.04, 0],
    arms: [0.9, 1, 0.6, 1.3],
  };
  const spots = [
    [-30, HOME + 62],
    [28, HOME + 66],
    [2, HOME + 74],
    [-15, HOME + 35],
    [12, HOME + 38],
    [15.5, HOME + 24],
    [-16, HOME + 23],
  ] as const;
  const out = spots.map(([x, z]) => stand(x, z, 1.84, ready, 1, '#d9cfc2', d));
  return group([...out, stand(0, HOME + 18.6, 1.98, windUp, -1, '#e9e0d2', d)]);
}

const bat: Pose = {
  side: true,
  hair: 'cap',
  lean: 0.16,
  legs: [0.42, 0.5, -0.36, 0.12],
  arms: [-0.8, -1.6, -1.15, -0.75],
};

const crouch: Pose = {
  hair: 'cap',
  lean: 0,
  legs: [-0.95, -1.5, 0.95, 1.5],
  arms: [-0.5, 0.9, 0.5, -0.9],
};

/** The batter with the catcher crouched behind, large and dark before the lit field. */
function plate(d: Drawing): string[] {
  const dark: Color = '#1a1822';
  const [bx, by] = seen(camera, [-1.15, 0.02, HOME + 0.1]);
  const s = scaleAt(camera, [-1.15, 0, HOME]);
  const club = polygon(
    `${bx - s * 0.26},${by - s * 1.44} ${bx - s * 0.22},${by - s * 1.43} ${bx - s * 0.44},${by - s * 2.3} ${bx - s * 0.54},${by - s * 2.28}`,
    '#8d6a42',
  );
  const [cx, cy] = seen(camera, [0.1, 0.02, HOME - 1.7]);
  const c = scaleAt(camera, [0, 0, HOME - 1.7]);
  const squat = person({ x: cx, foot: cy + c * 0.28, height: c * 1.72, fill: dark, faces: 1, pose: crouch });
  return [
    stand(-1.15, HOME + 0.1, 1.86, bat, 1, dark, d),
    club,
    pool(d, cx, cy + c * 0.1, c * 1.2, c * 0.14, '#1c1312', 0.7),
    squat,
  ];
}

function lamps(d: Drawing): string {
  const bank = (x: number, y: number) =>
    floodlights(x, y, 4, '#20253c', '#1a1f34', y + 300) + glow(d, x, y, 260, '#fff0d8', 0.9);
  return group(each('150 150, 1450 150, 430 230, 1170 230', bank));
}

function light(d: Drawing): string {
  const motes = element('path', {
    d: times(80, () =>
      disc(d.random.between(0, WIDTH), d.random.between(420, 900), d.random.between(0.6, 1.6)),
    ).join(''),
    fill: '#ffe0b8',
    opacity: 0.4,
  });
  return group([
    haze(d, 530, 110, '#ffc79c', 0.3),
    lit([pool(d, 800, 640, 700, 160, '#ffd9ac', 0.25), motes]),
  ]);
}
