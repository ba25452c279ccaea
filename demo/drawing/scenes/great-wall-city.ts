import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import { along, mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { ranges, woods } from '../land.ts';
import { glow, ragged } from '../light.ts';
import { block, bottle, spire, twist } from '../parts/hazy-towers.ts';
import { pavilion } from '../parts/pavilion.ts';
import { ellipse, group, polygon, rect, times } from '../svg.ts';

const SMOG = '#d5bfa6';

export const greatWallCity: Scene = {
  slug: 'great-wall-city',
  subject: '중국 도시',
  alt: '옅은 안개에 잠긴 중국 대도시의 고층 건물들과 앞쪽 언덕의 기와 누각',
  draw: (d) => [
    sky(d),
    ranges(
      d,
      2,
      { y: 500, height: 60, hills: 2, fill: '#bfb0a4' },
      { y: 560, height: 40, hills: 2.4, fill: '#b0a096' },
      SMOG,
    ),
    ...skyline(d),
    lowTown(d),
    hill(d),
    pavilion(d),
    air(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #8495a4, 0.25 #b3b1a9, 0.5 #e0c7a5, 0.68 #ecd0a4';
  const bank = { frequency: [0.0012, 0.006], edge: 2.6, cover: 0.45, height: 600 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#f6e3c6', '#98999a', bank),
    glow(d, 520, 330, 520, '#ffe7bd', 0.7),
    ellipse(520, 330, 34, 34, '#fff6e3', { opacity: 0.85 }),
  ]);
}

/** Four ranks of towers, each a little clearer than the one behind. */
function skyline(d: Drawing): string[] {
  return times(4, (rank) => {
    const near = rank / 3;
    const tone = along(['#cbb8a3', '#b3a297', '#8d837f', '#625f62'], near);
    const count = 44 - rank * 6;
    const towers = times(count, (i) => {
      const x = (i + 0.5) * (1600 / count) + d.random.around() * 16;
      const bulge = Math.exp(-(((x - 960) / 330) ** 2));
      const high = 60 + d.random.unit() ** 2 * 150 + bulge * d.random.between(60, 270) * (1 - near * 0.35);
      return block(
        d,
        x,
        700 + rank * 26,
        high,
        d.random.between(20, 40) + near * 16,
        mix(tone, SMOG, d.random.unit() * 0.3),
        near,
      );
    });
    const stars =
      rank === 1
        ? [spire(d, 1010, 726, 560, tone), bottle(d, 830, 726, 440, tone), twist(d, 1160, 726, 470, tone)]
        : [];
    return group([...towers, ...stars, haze(d, 690 + rank * 26, 150, SMOG, 0.55 - near * 0.3)]);
  });
}

function lowTown(d: Drawing): string {
  const roofs = times(90, (i) => {
    const [x, y] = [i * 18 + d.random.around() * 12, 800 + d.random.unit() * 60];
    const wide = d.random.between(24, 60);
    return group([
      rect(x, y - 10, wide, 60, mix('#7a706a', '#9d8f82', d.random.unit())),
      polygon(
        `${x - 5},${y - 10} ${x + 6},${y - 22} ${x + wide - 6},${y - 22} ${x + wide + 5},${y - 10}`,
        mix('#55504f', '#6d5f58', d.random.unit()),
      ),
    ]);
  });
  const trees = ragged(
    d,
    [
      woods(d, () => 838, 24, ['#6c6a58', '#7d7358', '#5e5f52'], 0.8),
      rect(0, 868, 1600, 200, '#474a40'),
      woods(d, () => 874, 34, ['#4e5144', '#5c5743', '#45493f'], 1.1),
    ],
    6,
    7,
  );
  return group([...roofs, trees, haze(d, 800, 110, SMOG, 0.55)]);
}

function hill(d: Drawing): string {
  const earth = group([
    rect(0, 1000, 1600, 80, '#1f2119'),
    polygon('-20,1000 60,930 220,890 440,890 600,940 760,1000 760,1080 -20,1080', '#26281f'),
  ]);
  const near = ragged(
    d,
    [
      woods(
        d,
        (x) => 1000 - Math.exp(-(((x - 330) / 300) ** 2)) * 120,
        70,
        ['#23261f', '#2f3126', '#3d3a29', '#292d26'],
        1.6,
      ),
      woods(d, () => 1060, 80, ['#161914', '#1f211a'], 1.3),
    ],
    11,
    8,
  );
  return group([haze(d, 930, 100, SMOG, 0.35), earth, near]);
}

function air(d: Drawing): string {
  const drift = patches(d, {
    y: 480,
    height: 420,
    color: '#e9d4b4',
    frequency: [0.0016, 0.008],
    edge: 2.6,
    cover: 0.44,
    opacity: 0.4,
  });
  return group([
    group([drift], { mask: d.mask(haze(d, 690, 200, '#ffffff', 1)) }),
    glow(d, 520, 330, 900, '#ffe2b2', 0.28),
  ]);
}
