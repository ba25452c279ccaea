import { haze, patches } from '../atmosphere.ts';
import { type Camera, face, type Place, ringOnGround } from '../camera.ts';
import { type Drawing, HEIGHT, WIDTH } from '../drawing.ts';
import { disc } from '../land.ts';
import { byColor } from '../surface.ts';
import { group, line, polygon, rect, times } from '../svg.ts';

export const camera: Camera = { eye: 2.5, horizon: 520, center: 800, focal: 1080 };

/** Home plate, then the mound 18.4 m and second base 38.8 m beyond it. */
export const HOME = 8.5;

/** The far stands with their crowd, the score board and the padded wall. */
export function stands(d: Drawing): string {
  const rail = line('-20,486 360,494 800,500 1240,494 1620,486', '#d9b968', 3);
  const seats = tier(400, 520, 16, '#2a2d48');
  return group([seats, people(d), board(d), wall(), rail, haze(d, 480, 70, '#f0a987', 0.35)]);
}

/** Some 3,600 faces as dots; the rows rise towards both ends. */
function people(d: Drawing): string {
  const { random } = d;
  const faces = times(3600, () => {
    const x = random.between(0, WIDTH);
    const rise = Math.max(0, Math.abs(x - 800) - 440) * 0.2;
    const shape = disc(x, random.between(418 - rise, 486 - rise * 0.2), random.between(1, 2.2));
    return [
      random.pick(['#4a4a66', '#6d5d70', '#8d7278', '#393e5a', '#a88a84', '#5a3f50'] as const),
      shape,
    ] as const;
  });
  return group([byColor(faces)], { opacity: 0.8 });
}

/** A score board with lamps for figures. */
function board(d: Drawing): string {
  const lamp = (i: number) => {
    const fill = d.random.pick(['#e8c77e', '#3d6a60', '#3d6a60', '#8fb8a4'] as const);
    return rect(666 + (i % 12) * 23, 352 + Math.floor(i / 12) * 30, 14, 18, fill, { opacity: 0.8 });
  };
  const legs = [690, 900].map((x) => rect(x, 420, 10, 40, '#171c2e'));
  const glass = rect(652, 340, 296, 72, d.fall(340, 412, '0 #2f5a52, 1 #1c3a3c'));
  return group([...legs, rect(640, 330, 320, 92, '#171c2e'), glass, ...times(24, lamp)]);
}

function tier(top: number, foot: number, dip: number, tone: string): string {
  return polygon(
    `-20,${top - 90} 360,${top} 800,${top + dip} 1240,${top} 1620,${top - 90} 1620,${foot} -20,${foot}`,
    tone,
  );
}

function wall(): string {
  return polygon(
    '-20,486 360,494 800,500 1240,494 1620,486 1620,524 1240,520 800,522 360,520 -20,524',
    '#24463f',
  );
}

/** The outfield, mown in stripes. */
export function grassland(d: Drawing): string {
  const turf = rect(
    0,
    518,
    WIDTH,
    560,
    d.fall(518, HEIGHT, '0 #7f8a5a, 0.12 #5f7c4b, 0.5 #456540, 1 #22361f'),
  );
  const stripes = times(14, (i) =>
    face(
      camera,
      `${-60 + i * 9},0.01,120 ${-55.5 + i * 9},0.01,120 ${-55.5 + i * 9},0.01,2 ${-60 + i * 9},0.01,2`,
      '#a3b573',
      { opacity: 0.16 },
    ),
  );
  return group([turf, ...stripes]);
}

export const flat = (x: number, z: number): Place => [x, 0.02, z];

/** Clay round the bases with the grass diamond inside, the mound, and the plate's own circle. */
export function infield(d: Drawing): string {
  const clay = d.fall(540, HEIGHT, '0 #cf9a70, 0.3 #b07a52, 1 #5d3c2a');
  const outer = face(camera, ringOnGround(0, HOME + 18.4, 29), clay);
  const diamond = face(
    camera,
    [flat(0, HOME + 3), flat(16.6, HOME + 19.4), flat(0, HOME + 36), flat(-16.6, HOME + 19.4)],
    d.fall(540, 900, '0 #748a55, 1 #47683f'),
  );
  const mound = face(camera, ringOnGround(0, HOME + 18.4, 2.9), clay);
  const home = face(camera, ringOnGround(0, HOME, 4.4), clay);
  const bases = [
    [19.4, HOME + 19.4],
    [0, HOME + 38.8],
    [-19.4, HOME + 19.4],
  ].map(([x = 0, z = 0]) =>
    face(camera, [flat(x - 0.3, z), flat(x, z + 0.4), flat(x + 0.3, z), flat(x, z - 0.4)], '#fff6e6'),
  );
  return group([outer, diamond, mound, home, rough(d), ...bases]);
}

function rough(d: Drawing): string {
  return patches(d, {
    y: 540,
    height: 530,
    color: '#3a2418',
    frequency: [0.01, 0.04],
    edge: 4,
    cover: 0.42,
    opacity: 0.22,
  });
}
