import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import { tower } from '../buildings.ts';
import { type Camera, face, scaleAt, seen, sheet, spot, upright } from '../camera.ts';
import { air, type Color, mix } from '../color.ts';
import { passerBy } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { crown } from '../land.ts';
import { blurred, glow, lit, pool, ragged } from '../light.ts';
import { type Pose, person } from '../people.ts';
import { ellipse, group, polygon, rect, times } from '../svg.ts';

const camera: Camera = { eye: 1.15, horizon: 640, center: 820, focal: 1150 };
const fade = air('#f0cd9c', 60);

export const marathon: Scene = {
  slug: 'marathon',
  subject: '마라톤',
  alt: '아침 해를 등지고 도심 대로를 달리는 마라톤 참가자들의 긴 그림자',
  draw: (d) => [sky(d), road(d), ...city(d), ...trees(d), onlookers(d), ...field(d), light(d)],
};

function sky(d: Drawing): string {
  const stops = '0 #6d8199, 0.25 #a9a8a6, 0.45 #e5c08e, 0.6 #ffdb9f';
  const bank = { frequency: [0.0014, 0.007], edge: 3.4, cover: 0.42, height: 600 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffecca', '#8f929b', bank),
    glow(d, 820, 560, 640, '#ffd690', 0.95),
    ellipse(820, 556, 40, 40, '#fff8e2'),
  ]);
}

function city(d: Drawing): string[] {
  return times(7, (i) => 6 - i).flatMap((i) => {
    const z = 34 + i * 26;
    return [-1, 1].map((side) => {
      const [wide, high] = [24, d.random.between(18, 52)];
      const panes = (['#6f6a66', '#7d746c', '#5e5c5e', '#8f8272', '#e7c692'] as Color[]).map((tone) =>
        fade(tone, z),
      );
      return tower(
        d,
        camera,
        { at: [side < 0 ? -14 - wide : 14, 0, z], size: [wide, high, 20] },
        (wall) => fade(wall === 'front' ? '#5f5a58' : '#9a856d', z),
        { storey: 3.6, bay: 2.8, glass: [0.62, 0.56], colors: panes },
      );
    });
  });
}

function road(d: Drawing): string {
  const asphalt = rect(
    0,
    640,
    WIDTH,
    430,
    d.fall(640, HEIGHT, '0 #ffdfa8, 0.1 #c39a70, 0.4 #7a665a, 1 #2f2a2c'),
  );
  const marks = [-3.2, 3.2].flatMap((x) =>
    times(22, (i) =>
      sheet(camera, [x, 0.005, 2 + i * 6], [0.14, 0, 0], [0, 0, 3], '#fff0d2', { opacity: 0.75 }),
    ),
  );
  const line = sheet(camera, [-0.06, 0.005, 1.4], [0.12, 0, 0], [0, 0, 140], '#6f93ad', { opacity: 0.8 });
  const walks = [
    sheet(camera, [-16, 0.1, 1.5], [7, 0, 0], [0, 0, 160], d.fall(640, HEIGHT, '0 #f3d3a2, 1 #5d5048')),
    sheet(camera, [9, 0.1, 1.5], [7, 0, 0], [0, 0, 160], d.fall(640, HEIGHT, '0 #f3d3a2, 1 #5d5048')),
  ];
  return group([
    asphalt,
    rough(d),
    ...marks,
    line,
    ...walks,
    lit([pool(d, 820, 690, 500, 90, '#ffe0a6', 0.6)]),
  ]);
}

function rough(d: Drawing): string {
  return patches(d, {
    y: 650,
    height: 420,
    color: '#1d1a1c',
    frequency: [0.02, 0.06],
    edge: 4,
    cover: 0.42,
    opacity: 0.25,
  });
}

function trees(d: Drawing): string[] {
  const tones: readonly Color[] = ['#4a3c28', '#846631', '#bb923f', '#e5c271'];
  return times(8, (i) => 7 - i).map((i) => {
    const z = 13 + i * 12;
    const pair = [-10.4, 10.4].map((x) => {
      const [px, py] = seen(camera, [x, 0.1, z]);
      const s = scaleAt(camera, [x, 0, z]);
      return group([
        rect(px - s * 0.14, py - s * 3.4, s * 0.28, s * 3.4, fade('#3a2d24', z)),
        crown(
          d,
          px,
          py - s * 4.8,
          s * 2.2,
          tones.map((tone) => fade(tone, z)),
          x < 0 ? 0.8 : -0.8,
          170,
        ),
      ]);
    });
    return ragged(d, pair, 3 + 60 / z, 7);
  });
}

function onlookers(d: Drawing): string {
  const spots = times(
    60,
    () => [d.random.pick([-1, 1]) * d.random.between(8.6, 10.2), 6 + d.random.unit() ** 1.6 * 70] as const,
  ).toSorted((a, b) => b[1] - a[1]);
  return group(spots.map(([x, z]) => passerBy(d, upright(camera, [x, 0.1, z], 1.68), fade('#3a3230', z))));
}

/** Runners coming out of the sun, the pack behind melting into the light, three of them near. */
function field(d: Drawing): string[] {
  const pack = times(
    110,
    () => [d.random.around() * 6.4, 15 + d.random.unit() ** 1.3 * 62] as const,
  ).toSorted((a, b) => b[1] - a[1]);
  const near: readonly (readonly [x: number, z: number, hue: Color])[] = [
    [-3.9, 11.6, '#5d4a4a'],
    [3.3, 10.6, '#46535f'],
    [-1.7, 9.2, '#6b4038'],
    [1.3, 8, '#3c4c5c'],
    [-0.5, 6.6, '#5a3832'],
    [2.75, 6.9, '#4a4440'],
  ];
  const far = pack.map(([x, z]) =>
    runner(
      d,
      x,
      z,
      fade(mix('#3a2f2c', d.random.pick(['#6b4038', '#46535f', '#7d6a48'] as const), 0.4), z * 0.8),
    ),
  );
  return [blurred(d, far, 1.1), group(near.map(([x, z, hue]) => runner(d, x, z, mix('#1f1a1b', hue, 0.45))))];
}

/** A runner seen from in front: one knee up, the other foot pushing off, elbows bent; the shadow falls towards the eye. */
function runner(d: Drawing, x: number, z: number, fill: Color): string {
  const { random } = d;
  const at = spot(camera, [x, 0, z]);
  const s = at.scale;
  const body = {
    x: at.x,
    foot: at.y - random.unit() * 0.06 * s,
    height: 1.72 * s * random.between(0.95, 1.04),
    pose: stride(d),
  };
  const lean = at.x + ((at.x - 820) / 1600) * s * 3.4;
  const [near, far] = [at.y + s * 1.6, s * 0.36];
  const path = `${at.x - s * 0.2},${at.y} ${at.x + s * 0.2},${at.y} ${lean + far},${near} ${lean - far},${near}`;
  const shade = d.fall(at.y, near, '0 #1d171acc, 1 #1d171a00');
  if (s < 60) return group([polygon(path, shade), person({ ...body, fill })]);
  const rims = [-0.008, 0.008].map((by) => person({ ...body, x: at.x + by * s, fill: '#e9b878' }));
  return group([polygon(path, shade, { filter: d.blur(4) }), ...rims, person({ ...body, fill })]);
}

/** A runner from in front: the shin of the raised leg points away and looks short, the elbows are bent. */
function stride({ random }: Drawing): Pose {
  const swing = random.between(0.75, 1.15);
  const hair = random.pick(['short', 'short', 'cap', 'long'] as const);
  const short = 0.3 + swing * 0.2;
  return random.chance(0.5)
    ? {
        legs: [0.02, 0.12, 0.02, 0.06],
        shins: [short, 1],
        arms: [-0.42, 2.1 * swing, 0.5, -0.75 * swing],
        hair,
      }
    : {
        legs: [-0.02, -0.06, -0.02, -0.12],
        shins: [1, short],
        arms: [-0.5, 0.75 * swing, 0.42, -2.1 * swing],
        hair,
      };
}

function light(d: Drawing): string {
  const floor = face(camera, '-2,0.01,3 2,0.01,3 1,0.01,60 -1,0.01,60', '#ffdca0', {
    filter: d.blur(30),
    opacity: 0.28,
  });
  return group([lit([floor]), haze(d, 640, 150, '#ffdfa8', 0.42), glow(d, 820, 556, 900, '#ffc877', 0.5)]);
}
