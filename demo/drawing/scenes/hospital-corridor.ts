import { haze } from '../atmosphere.ts';
import { bar, scaleAt, seen, sheet } from '../camera.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, glow, lit, pool } from '../light.ts';
import { ceiling, doors, walls } from '../parts/corridor-walls.ts';
import { bed, camera, HALF, HIGH, LONG } from '../parts/hospital-bed.ts';
import { type Pose, person, standing, walking } from '../people.ts';
import { group, rect, times } from '../svg.ts';

export const hospitalCorridor: Scene = {
  slug: 'hospital-corridor',
  subject: '병원 복도',
  alt: '불빛이 바닥에 비치는 병원 복도, 벽 쪽에 놓인 침대와 걸어가는 의료진의 뒷모습',
  draw: (d) => [room(d), floor(d), walls(d), ceiling(d), end(d), ...doors(d), bed(d), staff(d), light(d)],
};

function room(d: Drawing): string {
  return rect(0, 0, WIDTH, HEIGHT, d.fall(0, HEIGHT, '0 #5d6f74, 0.5 #d7e4e3, 1 #42535a'));
}

/** A tall window closes the corridor with daylight. */
function end(d: Drawing): string {
  const wall = sheet(camera, [-HALF, 0, 36], [HALF * 2, 0, 0], [0, HIGH, 0], '#e6efed');
  const glass = sheet(camera, [-1.1, 0.5, 35.9], [2.2, 0, 0], [0, 2.1, 0], '#fdfefa');
  const bars = [-0.4, 0.4].map((x) => bar(camera, [x, 0.5, 35.8], [x, 2.6, 35.8], 0.07, '#9fb2b3'));
  return group([wall, glass, ...bars, glow(d, 800, 540, 330, '#f2fbf6', 0.8)]);
}

const gown: Pose = {
  ...standing,
  coat: 0.42,
  legs: [-0.06, -0.02, 0.1, 0.3],
  arms: [-0.14, 0.1, 0.1, -0.2],
};

/** Two in gowns walk away; one further off pushes through the light. */
function staff(d: Drawing): string {
  const spots = [
    [0.35, 21, { ...walking, coat: 0.3 }, '#55686f'],
    [-0.75, 8.2, { ...gown, hair: 'long' }, '#31434b'],
    [-0.12, 8.7, gown, '#2b3c44'],
  ] as const;
  return group(
    spots.map(([x, z, pose, tone]) => {
      const [px, py] = seen(camera, [x, 0, z]);
      const s = scaleAt(camera, [x, 0, z]);
      const body = { x: px, foot: py, height: 1.7 * s, pose } as const;
      const mirror = group([person({ ...body, foot: 0, fill: '#2b3c44' })], {
        transform: `translate(0 ${py.toFixed(1)}) scale(1 -0.6)`,
        opacity: 0.25,
        filter: d.blur(4, 8),
      });
      return group([
        mirror,
        person({ ...body, x: px + 1.6, fill: '#f1f8f5' }),
        person({ ...body, x: px - 1.6, fill: '#c3d5d4' }),
        person({ ...body, fill: tone }),
      ]);
    }),
  );
}

function light(d: Drawing): string {
  return group([
    haze(d, 540, 160, '#f2faf7', 0.35),
    lit([pool(d, 800, 520, 520, 400, '#dff3ee', 0.25)]),
    glow(d, 800, 60, 500, '#f5fffb', 0.25),
  ]);
}

function floor(d: Drawing): string {
  const border = [-1, 1].map((side) =>
    sheet(
      camera,
      [side * HALF, 0.002, 0.8],
      [-side * 0.3, 0, 0],
      [0, 0, LONG],
      d.fall(540, HEIGHT, '0 #b9cdcb, 1 #33474f'),
    ),
  );
  const lamps = times(14, (i) =>
    sheet(camera, [-0.5, 0.004, 1.1 + i * 2.4], [1, 0, 0], [0, 0, 1.3], '#f7fffb'),
  );
  const ends = lit(
    [blurred(d, [sheet(camera, [-0.9, 0.004, 3], [1.8, 0, 0], [0, 0, 36], '#e9f5f2')], 24, 30)],
    0.4,
  );
  return group([
    lino(d),
    ...border,
    guide(d),
    lit([group(lamps, { filter: d.blur(8, 24), opacity: 0.55 })]),
    ends,
  ]);
}

function guide(d: Drawing): string {
  return sheet(
    camera,
    [-0.62, 0.003, 0.8],
    [0.1, 0, 0],
    [0, 0, LONG],
    d.fall(540, HEIGHT, '0 #c7d8cf, 1 #5d8f80'),
  );
}

function lino(d: Drawing): string {
  return sheet(
    camera,
    [-HALF, 0, 0.8],
    [HALF * 2, 0, 0],
    [0, 0, LONG],
    d.fall(540, HEIGHT, '0 #dbe7e4, 0.25 #8fa5a8, 1 #495a61'),
  );
}
