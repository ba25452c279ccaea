import { backdrop, clouds, haze } from '../atmosphere.ts';
import { bar, face, scaleAt, seen, sheet } from '../camera.ts';
import { mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { woods } from '../land.ts';
import { glow, lit, ragged, shaded } from '../light.ts';
import { porch } from '../parts/porch.ts';
import { camera, column, depthOf, HEIGHT } from '../parts/stone-column.ts';
import { person, walking } from '../people.ts';
import { group, polygon, rect, times } from '../svg.ts';

const COLUMNS = 11;

export const courthouse: Scene = {
  slug: 'courthouse',
  subject: '법원',
  alt: '낮은 햇살이 비껴드는 법원 청사의 돌기둥과 그 앞을 걸어가는 사람들',
  draw: (d) => [
    sky(d),
    square(d),
    stairs(d),
    porch(d),
    shadows(d),
    ...times(COLUMNS, (i) => column(d, COLUMNS - 1 - i)),
    entablature(d),
    climber(d),
    sun(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #75889b, 0.35 #b3b5b3, 0.62 #ecd2a9';
  const bank = { frequency: [0.0015, 0.006], edge: 3.2, cover: 0.42, height: 640 } as const;
  const city = times(16, (i) => {
    const high = d.random.between(30, 150);
    return rect(
      980 + i * 42,
      690 - high,
      d.random.between(26, 52),
      high + 20,
      mix('#a59c94', '#dcc7a8', d.random.unit() * 0.6),
    );
  });
  const trees = ragged(d, [woods(d, () => 700, 30, ['#77705c', '#857757', '#696a58'], 1, 960, 1640)], 6, 7);
  return group([
    backdrop(d, stops),
    clouds(d, '#fff0d8', '#8592a1', bank),
    glow(d, 1480, 420, 640, '#ffe0a6', 0.8),
    ...city,
    trees,
  ]);
}

function square(d: Drawing): string {
  const paving = d.fall(camera.horizon, 1067, '0 #cdb794, 0.3 #a09283, 1 #6b645f');
  return group([
    rect(0, camera.horizon + 8, 1600, 380, paving),
    haze(d, camera.horizon + 10, 60, '#ecd2a9', 0.5),
  ]);
}

/** A dozen steps fall away to the right, each tread lit and each riser dark. */
function stairs(d: Drawing): string {
  const step = (i: number) => {
    const [x, y] = [6.4 - i * 0.42, -1.68 + i * 0.14];
    const riser = sheet(
      camera,
      [x, y - 0.14, 1.2],
      [0, 0, 90],
      [0, 0.14, 0],
      mix('#5f5750', '#8b7c6b', d.random.unit() * 0.4),
    );
    return group([
      riser,
      sheet(camera, [x - 0.42, y, 1.2], [0.42, 0, 0], [0, 0, 90], mix('#b9a68c', '#cdbb9f', d.random.unit())),
    ]);
  };
  return group([...times(12, step), bar(camera, [6.7, -1.7, 1.2], [6.7, -1.7, 90], 0.06, '#554e48')]);
}

/** The sun stands low on the right, so every column lays a bar of shade over the floor and up the wall. */
function shadows(d: Drawing): string {
  const bars = times(COLUMNS, (i) => {
    const z = depthOf(i);
    const floor = face(
      camera,
      `-4.4,0,${z - 0.75} -10,0,${z + 1.2} -10,0,${z + 2.7} -4.4,0,${z + 0.75}`,
      '#3b3440',
    );
    const wall = sheet(camera, [-9.94, 0, z + 1.2], [0, 0, 1.5], [0, HEIGHT, 0], '#3b3440');
    return group([floor, wall]);
  });
  return shaded([group(bars, { filter: d.blur(3) })], 0.62);
}

function entablature(d: Drawing): string {
  const front = sheet(
    camera,
    [-3.4, HEIGHT, 3],
    [0, 0, 62],
    [0, 3.4, 0],
    d.across(500, 980, '0 #e2c9a2, 1 #d8c2a2'),
  );
  const lines = [0.5, 0.9, 2.6].map((up) =>
    bar(camera, [-3.38, HEIGHT + up, 3], [-3.38, HEIGHT + up, 65], 0.14, '#7c6a57', { opacity: 0.7 }),
  );
  const under = face(
    camera,
    `-5.6,${HEIGHT},3 -3.4,${HEIGHT},3 -3.4,${HEIGHT},65 -5.6,${HEIGHT},65`,
    '#6b5d50',
  );
  return group([under, front, ...lines]);
}

function climber(d: Drawing): string {
  const figure = (x: number, y: number, z: number, faces: 1 | -1) => {
    const [px, py] = seen(camera, [x, y, z]);
    const tall = 1.74 * scaleAt(camera, [x, y, z]);
    const shade = face(
      camera,
      `${x},${y},${z - 0.16} ${x - 3.8},${y},${z + 1.1} ${x - 3.8},${y},${z + 1.5} ${x},${y},${z + 0.16}`,
      '#3b3440',
      { opacity: 0.55, filter: d.blur(3) },
    );
    return group([
      shade,
      person({ x: px, foot: py, height: tall, fill: '#29242a', faces, pose: { ...walking, coat: 0.28 } }),
    ]);
  };
  return group([
    figure(2.9, -0.42, 20, -1),
    figure(-1.6, 0, 12.4, -1),
    figure(7.8, -1.7, 34, -1),
    figure(8.4, -1.7, 35, 1),
  ]);
}

function sun(d: Drawing): string {
  const shafts = times(4, (i) =>
    polygon(
      `1600,${120 + i * 90} 1600,${190 + i * 90} ${160 + i * 230},1067 ${20 + i * 230},1067`,
      d.across(1600, 100, '0 #ffe3b066, 1 #ffe3b000'),
    ),
  );
  return lit([group(shafts, { filter: d.blur(22) }), glow(d, 1560, 380, 900, '#ffd89c', 0.5)], 0.75);
}
