import { along, type Color, mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, glow, lit, pool } from '../light.ts';
import { type Pose, person } from '../people.ts';
import { wander } from '../random.ts';
import { blob, ellipse, group, type Point, polygon, rect, times, trace } from '../svg.ts';
import { polished } from '../water.ts';

const FLOOR = 848;

export const summitHandshake: Scene = {
  slug: 'summit-handshake',
  subject: '회담 악수',
  alt: '무늬 없는 깃발이 늘어선 회담장에서 악수하는 두 사람의 실루엣',
  draw: (d) => {
    const standing = [...banners(d), couple()];
    return [hall(d), floor(d), polished(d, standing, FLOOR, 0.5, 6, 230), group(standing), air(d)];
  },
};

function hall(d: Drawing): string {
  const wall = rect(
    0,
    0,
    WIDTH,
    FLOOR,
    d.spread([800, 470], 980, '0 #f2d5a4, 0.3 #c7996b, 0.65 #6b4c3b, 1 #241a1a'),
  );
  const panels = times(17, (i) =>
    group([
      rect(i * 100 - 4, 0, 3, FLOOR, '#3a271e', { opacity: 0.5 }),
      rect(i * 100, 0, 2, FLOOR, '#ffe2b5', { opacity: 0.16 }),
    ]),
  );
  const rail = rect(0, 610, WIDTH, 5, '#3a271e', { opacity: 0.45 });
  const window = (x: number) =>
    rect(x, 120, 190, 560, d.fall(120, 680, '0 #fff0cf, 1 #f7d6a0'), { opacity: 0.55 });
  return group([
    wall,
    blurred(d, [window(705), window(470), window(940)], 16),
    blurred(d, [...panels, rail], 1.2),
    glow(d, 800, 420, 640, '#ffdca6', 0.5),
  ]);
}

function floor(d: Drawing): string {
  const marble = d.fall(FLOOR, HEIGHT, '0 #8a6a52, 0.35 #553f35, 1 #1a1315');
  const carpet = polygon(
    `560,${FLOOR} 1040,${FLOOR} 1330,${HEIGHT} 270,${HEIGHT}`,
    d.fall(FLOOR, HEIGHT, '0 #7d3a33, 1 #2e1216'),
    { opacity: 0.75 },
  );
  return group([
    rect(0, FLOOR, WIDTH, 230, marble),
    carpet,
    lit([pool(d, 800, FLOOR + 50, 480, 90, '#ffd9a3', 0.4)]),
    rect(0, FLOOR - 5, WIDTH, 6, '#2a1c18', { opacity: 0.6 }),
  ]);
}

/** Plain flags hanging from poles, blue to the left and madder to the right. */
function banners(d: Drawing): string[] {
  const left = [96, 216, 336, 448].map((x) => flag(d, x, ['#0e1a33', '#22406f', '#5f83b4', '#c9d6e4']));
  const right = [1504, 1384, 1264, 1152].map((x) => flag(d, x, ['#2a0d12', '#71262c', '#b4584f', '#e8c6b4']));
  return [...left, ...right];
}

function flag(d: Drawing, x: number, tones: readonly Color[]): string {
  const fold = wander(d.random, 3, 0.55);
  const [top, foot] = [196, FLOOR + 8];
  const strips = times(30, (i) => {
    const t = i / 30;
    const wave = 0.5 + 0.5 * Math.sin(t * 15 + fold(t * 2) * 4);
    const tone = mix(along(tones, wave * 0.72 + (x < 800 ? t : 1 - t) * 0.2), '#1c1416', 0.12);
    const [from, to] = [x - 46 + t * 96, x - 58 + t * 128];
    const hem = (u: number) => 628 + Math.sin(u * 9 + x) * 16 + u * 30;
    return polygon(
      `${x - 12 + t * 24},${top + 26} ${from},${top + 150} ${to},${hem(t)} ${to + 5},${hem(t + 1 / 26)} ${from + 4.2},${top + 150} ${x - 10.6 + t * 24},${top + 26}`,
      tone,
    );
  });
  const pole = rect(x - 4, top, 8, foot - top, d.across(x - 4, x + 4, '0 #4d3820, 0.4 #e8c88d, 1 #5a4225'));
  const spear = polygon(`${x - 7},${top + 4} ${x},${top - 36} ${x + 7},${top + 4}`, '#caa468');
  return group([
    pole,
    spear,
    ...strips,
    ellipse(x, foot, 46, 9, '#3a2a1c'),
    ellipse(x, foot - 3, 42, 7, '#86683f'),
  ]);
}

const greeting: Pose = {
  side: true,
  lean: 0.05,
  coat: 0.06,
  legs: [0.1, 0.02, -0.12, 0.04],
  arms: [-0.12, 0.22, 0.34, 0.92],
};
const inDress: Pose = {
  ...greeting,
  hair: 'long',
  coat: 0.42,
  lean: 0.03,
  legs: [0.07, 0.02, -0.07, 0.04],
  arms: [-0.12, 0.22, 0.4, 1],
};

/** Seen against the light, hands meeting between them. */
function couple(): string {
  const [foot, fill, light] = [FLOOR + 26, '#17110f', '#ffe2b0'];
  const left = { x: 658, foot, height: 566, fill, faces: 1, pose: inDress } as const;
  const right = { x: 946, foot, height: 604, fill, faces: -1, pose: greeting } as const;
  const rims = [person({ ...left, x: 660.4, fill: light }), person({ ...right, x: 943.6, fill: light })];
  return group([shadows(), ...rims, person(left), person(right)]);
}

function shadows(): string {
  return group([
    ellipse(658, FLOOR + 30, 110, 10, '#140d0c', { opacity: 0.5 }),
    ellipse(946, FLOOR + 30, 110, 10, '#140d0c', { opacity: 0.5 }),
  ]);
}

/** Chairs and onlookers in front, far out of focus, close the picture below. */
function air(d: Drawing): string {
  const row: Point[] = trace(24, (t) => [t * WIDTH, 1044 + Math.sin(t * 40) * 18]);
  return group([
    blurred(d, [blob([...row, [WIDTH + 40, 1150], [-40, 1150]], '#0b0809')], 14),
    glow(d, 800, 500, 720, '#ffd7a0', 0.2),
  ]);
}
