import { haze } from '../atmosphere.ts';
import { bar, type Camera, face, type Place, ringOnGround, spot } from '../camera.ts';
import type { Color } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { disc } from '../land.ts';
import { lit } from '../light.ts';
import { byColor } from '../surface.ts';
import { each, ellipse, group, polygon, times } from '../svg.ts';

export const camera: Camera = { eye: 24, horizon: 400, center: 800, focal: 900 };

/** Half the field's width. */
const HALF = 54;
/** Distances of the near and far touchlines. */
export const [NEAR, FAR] = [52, 120] as const;

const roof = [-1, 1].map((side) =>
  polygon(
    `${800 + side * 90},168 ${800 + side * 560},96 ${800 + side * 900},30 ${800 + side * 900},110 ${800 + side * 560},150 ${800 + side * 90},196`,
    '#0c1322',
  ),
);

const bowl = [
  tier(62, 2, 20, 26, '#2b3850'),
  tier(90, 24, 44, 24, '#202b42'),
  tier(61.5, 0, 2, 1, '#4d5d78'),
];

/** A bowl of seats round the far side, alive with faces and the lamps of telephones. */
export function stands(d: Drawing): string {
  const back = polygon('700,168 900,168 900,196 700,196', '#0c1322');
  return group([...bowl, people(d), ...roof, back, haze(d, 330, 150, '#7d9ab5', 0.3)]);
}

const CLOTHES = [
  '#5a6a88',
  '#7d7f92',
  '#46546f',
  '#9a7f78',
  '#6c4a50',
  '#39465f',
  '#b3a79a',
  '#3f4d68',
] as const;

/** Some 7,600 faces as dots in two tiers. */
function people({ random }: Drawing): string {
  const faces = times(7600, () => {
    const [upper, t] = [random.chance(0.42), random.unit()];
    const angle = Math.PI * (1.16 - random.unit() * 1.32);
    const radius = (upper ? 91 : 63) + t * (upper ? 22 : 24);
    const up = (upper ? 24.8 : 3) + t * (upper ? 19 : 17);
    const place: Place = [Math.cos(angle) * (radius + 20), up, 84 + Math.sin(angle) * radius * 0.72];
    const { x, y, scale } = spot(camera, place);
    return [random.pick(CLOTHES), place[2] < 30 ? '' : disc(x, y, Math.max(0.9, scale * 0.2))] as const;
  });
  return group([byColor(faces)], { opacity: 0.75 });
}

function tier(radius: number, low: number, high: number, deep: number, tone: Color): string {
  const edge = (r: number, up: number) =>
    times(41, (i): Place => {
      const angle = Math.PI * (1.16 - (i / 40) * 1.32);
      return [Math.cos(angle) * (r + 20), up, 84 + Math.sin(angle) * r * 0.72];
    });
  return face(camera, [...edge(radius, low), ...edge(radius + deep, high).toReversed()], tone);
}

/** The grass in mown stripes, with the pools of the lamps on it. */
export function turf(d: Drawing): string {
  const ground = face(
    camera,
    `-70,0,${FAR + 8} 70,0,${FAR + 8} 90,0,${NEAR - 26} -90,0,${NEAR - 26}`,
    d.fall(540, 1000, '0 #6f8f62, 0.4 #4d7448, 1 #23402a'),
  );
  const stripes = times(12, (i) => {
    const [a, b] = [-HALF + i * 9, -HALF + (i + 1) * 9];
    return i % 2
      ? face(
          camera,
          `${a},0.01,${FAR} ${b},0.01,${FAR} ${b},0.01,${NEAR - 20} ${a},0.01,${NEAR - 20}`,
          '#8fb27a',
          { opacity: 0.3 },
        )
      : '';
  });
  const pools = [320, 800, 1280].map((x) =>
    ellipse(x, 640, 420, 110, d.spread([x, 640], 420, '0 #e9f5d055, 1 #e9f5d000')),
  );
  return group([ground, ...stripes, lit(pools)]);
}

const MIDDLE = (NEAR + FAR) / 2;

/** A chalk line on the grass from one (right, away) to another. */
function mark(fromX: number, fromZ: number, toX: number, toZ: number): string {
  return bar(camera, [fromX, 0.02, fromZ], [toX, 0.02, toZ], 0.28, '#eef3e6', { opacity: 0.85 });
}

/** The markings of the field. */
export function lines(): string {
  const uprights = [-HALF, 0, HALF].map((x) => mark(x, NEAR, x, FAR));
  const circle = ringOnGround(0, MIDDLE, 9.15);
  const centre = circle.map(([x, , z], i) => {
    const [nextX, , nextZ] = circle[(i + 1) % circle.length] as Place;
    return mark(x, z, nextX, nextZ);
  });
  const boxes = [-1, 1].flatMap((side) =>
    each('16.5 20.2, 5.5 9.2', (deep, half) => box(side * HALF, side * (HALF - deep), half)),
  );
  return group([
    mark(-HALF, NEAR, HALF, NEAR),
    mark(-HALF, FAR, HALF, FAR),
    ...uprights,
    ...centre,
    ...boxes,
  ]);
}

function box(goal: number, front: number, half: number): string {
  const [low, high] = [MIDDLE - half, MIDDLE + half];
  return mark(goal, low, front, low) + mark(goal, high, front, high) + mark(front, low, front, high);
}

/** Both goals with their nets. */
export function goals(): string {
  const middle = (NEAR + FAR) / 2;
  return group(
    [-1, 1].map((side) => {
      const x = side * HALF;
      const post = (z: number) => bar(camera, [x, 0, z], [x, 2.44, z], 0.3, '#ffffff');
      const net = times(9, (i) =>
        bar(
          camera,
          [x, 2.44, middle - 3.66 + i * 0.9],
          [x + side * 2, 0, middle - 3.66 + i * 0.9],
          0.06,
          '#dfe6ea',
          { opacity: 0.5 },
        ),
      );
      return group([
        ...net,
        post(middle - 3.66),
        post(middle + 3.66),
        bar(camera, [x, 2.44, middle - 3.66], [x, 2.44, middle + 3.66], 0.3, '#ffffff'),
      ]);
    }),
  );
}
