import { haze, patches, streaks } from '../atmosphere.ts';
import type { Color } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, gleam, glow, lit, pool } from '../light.ts';
import { bus, NEON, road, signs, street } from '../parts/neon-street.ts';
import { person, standing, waiting } from '../people.ts';
import { ellipse, group, polygon, rect, times } from '../svg.ts';
import { umbrella } from '../things.ts';
import { mirrored } from '../water.ts';

const CURB = 800;

export const busStopRain: Scene = {
  slug: 'bus-stop-rain',
  subject: '비 오는 정류장',
  alt: '비 내리는 밤 버스 정류장에서 기다리는 사람들, 젖은 길에 네온 불빛이 번진다.',
  draw: (d) => {
    const far = [street(d), signs(d)];
    const near = [shelter(d), ...people()];
    return [
      ...far,
      road(d),
      lit([mirrored(d, [group(far)], CURB - 40, 20, 0.6, 420)]),
      bus(d),
      pavement(d),
      mirrored(d, near, CURB + 72, 14, 0.5, 260),
      ...reflections(d),
      ...near,
      ...rain(d),
    ];
  },
};

function pavement(d: Drawing): string {
  const stone = d.fall(CURB, HEIGHT, '0 #2c3244, 0.25 #1b2030, 1 #090c14');
  const edge = polygon(`-20,${CURB + 14} 1010,${CURB + 6} 1120,${HEIGHT + 10} -20,${HEIGHT + 10}`, stone);
  const curb = polygon(`-20,${CURB + 4} 1008,${CURB - 4} 1012,${CURB + 8} -20,${CURB + 16}`, '#596079');
  const joints = times(9, (i) =>
    polygon(
      `-20,${CURB + 30 + i ** 1.7 * 7} ${1020 + i * 10},${CURB + 22 + i ** 1.7 * 7} ${1020 + i * 10},${CURB + 24 + i ** 1.7 * 7} -20,${CURB + 32 + i ** 1.7 * 7}`,
      '#05070c',
      { opacity: 0.5 },
    ),
  );
  return group([edge, ...joints, curb]);
}

/** A glass shelter with a bright blank light box at its end. */
function shelter(d: Drawing): string {
  const roof = polygon('120,330 930,316 968,346 84,362', d.fall(316, 362, '0 #46506a, 1 #141a29'));
  const strip = polygon('130,362 940,348 940,356 130,370', '#eaf3ff');
  const posts = [140, 500, 880].map((x) =>
    rect(x, 352, 12, 516, d.across(x, x + 12, '0 #0c101b, 0.5 #56607a, 1 #0c101b')),
  );
  const glass = polygon('152,372 880,360 880,820 152,826', '#b9d3e6', { opacity: 0.1 });
  const drops = times(240, () =>
    ellipse(
      d.random.between(156, 876),
      d.random.between(380, 810),
      d.random.between(0.8, 2.4),
      d.random.between(1, 3.4),
      '#dbe9f5',
      { opacity: d.random.between(0.12, 0.5) },
    ),
  );
  const light = [
    glow(d, 788, 612, 420, '#cfe6f0', 0.6),
    lit([pool(d, 520, 862, 520, 70, '#d7e6f2', 0.45)]),
    lit([pool(d, 520, 480, 460, 220, '#bcd4ea', 0.22)]),
  ];
  return group([glass, ...drops, ...light, box(d), bench(), ...posts, roof, strip]);
}

function bench(): string {
  return group([
    rect(200, 738, 400, 12, '#545e74'),
    rect(240, 748, 10, 92, '#20263a'),
    rect(550, 748, 10, 92, '#20263a'),
  ]);
}

function box(d: Drawing): string {
  return group([
    rect(704, 420, 168, 392, '#0c111c', { rx: 6 }),
    rect(714, 432, 148, 368, d.fall(432, 800, '0 #f4f8fb, 0.5 #d5e6ee, 1 #8fb9c9'), { rx: 3 }),
    polygon('714,700 780,610 862,680 862,800 714,800', '#7ea7b8', { opacity: 0.55 }),
    ellipse(822, 520, 30, 30, '#f3c68a', { opacity: 0.75 }),
  ]);
}

function people(): string[] {
  const dark = '#0a0d16';
  const phone = {
    ...waiting,
    arms: [0.1, 2.35, 0.1, 0.25],
  } as const;
  const holding = {
    ...standing,
    coat: 0.42,
    hair: 'long',
    arms: [0.24, 1.95, 0.1, -0.06],
  } as const;
  return [
    rim(dark, 330, 868, 356, 1, phone, '#9db8d3', 2),
    rim(dark, 600, 872, 340, 1, { ...standing, coat: 0.3 }, '#d8ecf4', 2.4),
    umbrella(1018, 900, 372, '#8f3040'),
    rim(dark, 1018, 900, 352, -1, holding, '#ffe3b5', 2.4),
  ];
}

function rim(
  dark: Color,
  x: number,
  foot: number,
  height: number,
  faces: 1 | -1,
  pose: typeof standing,
  light: Color,
  by: number,
): string {
  return group([
    person({ x: x + by, foot, height, fill: light, faces, pose }),
    person({ x, foot, height, fill: dark, faces, pose }),
  ]);
}

function reflections(d: Drawing): string[] {
  const tones = [...NEON, '#fff0d0'] as const;
  const streak = times(26, () =>
    gleam(
      d,
      d.random.between(0, WIDTH),
      d.random.between(790, 850),
      d.random.between(140, 270),
      d.random.between(16, 60),
      d.random.pick(tones),
      d.random.between(0.2, 0.5),
    ),
  );
  const ringsOf = times(70, () => {
    const [x, y] = [d.random.between(0, WIDTH), 830 + d.random.unit() ** 0.8 * 230];
    const r = 4 + (y - 820) * 0.06 * d.random.between(0.5, 1.4);
    return ellipse(x, y, r, r * 0.3, 'none', {
      stroke: '#c9d6ea',
      'stroke-width': 1,
      opacity: d.random.between(0.12, 0.5),
    });
  });
  return [blurred(d, streak, 2, 8), gleam(d, 788, 830, 250, 190, '#d3e8f2', 0.6), wet(d), ...ringsOf];
}

function wet(d: Drawing): string {
  return patches(d, {
    y: 780,
    height: 290,
    color: '#05070d',
    frequency: [0.005, 0.03],
    edge: 4.5,
    cover: 0.44,
    opacity: 0.5,
  });
}

function rain(d: Drawing): string[] {
  return [
    haze(d, 760, 130, '#7d86a3', 0.22),
    streaks(d, 520, 46, -9, '#cfdcee', 0.24),
    blurred(d, [streaks(d, 70, 130, -26, '#e6eefa', 0.3)], 1.4),
  ];
}
