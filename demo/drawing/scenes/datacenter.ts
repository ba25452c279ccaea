import { bar, type Camera, face, scaleAt, seen, sheet } from '../camera.ts';
import { air, mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { disc } from '../land.ts';
import { glow, lit, pool } from '../light.ts';
import { rimLit, walking } from '../people.ts';
import { element, group, rect, times } from '../svg.ts';

const camera: Camera = { eye: 1.35, horizon: 560, center: 800, focal: 860 };
const [AISLE, RACK_WIDTH, RACK_HEIGHT, RACKS] = [1.15, 0.72, 2.35, 34] as const;
const fade = air('#7fb6c9', 16);

export const datacenter: Scene = {
  slug: 'datacenter',
  subject: '데이터센터',
  alt: '푸른 표시등이 깜박이는 서버가 양옆으로 늘어선 데이터센터 통로',
  draw: (d) => [
    room(d),
    ceiling(d),
    floor(d),
    end(d),
    ...times(RACKS, (i) => pair(d, RACKS - 1 - i)),
    engineer(),
    light(d),
  ],
};

function room(d: Drawing): string {
  return rect(0, 0, WIDTH, HEIGHT, d.fall(0, HEIGHT, '0 #0d151d, 0.5 #2f5361, 1 #080c11'));
}

function ceiling(d: Drawing): string {
  const top = sheet(camera, [-4, 3.2, 0.6], [8, 0, 0], [0, 0, 40], d.fall(0, 560, '0 #0e161e, 1 #5f93a3'));
  const tubes = times(16, (i) =>
    sheet(camera, [-0.16, 3.19, 1.2 + i * 2.3], [0.32, 0, 0], [0, 0, 1.7], fade('#f3fbff', i)),
  );
  const trays = [-1.5, -0.9, 0.9, 1.5].map((x) => bar(camera, [x, 2.86, 0.7], [x, 2.86, 30], 0.1, '#16242e'));
  const cables = times(26, (i) =>
    bar(
      camera,
      [-1.6 + (i % 13) * 0.05 + (i > 12 ? 2.5 : 0), 2.93, 0.7],
      [-1.6 + (i % 13) * 0.05 + (i > 12 ? 2.5 : 0), 2.93, 26],
      0.024,
      mix('#1d4a66', '#a98a4a', (i % 5) / 6),
    ),
  );
  const hangers = times(18, (i) =>
    bar(camera, [-1.7, 2.8, 1 + i * 1.4], [1.7, 2.8, 1 + i * 1.4], 0.03, '#14202a'),
  );
  return group([top, ...tubes, ...trays, ...cables, ...hangers]);
}

function floor(d: Drawing): string {
  const across = times(48, (i) =>
    bar(camera, [-3, 0.002, 0.9 + i * 0.6], [3, 0.002, 0.9 + i * 0.6], 0.014, '#070d12', { opacity: 0.7 }),
  );
  const lengthwise = times(9, (i) =>
    bar(camera, [-2.4 + i * 0.6, 0.002, 0.7], [-2.4 + i * 0.6, 0.002, 30], 0.014, '#070d12', {
      opacity: 0.7,
    }),
  );
  const shine = lit([
    group(
      times(16, (i) => sheet(camera, [-0.2, 0.003, 1 + i * 2.3], [0.4, 0, 0], [0, 0, 1.9], '#b9e2ee')),
      { filter: d.blur(9, 22), opacity: 0.4 },
    ),
  ]);
  const sides = lit([
    group(
      [-1, 1].map((side) =>
        sheet(camera, [side * AISLE, 0.003, 1], [-side * 0.42, 0, 0], [0, 0, 28], '#2f9fc4'),
      ),
      { filter: d.blur(16, 10), opacity: 0.3 },
    ),
  ]);
  return group([tiles(d), ...across, ...lengthwise, shine, sides]);
}

function tiles(d: Drawing): string {
  return sheet(
    camera,
    [-4, 0, 0.6],
    [8, 0, 0],
    [0, 0, 40],
    d.fall(560, HEIGHT, '0 #86b7c4, 0.12 #3d5f6c, 0.5 #1d2f39, 1 #0f1920'),
  );
}

function end(d: Drawing): string {
  const wall = sheet(camera, [-2, 0, 26], [4, 0, 0], [0, 3.2, 0], '#a9d3de');
  return group([wall, lit([pool(d, 800, 545, 260, 210, '#bfe9f5', 0.75)])]);
}

/** The rack at place `i` on either side: a door frame, its servers, and the lamps on them. */
function pair(d: Drawing, i: number): string {
  const z = 0.95 + i * RACK_WIDTH;
  return group([-1, 1].map((side) => rack(d, side * AISLE, z)));
}

function rack(d: Drawing, x: number, z: number): string {
  const tone = fade('#0f171e', z);
  const front = sheet(camera, [x, 0.05, z], [0, 0, RACK_WIDTH], [0, RACK_HEIGHT, 0], tone);
  const head = face(
    camera,
    `${x},${RACK_HEIGHT + 0.05},${z} ${x},${RACK_HEIGHT + 0.05},${z + RACK_WIDTH} ${x * 2.2},${RACK_HEIGHT + 0.05},${z + RACK_WIDTH} ${x * 2.2},${RACK_HEIGHT + 0.05},${z}`,
    fade('#1a2832', z),
  );
  const post = bar(camera, [x, 0.05, z], [x, RACK_HEIGHT, z], 0.05, fade('#2c4450', z));
  const units = times(20, (u) => {
    const y = 0.14 + u * 0.112;
    const panel = fade(d.random.pick(['#16212a', '#141e27', '#1a2730', '#121b23'] as const), z);
    const edge = bar(
      camera,
      [x, y + 0.086, z + 0.05],
      [x, y + 0.086, z + RACK_WIDTH - 0.04],
      0.012,
      fade('#31505d', z),
    );
    return group([sheet(camera, [x, y, z + 0.05], [0, 0, RACK_WIDTH - 0.09], [0, 0.09, 0], panel), edge]);
  });
  return group([front, head, ...units, post, lamps(d, x, z)]);
}

function lamps(d: Drawing, x: number, z: number): string {
  const tones = [
    ['#59d7ff', 0.66],
    ['#8fffd0', 0.22],
    ['#ffb65c', 0.12],
  ] as const;
  const drawn = tones.map(([fill, share]) => {
    const dots = times(64 * share, () => {
      const [y, away] = [0.185 + d.random.whole(0, 19) * 0.112, z + 0.08 + d.random.whole(0, 12) * 0.045];
      const [px, py] = seen(camera, [x, y, away]);
      return disc(px, py, Math.max(0.7, scaleAt(camera, [x, y, away]) * 0.011));
    });
    return element('path', { d: dots.join(''), fill, opacity: Math.min(1, 0.4 + z / 14) });
  });
  return lit(drawn);
}

function engineer(): string {
  const [x, foot] = seen(camera, [0.22, 0, 8.4]);
  const height = 1.74 * scaleAt(camera, [0.22, 0, 8.4]);
  return rimLit(
    {
      x,
      foot,
      height,
      fill: '#0d151b',
      faces: -1,
      pose: {
        ...walking,
        coat: 0.3,
        arms: [0.3, 1.3, 0.25, 1.35],
        legs: [0.3, 0.08, -0.24, 0.24],
      },
    },
    '#b9eaf8',
    1.6,
  );
}

function light(d: Drawing): string {
  return group([
    glow(d, 800, 540, 520, '#a5e4f5', 0.6),
    glow(d, 800, 40, 460, '#d5f2fb', 0.35),
    lit([pool(d, 120, 620, 460, 520, '#1f7da8', 0.25), pool(d, 1480, 620, 460, 520, '#1f7da8', 0.25)]),
  ]);
}
