import { backdrop, clouds, haze } from '../atmosphere.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { crown, ranges, woods } from '../land.ts';
import { glow, ragged } from '../light.ts';
import { fade, hanok, MIST } from '../parts/hanok.ts';
import { group, times } from '../svg.ts';

export const hanokVillage: Scene = {
  slug: 'hanok-village',
  subject: '한옥마을',
  alt: '아침 안개 속에 기와지붕이 층층이 겹친 한옥마을',
  draw: (d) => [
    sky(d),
    ranges(
      d,
      4,
      { y: 400, height: 90, hills: 1.8, fill: '#b2b4ba' },
      { y: 500, height: 60, hills: 2.4, fill: '#7b858b' },
      MIST,
    ),
    ragged(
      d,
      [woods(d, () => 528, 30, [fade('#39423c', 1.2), fade('#4a4a38', 1.3), fade('#57503a', 1.1)], 0.8)],
      6,
      7,
    ),
    ...rows(d),
    glow(d, 1240, 330, 900, '#ffdcae', 0.28),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #8d9fb2, 0.25 #c3c3c2, 0.45 #ead3b5';
  const bank = { frequency: [0.0015, 0.007], edge: 3, cover: 0.42, height: 460 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#fff1dd', '#97a2b0', bank),
    glow(d, 1240, 330, 480, '#ffdfae', 0.45),
  ]);
}

/** Houses in ranks down the hillside, nearer ranks larger, lower and clearer. */
function rows(d: Drawing): string[] {
  const ranks = 7;
  return times(ranks, (i) => {
    const near = i / (ranks - 1);
    const width = 150 + near ** 1.6 * 560;
    const eave = 540 + near ** 1.35 * 440;
    const away = 1.7 * (1 - near) ** 1.15;
    const count = Math.ceil(1750 / (width * 0.86));
    const start = -d.random.between(0.1, 0.6) * width;
    const houses = times(count, (j) => ({
      x: start + (j + 0.5) * width * 0.92 + d.random.around() * width * 0.1,
      eave: eave + d.random.around() * width * 0.07,
      width: width * d.random.between(0.86, 1.06),
      away,
    }));
    const trees =
      near < 0.9 ? ragged(d, grove(d, eave - width * 0.16, width * 0.17, away), width * 0.022, 7) : '';
    return group([
      trees,
      ...houses.map((house) => hanok(d, house)),
      haze(d, eave + width * 0.12, width * 0.25, MIST, 0.5 * (1 - near)),
    ]);
  });
}

function grove(d: Drawing, y: number, size: number, away: number): string[] {
  const kinds = [
    ['#1f2620', '#39432f', '#5f6642'],
    ['#33261a', '#6b4a28', '#a97a42'],
    ['#22281f', '#44492e', '#7a7348'],
  ] as const;
  return times(9, () => {
    const tones = d.random.pick(kinds).map((tone) => fade(tone, away));
    return crown(
      d,
      d.random.between(0, 1600),
      y - d.random.unit() * size * 0.3,
      size * d.random.between(0.5, 1),
      tones,
      0.6,
    );
  });
}
