import { haze, patches, stars } from '../atmosphere.ts';
import { type Color, mix } from '../color.ts';
import { passerBy, spectator } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, bokeh, glow, lit, pool } from '../light.ts';
import { BOTTOM, LEFT, RIGHT, screen, TOP } from '../parts/film-screen.ts';
import { person, standing } from '../people.ts';
import { ellipse, group, line, polygon, rect, times } from '../svg.ts';

export const filmFestival: Scene = {
  slug: 'film-festival',
  subject: '영화제',
  alt: '밤 야외 상영장의 큰 화면에 바닷가 장면이 비치고 관객들이 바라보고 있다.',
  draw: (d) => [sky(d), roof(d), town(d), stage(d), screen(d), film(d), ...audience(d), ...beams(d)],
};

function sky(d: Drawing): string {
  const night = rect(0, 0, WIDTH, HEIGHT, d.fall(0, 760, '0 #080c1c, 0.5 #18233f, 1 #3d4562'));
  return group([
    night,
    stars(d, 160, 420),
    patches(d, {
      height: 620,
      color: '#4d5878',
      frequency: [0.002, 0.006],
      edge: 2.6,
      cover: 0.42,
      opacity: 0.4,
    }),
  ]);
}

/** A great cantilevered roof whose underside is covered with slow coloured light. */
function roof(d: Drawing): string {
  const edge = polygon('-20,20 1620,-60 1620,40 1100,118 -20,96', '#0b0f1d');
  const under = polygon(
    '-20,60 1620,-20 1620,34 1100,110 -20,90',
    d.across(0, WIDTH, '0 #5a3d7c, 0.25 #a34e7d, 0.5 #d98a5d, 0.75 #3f8a9c, 1 #2f4f8d'),
  );
  const lamps = times(90, (i) =>
    ellipse(10 + (i % 45) * 36, 74 - (i % 45) * 1.15 + Math.floor(i / 45) * 16, 3.4, 2, '#fff0e0', {
      opacity: d.random.between(0.25, 0.9),
    }),
  );
  return group([
    edge,
    under,
    lit([blurred(d, [under], 30)], 0.65),
    ...lamps,
    lit([pool(d, 500, 120, 620, 140, '#b0568a', 0.25), pool(d, 1200, 90, 520, 130, '#3f8a9c', 0.25)]),
  ]);
}

function town(d: Drawing): string {
  const towers = times(26, (i) => {
    const [x, high] = [i * 66 - 30 + d.random.around() * 20, d.random.between(90, 330)];
    const wide = d.random.between(40, 66);
    const panes = times(high / 4, () =>
      rect(
        x + 4 + d.random.whole(0, 5) * (wide / 6.6),
        720 - high + 8 + d.random.unit() * (high - 20),
        4,
        5,
        d.random.pick(['#ffd79c', '#cfe0f0', '#ffb56a'] as const),
        { opacity: d.random.between(0.3, 0.8) },
      ),
    );
    return group([rect(x, 720 - high, wide, high, mix('#131a30', '#232c48', d.random.unit())), ...panes]);
  });
  return group([blurred(d, towers, 3), haze(d, 660, 130, '#5d6488', 0.4)]);
}

function stage(d: Drawing): string {
  const frame = [
    rect(LEFT - 40, TOP - 36, 26, 560, '#0a0d18'),
    rect(RIGHT + 14, TOP - 36, 26, 560, '#0a0d18'),
    rect(LEFT - 60, TOP - 44, RIGHT - LEFT + 120, 22, '#0a0d18'),
  ];
  const lattice = [LEFT - 40, RIGHT + 14].flatMap((x) =>
    times(18, (i) => line(`${x},${TOP + i * 30} ${x + 26},${TOP + 30 + i * 30}`, '#39425e', 1.6)),
  );
  const speakers = [LEFT - 120, RIGHT + 52].map((x) =>
    group(
      times(6, (i) =>
        rect(x, TOP + 40 + i * 34, 66, 30, '#0c101d', { stroke: '#2f3852', 'stroke-width': 1.4 }),
      ),
    ),
  );
  return group([
    deck(d),
    ...frame,
    ...lattice,
    ...speakers,
    rect(LEFT - 8, TOP - 8, RIGHT - LEFT + 16, BOTTOM - TOP + 16, '#05070d'),
  ]);
}

function deck(d: Drawing): string {
  return group([
    rect(200, BOTTOM + 40, 1200, 70, d.fall(BOTTOM + 40, BOTTOM + 110, '0 #3a4462, 0.15 #1a2036, 1 #080b15')),
    rect(200, BOTTOM + 38, 1200, 3, '#8f9cc0', { opacity: 0.6 }),
  ]);
}

/** Light thrown back from the screen onto the square. */
function film(d: Drawing): string {
  return group([
    lit([pool(d, 800, 430, 900, 480, '#ffd9ae', 0.22), pool(d, 800, 760, 760, 130, '#f2bd92', 0.4)]),
    glow(d, 800, 420, 900, '#e9b58c', 0.22),
  ]);
}

function audience(d: Drawing): string[] {
  const row = (y: number, size: number, count: number, tone: Color, rim: Color) =>
    times(count, (i) => {
      const x = ((i + 0.5) * WIDTH) / count + d.random.around() * size * 0.4;
      const top = y + d.random.around() * size * 0.25;
      const lightened = d.random.chance(0.5)
        ? ellipse(x, top - size * 0.5, size * 0.42, size * 0.52, rim)
        : '';
      return group([lightened, spectator(d, x, top + 2, size, tone)]);
    });
  const aisle = [
    passerBy(d, { x: 520, foot: 812, height: 118 }, '#0a0d18'),
    person({ x: 1130, foot: 806, height: 112, fill: '#0a0d18', faces: -1, pose: standing }),
  ];
  return [
    rect(0, 745, WIDTH, 330, d.fall(740, HEIGHT, '0 #3a3246, 0.3 #171828, 1 #05060c')),
    ...aisle,
    group(row(768, 20, 60, '#191a2b', '#c99a80')),
    group(row(800, 28, 42, '#131422', '#b58a78')),
    group(row(846, 40, 29, '#0e0f1b', '#96726a')),
    blurred(d, row(908, 60, 20, '#0a0a14', '#6d5454'), 1.6),
    blurred(d, row(990, 92, 13, '#06070d', '#46383e'), 4),
    blurred(d, row(1090, 140, 9, '#040409', '#241f28'), 8),
  ];
}

/** The projector's ray coming over the heads from behind. */
function beams(d: Drawing): string[] {
  const ray = polygon(
    `800,1160 ${LEFT + 30},${TOP + 20} ${RIGHT - 30},${TOP + 20}`,
    d.fall(TOP, HEIGHT, '0 #ffe9cc00, 0.5 #ffe9cc1c, 1 #ffe9cc55'),
  );
  const motes = times(120, () =>
    ellipse(
      800 + d.random.around() * 380,
      d.random.between(430, 1000),
      d.random.between(0.6, 1.8),
      d.random.between(0.6, 1.8),
      '#fff0d8',
      { opacity: d.random.between(0.2, 0.7) },
    ),
  );
  return [
    lit([blurred(d, [ray], 14), ...motes]),
    bokeh(d, 14, { x: 0, y: 690, width: WIDTH, height: 80 }, ['#d98a9c', '#ffd79c', '#7fb6c9'], 9),
  ];
}
