import { backdrop, clouds, haze } from '../atmosphere.ts';
import { type Color, mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { crown } from '../land.ts';
import { glow, lit, pool, ragged } from '../light.ts';
import { drum, LIT, lantern, SHADE, STONE, shell, stone } from '../parts/dome.ts';
import { each, ellipse, group, placed, polygon, rect, times } from '../svg.ts';
import { mirrored, ripples } from '../water.ts';

const BASE = 792;

export const worldDome: Scene = {
  slug: 'world-dome',
  subject: '해외 의사당',
  alt: '먹구름이 걷히는 저녁 하늘 아래 흰 돔을 올린 의사당과 연못에 비친 모습',
  draw: (d) => {
    const parts = [wings(d), drum(d), shell(d), lantern(d), portico(d), steps(d)];
    const house = placed(parts, 96, 96, 0.88);
    return [
      sky(d),
      trees(d),
      house,
      pond(d),
      mirrored(d, [trees(d), house], 872, 13, 0.62, 240),
      ripples(d, {
        top: 880,
        bottom: HEIGHT,
        count: 420,
        colors: ['#1a2236', '#b59c90'],
        opacity: 0.2,
        width: 150,
      }),
      lawn(d),
      light(d),
    ];
  },
};

function sky(d: Drawing): string {
  const stops = '0 #222a44, 0.3 #4a5373, 0.52 #9d8894, 0.7 #eab590';
  const heavy = { frequency: [0.0021, 0.005], edge: 4.4, cover: 0.52, height: 720 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#f2b898', '#2c3350', heavy, 22),
    glow(d, 1180, 700, 760, '#ffbe8c', 0.7),
  ]);
}

function wings(d: Drawing): string {
  const ends = [186, 1234].map((x) =>
    group([
      rect(x, 560, 180, BASE - 560, stone(d, x, x + 180)),
      colonnade(x + 10, x + 170, 612, 768, 6, 13),
      polygon(`${x - 10},562 ${x + 90},514 ${x + 190},562`, mix(STONE, LIT, 0.35)),
      polygon(`${x + 24},556 ${x + 90},526 ${x + 156},556`, '#7b7a88'),
    ]),
  );
  return group([wing(d, 366, 620), wing(d, 980, 1234), ...ends]);
}

function wing(d: Drawing, left: number, right: number): string {
  const rows = [610, 690].flatMap((y) =>
    times(11, (i) => {
      const x = left + 22 + (i * (right - left - 40)) / 11;
      const lamp = d.random.chance(0.5);
      return group([rect(x, y, 15, 44, lamp ? '#ffcf8d' : '#343b55'), rect(x - 3, y - 6, 21, 4, STONE)]);
    }),
  );
  const pilasters = times(12, (i) =>
    rect(left + 10 + (i * (right - left - 28)) / 11, 586, 8, BASE - 600, '#d9cabd', { opacity: 0.55 }),
  );
  return group([
    front(d, left, right),
    ...pilasters,
    ...rows,
    rect(left - 6, 560, right - left + 12, 16, mix(STONE, LIT, 0.4)),
    rect(left - 6, 574, right - left + 12, 4, '#4b5069'),
    rect(left, 544, right - left, 16, STONE, { opacity: 0.9 }),
    rect(left, 664, right - left, 5, '#6d6f80'),
  ]);
}

function front(d: Drawing, left: number, right: number): string {
  return rect(
    left,
    574,
    right - left,
    BASE - 574,
    d.across(left, right, `0 ${mix(SHADE, STONE, left / 1600)}, 1 ${mix(STONE, LIT, right / 2200)}`),
  );
}

function portico(d: Drawing): string {
  const inside = rect(602, 590, 396, 190, d.fall(590, 780, '0 #5c4a48, 0.5 #c58f5f, 1 #ffd49a'));
  const doors = times(5, (i) => rect(640 + i * 72, 680, 30, 96, '#4b3428', { opacity: 0.8 }));
  const pediment = group([
    polygon('572,566 800,470 1028,566', stone(d, 572, 1028)),
    polygon('636,556 800,488 964,556', '#7f7c88'),
    ...times(11, (i) =>
      ellipse(
        700 + i * 20,
        546 - (1 - Math.abs(i - 5) / 6) * 22,
        6,
        8 + (1 - Math.abs(i - 5) / 6) * 14,
        '#94909a',
      ),
    ),
  ]);
  const beam = group([rect(576, 564, 448, 28, stone(d, 576, 1024)), rect(576, 590, 448, 5, '#5b5c70')]);
  return group([
    rect(590, 560, 420, BASE - 560, '#6b6873'),
    inside,
    ...doors,
    colonnade(596, 1004, 598, 778, 9, 20),
    beam,
    pediment,
  ]);
}

function steps(d: Drawing): string {
  const flight = times(12, (i) =>
    rect(600 - i * 9, 776 + i * 5, 400 + i * 18, 5.4, mix('#b3a7a4', '#6d6b79', (i % 2) * 0.5 + i / 30)),
  );
  const terrace = rect(120, BASE - 4, 1360, 44, d.across(120, 1480, '0 #4d5167, 0.7 #a1938f, 1 #8b7d7f'));
  const balusters = times(120, (i) => rect(126 + i * 11.3, BASE + 2, 3, 20, '#3c4056', { opacity: 0.45 }));
  return group([terrace, ...balusters, rect(120, BASE - 6, 1360, 6, '#c2b2a8'), ...flight]);
}

function trees(d: Drawing): string {
  const tones: readonly Color[] = ['#12172a', '#1d2334', '#33303a', '#5c4a44'];
  return group([
    rect(0, 800, WIDTH, 80, '#1d2233'),
    ragged(
      d,
      each('40 700 130, 150 760 90, 1560 690 140, 1450 765 84, -10 780 110, 1620 790 100', (x, y, size) =>
        crown(d, x, y, size, tones, 0.8, 240),
      ),
      12,
      8,
    ),
  ]);
}

function pond(d: Drawing): string {
  return group([
    rect(0, 836, WIDTH, 40, '#262b38'),
    rect(0, 872, WIDTH, 200, d.fall(872, HEIGHT, '0 #a58a88, 0.4 #4c506b, 1 #151a2b')),
    rect(0, 868, WIDTH, 6, '#767180'),
  ]);
}

function lawn(d: Drawing): string {
  const lamps = times(6, (i) =>
    group([
      rect(178 + i * 248 - 1.5, 812, 3, 50, '#161a28'),
      glow(d, 178 + i * 248, 808, 54, '#ffcf92', 0.85),
      ellipse(178 + i * 248, 808, 5, 5, '#fff2d6'),
    ]),
  );
  return group(lamps);
}

function light(d: Drawing): string {
  return group([
    lit([pool(d, 800, 690, 360, 170, '#ffbf82', 0.3), pool(d, 880, 250, 220, 190, '#ffd9ae', 0.22)]),
    haze(d, 800, 110, '#e2b39a', 0.22),
  ]);
}

function colonnade(
  left: number,
  right: number,
  top: number,
  foot: number,
  count: number,
  wide: number,
): string {
  const columns = times(count, (i) => {
    const x = left + ((i + 0.5) * (right - left)) / count;
    const share = (x - 380) / 840;
    const tone = mix(SHADE, LIT, 0.25 + share * 0.65);
    return group([
      rect(x - wide / 2, top, wide, foot - top, tone),
      rect(x - wide / 2, top, wide * 0.36, foot - top, mix(tone, '#2b3048', 0.45)),
      rect(x - wide * 0.72, top - 4, wide * 1.44, 6, tone),
      rect(x - wide * 0.7, foot - 5, wide * 1.4, 6, tone),
    ]);
  });
  return group(columns);
}
