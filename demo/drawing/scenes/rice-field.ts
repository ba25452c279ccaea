import { backdrop, clouds, haze } from '../atmosphere.ts';
import { along, type Color, mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { crest, grass, ranges, slope, woods } from '../land.ts';
import { blurred, glow, pool, ragged } from '../light.ts';
import { type Pose, person, waiting } from '../people.ts';
import { group, type Point, polygon, rect, times } from '../svg.ts';

const HORIZON = 560;

export const riceField: Scene = {
  slug: 'rice-field',
  subject: '벼 수확',
  alt: '늦은 햇살을 받아 누렇게 익은 가을 논에서 벼를 베는 농부들, 멀리 마을과 산',
  draw: (d) => [
    sky(d),
    ranges(
      d,
      4,
      { y: 455, height: 46, hills: 2.2, fill: '#a79d99' },
      { y: 530, height: 30, hills: 3.4, fill: '#626454' },
      '#dcbf97',
    ),
    village(d),
    poles(),
    ground(d),
    ...field(d),
    farmers(d),
    glow(d, 330, 470, 900, '#ffcf94', 0.3),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #7288a0, 0.22 #a8aaa8, 0.4 #e2c091, 0.52 #f7d59c';
  const bank = { frequency: [0.0013, 0.008], edge: 4, cover: 0.42, height: 500 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffe6bd', '#8b8891', bank, 13),
    glow(d, 330, 440, 480, '#ffd9a0', 0.75),
  ]);
}

function village(d: Drawing): string {
  const near = { y: 548, height: 12, hills: 3, octaves: 4 };
  const at = crest(d, near);
  const house = (x: number) => {
    const [w, h] = [d.random.between(26, 50), d.random.between(10, 16)];
    const y = HORIZON + 2;
    const roof = d.random.pick(['#5a5552', '#6d4a3c', '#4a5560'] as const);
    return group([
      rect(x, y - h, w, h, '#cdb894'),
      polygon(
        `${x - 5},${y - h} ${x + 7},${y - h - 12} ${x + w - 7},${y - h - 12} ${x + w + 5},${y - h}`,
        roof,
      ),
    ]);
  };
  const homes = times(13, (i) => house(760 + i * 47 + d.random.around() * 18));
  const trees = ragged(d, [woods(d, at, 26, ['#4d4a33', '#5d5535', '#75602f', '#3d4231'])], 4, 6);
  return group([
    slope(d, at, { ...near, fill: '#56523c' }),
    trees,
    ...homes,
    ragged(d, [woods(d, () => 566, 13, ['#4c4930', '#6a5a30'])], 3, 5),
  ]);
}

function poles(): string {
  const pole = (i: number): readonly [Point, number] => {
    const size = 360 * 0.72 ** i;
    return [[1490 - 1010 * (1 - 0.74 ** i), HORIZON + 34 * 0.6 ** i], size];
  };
  const drawn = times(6, (i) => {
    const [[x, foot], size] = pole(i);
    const tone = mix('#35302a', '#c9a97c', i / 7);
    return group([
      rect(x - size * 0.012, foot - size, size * 0.024, size, tone),
      rect(x - size * 0.1, foot - size * 0.94, size * 0.2, size * 0.018, tone),
      rect(x - size * 0.08, foot - size * 0.86, size * 0.16, size * 0.016, tone),
    ]);
  });
  const wires = times(5, (i) => {
    const [[ax, ay], a] = pole(i);
    const [[bx, by], b] = pole(i + 1);
    const path = `M${ax} ${ay - a * 0.93}Q${(ax + bx) / 2} ${(ay + by) / 2 - (a + b) * 0.43} ${bx} ${by - b * 0.93}`;
    return `<path d="${path}" fill="none" stroke="#4a4238" stroke-width="${Math.max(0.6, a / 260)}"/>`;
  });
  return group([...drawn, ...wires], { opacity: 0.8 });
}

function ground(d: Drawing): string {
  const soil = d.fall(HORIZON, 1067, '0 #d9b36c, 0.25 #b58a41, 1 #5d4420');
  return group([rect(0, HORIZON, 1600, 510, soil), haze(d, HORIZON + 4, 50, '#f3d19a', 0.6)]);
}

/** Rice in ranks from the far dyke to the eye; the ranks part at the dykes, which run to a point on the horizon. */
function field(d: Drawing): string[] {
  const ranks = 46;
  return times(ranks, (i) => {
    const near = (i / (ranks - 1)) ** 1.9;
    const y = HORIZON + 10 + near * 500;
    const height = 5 + near * 118;
    const stalk = along(['#bb9a62', '#9c7a42', '#785a2e', '#503a1e'], near);
    const ear = along(['#e2c48c', '#cfa864', '#bb9250', '#a67e44'], near);
    const band = (tone: Color, share: number) => grass(d, (900 - near * 560) * share, y, height, tone);
    const dyke =
      d.random.chance(0.15) && near < 0.5
        ? [rect(0, y - height * 0.2, 1600, 2 + near * 12, mix('#5f5a2c', '#e2bd7d', 0.4 - near * 0.4))]
        : [];
    const rank = group([
      ...dyke,
      band(mix(stalk, '#3f3a18', 0.3), 0.4),
      band(stalk, 0.8),
      band(ear, 0.7),
      band(mix(ear, '#fff0c2', 0.35), 0.1),
    ]);
    return near < 0.12 || near > 0.75 ? blurred(d, [rank], near < 0.12 ? 1.6 : 3) : rank;
  });
}

const cutting: Pose = {
  ...waiting,
  hair: 'hat',
  lean: 1.05,
  coat: 0.05,
  legs: [0.3, 0.25, -0.2, 0.1],
  arms: [0.35, 0.2, 0.1, 0.35],
};

/** One cuts, bent over the stalks; one stands by. */
function farmers(d: Drawing): string {
  const resting: Pose = {
    ...waiting,
    hair: 'hat',
    lean: 0.06,
    coat: 0.1,
    arms: [0.35, 0.6, -0.2, 0.35],
  };
  const tone = '#2b2620';
  const bodies = [
    person({ x: 930, foot: 748, height: 176, fill: tone, faces: -1, pose: cutting }),
    person({ x: 1076, foot: 742, height: 166, fill: '#332c24', faces: -1, pose: resting }),
  ];
  const shades = [930, 1076].map((x) => pool(d, x + 40, 746, 130, 12, '#3c2a12', 0.6));
  return group([
    ...shades,
    ...bodies,
    grass(d, 700, 764, 50, '#b98d4c', -20, 1600),
    grass(d, 460, 764, 54, '#8a6426', -20, 1600),
  ]);
}
