import { backdrop, clouds, haze } from '../atmosphere.ts';
import { type Place, upright } from '../camera.ts';
import { type Color, mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { ridge } from '../land.ts';
import { glow, lit, pool, ragged } from '../light.ts';
import { camera, skeleton } from '../parts/building-frame.ts';
import { type Pose, person, waiting, walking } from '../people.ts';
import { relief } from '../surface.ts';
import { blob, ellipse, group, line, type Point, placed, rect, times } from '../svg.ts';

export const constructionSite: Scene = {
  slug: 'construction-site',
  subject: '건설 현장',
  alt: '노을을 등지고 올라가는 건물 골조와 타워크레인, 철근 사이에서 일하는 사람들',
  draw: (d) => [
    sky(d),
    city(d),
    mastCrane([1290, 880], 700, 1, mix('#33292f', '#d99a74', 0.38)),
    skeleton(d, [-78, 0, 150], 6, 13, '#75615c'),
    mastCrane([470, 900], 800, -1, '#2b2329'),
    skeleton(d, [-66, 0, 50], 6, 8, '#5d4d4a'),
    ground(d),
    crew(d),
    sun(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #44506e, 0.25 #86788a, 0.5 #dd9f7e, 0.75 #ffd297';
  const bank = { frequency: [0.0014, 0.007], edge: 4, cover: 0.46, height: 760 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffc79a', '#5d5a70', bank),
    glow(d, 960, 720, 620, '#ffca84', 0.95),
    ellipse(960, 716, 38, 38, '#fff2d2'),
  ]);
}

function city(d: Drawing): string {
  const blocks = times(40, (i) => {
    const high = d.random.between(20, 120);
    return rect(
      i * 42 - 20,
      842 - high,
      d.random.between(26, 50),
      high + 20,
      mix('#b98a78', '#f0bd90', d.random.unit()),
    );
  });
  return group([
    ridge(d, { y: 770, height: 50, hills: 2, fill: '#d3a084' }),
    ...blocks,
    haze(d, 820, 110, '#f7c795', 0.6),
  ]);
}

/** A tower crane as lattice: mast, jib, counter-jib, stays, hook. */
function mastCrane([x, foot]: Point, height: number, faces: 1 | -1, tone: Color): string {
  const [wide, reach, lift] = [height * 0.017, height * 0.72, height * 0.11];
  const cells = Math.round(height / (wide * 2.1));
  const mast = times(cells, (i) => {
    const [y, next] = [height - (i * height) / cells, height - ((i + 1) * height) / cells];
    return line(`${-wide},${y} ${wide},${next} ${-wide},${next} ${wide},${y}`, tone, 1.6);
  });
  const rails = [-wide, wide].map((side) => line(`${side},${height} ${side},0`, tone, 3));
  const stays = [0.36, 0.78, -0.3].map((share) =>
    line(`0,${-lift} ${reach * share},${-wide * 1.5}`, tone, 1.4),
  );
  const hook = line(`${reach * 0.66},0 ${reach * 0.66},${height * 0.3}`, tone, 1.4);
  const parts = [
    ...mast,
    ...rails,
    line(`${-wide},0 0,${-lift} ${wide},0`, tone, 2.6),
    jib(wide, reach, 1, tone),
    jib(wide, reach * 0.34, -1, tone),
    ...stays,
    hook,
    rect(reach * 0.66 - 24, height * 0.3, 48, 9, tone),
    rect(-reach * 0.32 - 26, -4, 52, height * 0.045, tone),
    rect(wide, 4, 20, 26, tone),
  ];
  return placed(parts, x, foot - height, 1, faces);
}

/** An arm of lattice, `length` long, to the right (1) or the left (-1) of the mast's head. */
function jib(wide: number, length: number, hand: 1 | -1, tone: Color): string {
  const count = Math.round(length / (wide * 1.7));
  const at = (t: number) => hand * t * length;
  const web = times(count, (i) =>
    line(`${at(i / count)},0 ${at((i + 0.5) / count)},${-wide * 1.5} ${at((i + 1) / count)},0`, tone, 1.4),
  );
  const upper = line(`${at(0.5 / count)},${-wide * 1.5} ${at(1 - 0.5 / count)},${-wide * 1.5}`, tone, 2.2);
  return group([...web, line(`0,0 ${at(1)},0`, tone, 3), upper]);
}

function ground(d: Drawing): string {
  const soil = rect(0, 905, 1600, 170, d.fall(890, 1067, '0 #7d5c4a, 0.3 #4a3732, 1 #171316'));
  const pipes = times(9, (i) =>
    ellipse(1010 + (i % 5) * 42 + (i > 4 ? 21 : 0), 980 - Math.floor(i / 5) * 36, 19, 19, '#1a1517', {
      stroke: '#b98a66',
      'stroke-width': 2.4,
    }),
  );
  const bundle = times(26, (i) =>
    line(`120,${985 + i * 1.8} 470,${962 + i * 2.1}`, mix('#2b2020', '#a97a58', d.random.unit() * 0.6), 1.6),
  );
  return group([
    soil,
    rough(d),
    heaps(d),
    ...pipes,
    ...bundle,
    lit([pool(d, 960, 935, 520, 60, '#ffc98f', 0.45)]),
  ]);
}

function heaps(d: Drawing): string {
  return ragged(
    d,
    [
      blob('-40,930 60,872 170,850 300,900 360,930', '#4a3833'),
      blob('1180,936 1300,880 1420,862 1560,890 1660,940', '#3d2f2d'),
    ],
    7,
    16,
  );
}

function rough(d: Drawing): string {
  return relief(d, {
    y: 905,
    height: 170,
    frequency: [0.012, 0.05],
    depth: 3,
    from: 265,
    above: 44,
    color: '#ffcf9a',
    blend: 'overlay',
  });
}

const helmet = { hair: 'cap' } as const;

/** Some walk the newest slab; two look over the work from below, a third goes by. */
function crew(d: Drawing): string {
  const roof = times(5, (i) => {
    const place: Place = [-58 + i * 8 + d.random.around() * 2, 25.2, 51 + d.random.unit() * 4];
    const pose = { ...(i % 3 ? waiting : walking), ...helmet };
    return person({ ...upright(camera, place, 1.78), fill: '#1d171b', faces: i % 2 ? 1 : -1, pose });
  });
  const pointing: Pose = { ...waiting, ...helmet, arms: [0.3, 1.6, 1.9, 0.25] };
  const listening: Pose = { ...waiting, ...helmet, arms: [0.25, 1.3, 0.1, 0.3] };
  return group([
    ...roof,
    person({ x: 690, foot: 1010, height: 190, fill: '#120e11', faces: -1, pose: pointing }),
    person({ x: 762, foot: 1016, height: 184, fill: '#120e11', faces: -1, pose: listening }),
    person({ x: 880, foot: 975, height: 132, fill: '#191318', pose: { ...walking, ...helmet } }),
  ]);
}

function sun(d: Drawing): string {
  return group([haze(d, 800, 200, '#ffca90', 0.28), glow(d, 960, 716, 820, '#ffb974', 0.5)]);
}
