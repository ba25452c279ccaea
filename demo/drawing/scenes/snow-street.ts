import { haze, patches, streaks } from '../atmosphere.ts';
import { bar, type Place, scaleAt, seen, sheet, spot, upright } from '../camera.ts';
import { passerBy } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { bareTree, disc } from '../land.ts';
import { beam, blurred, glow, lit, pool, ragged } from '../light.ts';
import { camera, fade, houses } from '../parts/snowy-houses.ts';
import { type Pose, person } from '../people.ts';
import { blob, each, element, ellipse, group, placed, rect, times } from '../svg.ts';
import { carEnd, umbrella } from '../things.ts';

const LAMPS = [9, 18, 30, 46, 66] as const;

export const snowStreet: Scene = {
  slug: 'snow-street',
  subject: '눈 내리는 거리',
  alt: '가로등 아래 함박눈이 내리는 밤 골목을 우산을 쓰고 걸어가는 사람',
  draw: (d) => [
    sky(d),
    street(d),
    ...houses(d),
    ...LAMPS.toReversed().map((z) => lamp(d, z)),
    ...trees(d),
    parked(),
    walker(d),
    ...snow(d),
  ],
};

function sky(d: Drawing): string {
  const stops = d.fall(0, 700, '0 #141b2e, 0.5 #2b3752, 1 #6d6f80');
  return group([
    rect(0, 0, WIDTH, HEIGHT, stops),
    patches(d, {
      height: 640,
      color: '#57607a',
      frequency: [0.0018, 0.004],
      edge: 2.4,
      cover: 0.5,
      opacity: 0.5,
    }),
  ]);
}

const steps = times(34, (i) => {
  const z = 2.6 + i * 0.42;
  const [x, y] = seen(camera, [1.25 + (i % 2 ? 0.12 : -0.12) + Math.sin(i / 6) * 0.15, 0, z]);
  const size = scaleAt(camera, [0, 0, z]);
  return ellipse(x, y, size * 0.055, size * 0.032, '#29324a', { opacity: 0.65 });
});

function street(d: Drawing): string {
  const white = d.fall(640, HEIGHT, '0 #7d8399, 0.15 #8d96ac, 0.55 #717d97, 1 #39435a');
  const banks = [-1, 1].map((side) =>
    ragged(
      d,
      [
        sheet(camera, [side * 3.4, 0, 1.6], [side * 1.2, 0, 0], [0, 0, 60], '#b9c2d4'),
        bar(camera, [side * 3.7, 0.16, 1.6], [side * 3.7, 0.16, 60], 0.34, '#a6b1c6'),
      ],
      5,
      14,
    ),
  );
  return group([
    rect(0, 640, WIDTH, 440, white),
    drift(d),
    hollow(d),
    blurred(d, ruts(), 4),
    ...banks,
    ...steps,
  ]);
}

function ruts(): string[] {
  return [-1.5, 0.1].map((x) =>
    sheet(camera, [x, 0.01, 1.3], [0.42, 0, 0], [0, 0, 70], '#2c3548', { opacity: 0.5 }),
  );
}

function hollow(d: Drawing): string {
  return patches(d, {
    y: 640,
    height: 430,
    color: '#2b3449',
    frequency: [0.004, 0.026],
    edge: 4,
    cover: 0.4,
    opacity: 0.45,
  });
}

function drift(d: Drawing): string {
  return patches(d, {
    y: 640,
    height: 430,
    color: '#aeb8cb',
    frequency: [0.005, 0.018],
    edge: 3,
    cover: 0.45,
    opacity: 0.4,
  });
}

function lamp(d: Drawing, z: number): string {
  const x = -3.9;
  const top: Place = [x + 1.1, 5.3, z];
  const [lx, ly] = seen(camera, top);
  const size = scaleAt(camera, top);
  const [gx, gy] = seen(camera, [x + 1.3, 0, z]);
  const pole = [
    bar(camera, [x, 0, z], [x, 5.4, z], 0.13, fade('#10141f', z)),
    bar(camera, [x, 5.4, z], top, 0.09, fade('#10141f', z)),
  ];
  const fallen = lit([pool(d, gx, gy, size * 3.6, size * 0.95, '#ffcb8c', 0.75)]);
  return group([
    fallen,
    ...pole,
    beam(d, lx, ly, gx, gy + size * 0.3, size * 2.4, '#ffca8a', 0.42),
    glow(d, lx, ly, size * 3.2, '#ffc985', 0.95),
    ellipse(lx, ly, size * 0.26, size * 0.1, '#fff6e2'),
  ]);
}

function trees(d: Drawing): string[] {
  return each('3.9 26, 3.8 13, -4.2 36', (x, z) => {
    const [px, py] = seen(camera, [x, 0, z]);
    const size = scaleAt(camera, [x, 0, z]);
    const state = bareTree(d, px, py, size * 6, fade('#161a26', z));
    return group([state, pool(d, px, py, size * 0.8, size * 0.2, '#c7cfde', 0.8)]);
  });
}

/** A parked car under a thick round cover of snow. */
function parked(): string {
  const { x, y, scale } = spot(camera, [3.6, 0, 8.6]);
  const snowy = [
    blob('-72,-132 -50,-158 50,-158 72,-130 0,-136', '#b4bdd0'),
    blob('-100,-66 -76,-96 76,-96 100,-66 0,-76', '#a3aec4'),
    ...[-78, 78].map((side) => rect(side - 10, -60, 20, 12, '#5e2a2e')),
  ];
  return group([carEnd(x, y, scale, '#1c2231', '#121724'), placed(snowy, x, y, scale / 100)]);
}

const UNDER_UMBRELLA: Pose = { legs: [-0.06, -0.02, 0.1, 0.24], arms: [0.5, 1.9, 0.12, -0.1], coat: 0.45 };

function walker(d: Drawing): string {
  const stance = upright(camera, [1.15, 0, 8.4], 1.72);
  const { x, foot, height } = stance;
  const others = each('-1.8 24, -1.2 24.5, 2.4 38', (ox, oz) =>
    passerBy(d, upright(camera, [ox, 0, oz], 1.7), fade('#10141f', oz)),
  );
  const shade = blurred(
    d,
    [ellipse(x + height * 0.29, foot + 4, height * 0.52, height * 0.06, '#161d2f', { opacity: 0.7 })],
    6,
  );
  const cloth = d.across(-38, 38, '0 #c98d54, 0.3 #7c3133, 1 #2a1520');
  const body = person({ ...stance, fill: '#0c101a', pose: UNDER_UMBRELLA });
  return group([...others, shade, body, umbrella(x + height * 0.02, foot, height, '#7c3133', cloth)]);
}

/** Flakes at three distances: many small, some middling, a few large and soft near the lens. */
function snow(d: Drawing): string[] {
  const flakes = (count: number, least: number, most: number, opacity: number) =>
    element('path', {
      d: times(count, () =>
        disc(d.random.between(0, WIDTH), d.random.between(0, HEIGHT), d.random.between(least, most)),
      ).join(''),
      fill: '#eef2fa',
      opacity,
    });
  return [
    haze(d, 640, 170, '#b7aeb0', 0.3),
    flakes(900, 0.7, 1.6, 0.6),
    streaks(d, 160, 9, -3, '#eef2fa', 0.4),
    blurred(d, [flakes(240, 2, 3.6, 0.75)], 1.1),
    blurred(d, [flakes(46, 6, 15, 0.42)], 5),
  ];
}
