import { haze, patches } from '../atmosphere.ts';
import { bar, type Camera, sheet } from '../camera.ts';
import { mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, glow, lit, pool } from '../light.ts';
import { shell } from '../parts/car-body.ts';
import { robot } from '../parts/robot-arm.ts';
import { element, ellipse, group, polygon, rect, times } from '../svg.ts';
import { polished } from '../water.ts';

const camera: Camera = { eye: 2.2, horizon: 520, center: 800, focal: 760 };

const LINE = 872;

export const carPlant: Scene = {
  slug: 'car-plant',
  subject: '자동차 공장',
  alt: '용접 불꽃이 튀는 자동차 공장 생산 라인, 차체 위로 로봇 팔이 뻗어 있다.',
  draw: (d) => {
    const near = [
      shell(d, 800, LINE, 1.62, '#8d9499'),
      shell(d, -170, LINE, 1.62, '#7d848a'),
      shell(d, 1770, LINE, 1.62, '#7d848a'),
    ];
    return [
      hall(d),
      back(d),
      track(d),
      polished(d, near, LINE + 26, 0.34, 7, 160),
      robots(d, false),
      ...near,
      robots(d, true),
      sparks(d),
      air(d),
    ];
  },
};

function hall(d: Drawing): string {
  const trusses = times(14, (i) => 13 - i).map((i) => {
    const z = 5 + i * 5;
    const tone = mix('#1c252c', '#93a3a9', i / 14);
    const webs = times(
      16,
      (j) =>
        bar(camera, [-16 + j * 2, 9, z], [-15 + j * 2, 7.8, z], 0.1, tone) +
        bar(camera, [-15 + j * 2, 7.8, z], [-14 + j * 2, 9, z], 0.1, tone),
    );
    const posts = [-13, 13].map((x) => bar(camera, [x, 0, z], [x, 9, z], 0.5, tone));
    const lamps = [-9, -3, 3, 9].map((x) =>
      sheet(camera, [x - 0.8, 7.6, z], [1.6, 0, 0], [0, 0, 1], '#f6fbff', { opacity: 0.9 }),
    );
    return group([
      bar(camera, [-16, 9, z], [16, 9, z], 0.22, tone),
      bar(camera, [-16, 7.8, z], [16, 7.8, z], 0.18, tone),
      ...webs,
      ...posts,
      lit(lamps),
    ]);
  });
  return group([walls(d), ...trusses, haze(d, 520, 190, '#b4c2c6', 0.65)]);
}

function walls(d: Drawing): string {
  return rect(
    0,
    0,
    WIDTH,
    HEIGHT,
    d.fall(0, HEIGHT, '0 #1a232b, 0.45 #71828a, 0.52 #8e9a9c, 0.6 #515c63, 1 #15191e'),
  );
}

/** A second line further off, out of focus. */
function back(d: Drawing): string {
  const floor = rect(0, 600, WIDTH, 470, d.fall(600, HEIGHT, '0 #77858b, 0.4 #414b52, 1 #171b20'));
  const cars = times(5, (i) => shell(d, 30 + i * 390, 690, 0.7, '#76848b'));
  const arms = times(7, (i) => robot([110 + i * 260, 700], 0.62, i % 2 ? 1 : -1, '#a5794c', '#4a5359'));
  const fence = times(40, (i) => rect(i * 41, 640, 2.4, 110, '#59666d', { opacity: 0.7 }));
  return group([
    floor,
    blurred(d, [...arms, ...cars], 3.4),
    ...fence,
    rect(0, 640, WIDTH, 3, '#6f7d84'),
    rect(0, 744, WIDTH, 4, '#4c575d'),
    haze(d, 640, 120, '#b4c2c6', 0.4),
  ]);
}

function track(d: Drawing): string {
  const bed = rect(0, LINE + 8, WIDTH, 46, d.fall(LINE, LINE + 54, '0 #5f6a70, 0.2 #2c3338, 1 #101317'));
  const rollers = times(41, (i) => rect(i * 40 - 6, LINE + 16, 22, 12, '#88949a', { rx: 5, opacity: 0.6 }));
  const hazard = times(46, (i) =>
    polygon(
      `${i * 36},${LINE + 62} ${i * 36 + 18},${LINE + 62} ${i * 36 + 6},${LINE + 76} ${i * 36 - 12},${LINE + 76}`,
      '#a58a3f',
      { opacity: 0.65 },
    ),
  );
  return group([
    rect(0, 762, WIDTH, 310, d.fall(762, HEIGHT, '0 #49545b, 0.4 #2b3238, 1 #101317')),
    worn(d),
    bed,
    ...rollers,
    ...hazard,
    lit([pool(d, 800, LINE + 120, 620, 90, '#9db4bd', 0.3)]),
  ]);
}

function worn(d: Drawing): string {
  return patches(d, {
    y: 740,
    height: 330,
    color: '#0c0f12',
    frequency: [0.006, 0.02],
    edge: 4,
    cover: 0.45,
    opacity: 0.4,
  });
}

function robots(d: Drawing, front: boolean): string {
  const [paint, dark] = ['#b9783a', '#353c42'] as const;
  if (!front)
    return group([
      robot([330, 828], 1.18, 1, mix(paint, '#8fa0a8', 0.25), mix(dark, '#8fa0a8', 0.2)),
      robot([1250, 828], 1.22, -1, mix(paint, '#8fa0a8', 0.25), mix(dark, '#8fa0a8', 0.2)),
    ]);
  return blurred(
    d,
    [robot([-30, 1150], 2.1, 1, '#6d4622', '#15191c'), robot([1640, 1170], 2.2, -1, '#6d4622', '#15191c')],
    5,
  );
}

/** Welding: a white point, its glare, and drops of steel thrown in arcs. */
function sparks(d: Drawing): string {
  return group([
    shower(d, 586, 548, -1),
    shower(d, 992, 540, 1),
    glow(d, 410, 640, 130, '#ffdcae', 0.7),
    glow(d, 1190, 636, 110, '#ffdcae', 0.6),
  ]);
}

function shower(d: Drawing, x: number, y: number, hand: number): string {
  const trails = times(110, () => {
    const [speed, angle] = [d.random.between(20, 230), d.random.between(-0.5, 2.3)];
    const [dx, dy] = [Math.cos(angle) * speed * hand, Math.sin(angle) * speed * 0.7];
    const fall = speed * 0.25;
    return `M${(x + dx * 0.5).toFixed(1)} ${(y + dy * 0.5).toFixed(1)}Q${(x + dx * 0.8).toFixed(1)} ${(y + dy * 0.75).toFixed(1)} ${(x + dx).toFixed(1)} ${(y + dy + fall).toFixed(1)}`;
  });
  const hot = element('path', {
    d: trails.join(''),
    fill: 'none',
    stroke: '#ffc46b',
    'stroke-width': 1.8,
    'stroke-linecap': 'round',
  });
  return group([
    glow(d, x, y, 420, '#ffc98a', 0.85),
    glow(d, x, y, 110, '#eaf4ff', 1),
    lit([hot, blurred(d, [hot], 3)]),
    ellipse(x, y, 9, 9, '#ffffff'),
  ]);
}

function air(d: Drawing): string {
  return group([lit([pool(d, 800, 180, 900, 360, '#a9c0c9', 0.28)]), haze(d, 700, 260, '#c7a889', 0.12)]);
}
