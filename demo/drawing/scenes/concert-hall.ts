import { haze } from '../atmosphere.ts';
import { type Color, mix } from '../color.ts';
import { spectator } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { beam, blurred, glow, lit, pool } from '../light.ts';
import { balconies, canopy, hall, pipes, STAGE } from '../parts/concert-room.ts';
import { type Pose, person } from '../people.ts';
import { curve, each, ellipse, group, line, placed, polygon, rect, times, trace } from '../svg.ts';

export const concertHall: Scene = {
  slug: 'concert-hall',
  subject: '공연장',
  alt: '나무 벽이 조명에 물든 공연장 무대의 관현악단과 객석의 뒷모습',
  draw: (d) => [
    hall(d),
    pipes(d),
    ...balconies(d),
    canopy(d),
    stage(d),
    ...orchestra(d),
    conductor(d),
    light(d),
    ...seats(d),
  ],
};

function stage(d: Drawing): string {
  const floor = polygon(
    `330,640 1270,640 1450,${STAGE + 90} 150,${STAGE + 90}`,
    d.fall(640, STAGE + 90, '0 #f0bd7c, 0.5 #c98d52, 1 #7d5030'),
  );
  const boards = times(24, (i) =>
    line(`${370 + i * 38},640 ${210 + i * 53},${STAGE + 90}`, '#6d4227', 1.2, { opacity: 0.5 }),
  );
  const risers = [0, 1, 2].map((i) =>
    polygon(
      `${430 + i * 10},${652 - i * 22} ${1170 - i * 10},${652 - i * 22} ${1186 - i * 10},${674 - i * 22} ${414 + i * 10},${674 - i * 22}`,
      d.fall(630 - i * 22, 676 - i * 22, '0 #d9a266, 1 #7d5030'),
    ),
  );
  const front = polygon(
    `150,${STAGE + 90} 1450,${STAGE + 90} 1450,${STAGE + 150} 150,${STAGE + 150}`,
    d.fall(STAGE + 90, STAGE + 150, '0 #4d2e1d, 1 #160d0b'),
  );
  return group([
    ...risers.toReversed(),
    floor,
    ...boards,
    front,
    rect(150, STAGE + 87, 1300, 4, '#f0c690', { opacity: 0.7 }),
    lit([pool(d, 800, 720, 600, 110, '#ffe0ae', 0.5)]),
  ]);
}

/** Players in black in curved rows: winds and brass behind, strings in front, all about the conductor. */
function orchestra(d: Drawing): string[] {
  return [
    [590, 30, 17, 60],
    [624, 24, 21, 66],
    [662, 22, 27, 76],
    [706, 20, 33, 88],
    [756, 16, 39, 104],
  ].map(([y = 0, count = 0, , tall = 0], row) => {
    const half = 330 + row * 62;
    const players = times(count, (i) => {
      const t = (i + 0.5) / count;
      const x = 800 + (t * 2 - 1) * half + d.random.around() * 8;
      if (row > 2 && Math.abs(x - 800) < 74) return '';
      return player(d, x, y + Math.abs(t * 2 - 1) ** 2 * (10 + row * 5), tall, x < 800 ? 1 : -1, row);
    });
    return group(players);
  });
}

const SEATED: Pose = { side: true, lean: 0.08, legs: [1.3, 1.3, 1.15, 1.25], arms: [0.7, 1.2, 0.45, 1.5] };

/** A player on a chair, drawn a hundred units tall: strings from the fourth row on, winds and brass behind. */
function player(d: Drawing, x: number, foot: number, tall: number, faces: 1 | -1, row: number): string {
  const pose = { ...SEATED, hair: d.random.pick(['short', 'long'] as const) };
  const strings = row > 2;
  const parts = [
    ellipse(0, 20, 30, 5, '#3a2214', { opacity: 0.5 }),
    person({ x: 0, foot: 24, height: 100, fill: d.random.pick(['#17100f', '#1f1614', '#120c0c']), pose }),
    ellipse(5, -67.5, 3.4, 4.6, '#d9a878', { opacity: 0.85 }),
    row > 0
      ? ellipse(22, -42, 11, 5.5, strings ? '#9a5628' : '#c79a4d', { transform: 'rotate(-24 22 -42)' })
      : '',
    strings ? line('6,-62 42,-30', '#f0dcb8', 1.2) : '',
    row > 1 && d.random.chance(0.5)
      ? polygon('30,-50 52,-52 50,-30 30,-28', '#fff1d6', { opacity: 0.9 }) +
        rect(40, -30, 1.4, 42, '#1a1210')
      : '',
  ];
  return placed(parts, x, foot, tall / 100, faces);
}

function conductor(d: Drawing): string {
  const foot = 776;
  const pose: Pose = {
    legs: [-0.08, 0, 0.08, 0],
    arms: [-1.35, -0.75, 1.2, 1],
    coat: 0.3,
  };
  const podium = polygon(
    '732,772 868,772 884,800 716,800',
    d.fall(772, 800, '0 #8d2f2f, 0.3 #5d1f22, 1 #2a1012'),
  );
  const body = { x: 800, foot, height: 176, pose } as const;
  const baton = line('872,617 906,580', '#fff4dc', 1.8);
  return group([
    podium,
    person({ ...body, x: 798.8, fill: '#c08a55' }),
    person({ ...body, x: 801.2, fill: '#c08a55' }),
    person({ ...body, fill: '#0d0909' }),
    baton,
  ]);
}

function light(d: Drawing): string {
  const beams = each('380 60 640, 620 20 740, 980 20 860, 1220 60 960', (x, y, to) =>
    group([beam(d, x, y, to, 740, 130, '#ffdfad', 0.2), glow(d, x, y, 60, '#fff0d0', 0.8)]),
  );
  return group([...beams, haze(d, 560, 260, '#e5a860', 0.18), glow(d, 800, 620, 640, '#ffcf8d', 0.3)]);
}

/** Rows of heads from the stalls, darker and softer towards the eye. */
function seats(d: Drawing): string[] {
  const edge = curve(
    trace(20, (t) => [t * WIDTH, 862 - Math.sin(t * Math.PI) * 10] as const),
    '#ffcf93',
    2,
    { opacity: 0.3 },
  );
  return [
    rect(0, 850, WIDTH, 220, d.fall(840, HEIGHT, '0 #1d1110, 1 #060405')),
    edge,
    row(d, 880, 40, 27, '#120b0b'),
    blurred(d, [row(d, 936, 56, 19, '#0c0708')], 1.6),
    blurred(d, [row(d, 1010, 84, 13, '#070405')], 4),
  ];
}

function row(d: Drawing, y: number, size: number, count: number, tone: Color): string {
  const backs = times(count, (i) =>
    rect(
      ((i + 0.5) * WIDTH) / count - size * 0.75,
      y + size * 0.2,
      size * 1.5,
      size * 2,
      mix(tone, '#4a1d1d', 0.5),
      { rx: size * 0.3 },
    ),
  );
  const heads = times(count, (i) =>
    d.random.chance(0.9)
      ? spectator(
          d,
          ((i + 0.5) * WIDTH) / count + d.random.around() * size * 0.2,
          y + d.random.around() * size * 0.15,
          size,
          tone,
        )
      : '',
  );
  return group([...heads, ...backs]);
}
