import { backdrop, haze, patches, stars } from '../atmosphere.ts';
import { mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { crest, disc, ranges, slope } from '../land.ts';
import { blurred, glow, lit, pool, ragged } from '../light.ts';
import { plume, rocket, TAIL } from '../parts/rocket.ts';
import { relief } from '../surface.ts';
import { element, ellipse, group, line, type Point, polygon, rect, times } from '../svg.ts';

const PAD: Point = [860, 780];

export const desertRocket: Scene = {
  slug: 'desert-rocket',
  subject: '로켓 발사',
  alt: '밤 사막의 발사대에서 불기둥과 연기를 뿜으며 솟아오르는 로켓',
  draw: (d) => [
    sky(d),
    hills(d),
    plain(d),
    ...smoke(d, false),
    towers(),
    plume(d),
    rocket(d),
    ...smoke(d, true),
    foreground(d),
    glare(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #060a18, 0.35 #101b36, 0.6 #2b3354, 0.74 #7a5560';
  const thin = patches(d, {
    height: 700,
    color: '#5f6a8c',
    frequency: [0.0016, 0.007],
    edge: 3,
    cover: 0.38,
    opacity: 0.45,
  });
  return group([backdrop(d, stops), stars(d, 700, 640), thin, glow(d, 860, 560, 900, '#e88a4a', 0.5)]);
}

function hills(d: Drawing): string {
  return group([
    ranges(
      d,
      3,
      { y: 690, height: 56, hills: 2, fill: '#4a4058' },
      { y: 745, height: 34, hills: 3, fill: '#2a2234' },
      '#9a6455',
    ),
    haze(d, 760, 100, '#e39560', 0.4),
  ]);
}

function plain(d: Drawing): string {
  const sand = rect(
    0,
    772,
    WIDTH,
    300,
    d.fall(772, HEIGHT, '0 #b8703f, 0.15 #7d4a34, 0.5 #3a2629, 1 #0e0b12'),
  );
  const rough = relief(d, {
    y: 772,
    height: 300,
    frequency: [0.012, 0.045],
    depth: 5,
    from: 250,
    above: 38,
    color: '#ffc58d',
    blend: 'overlay',
    opacity: 0.8,
  });
  return group([sand, rough, lit([pool(d, PAD[0], 800, 780, 120, '#ff9d4a', 0.75)])]);
}

/** Billows rolling away from the pad on both sides: each a ball lit from the flame, dark on its far side. */
function smoke(d: Drawing, front: boolean): string[] {
  const count = front ? 150 : 260;
  const puffs = times(count, () => {
    const out = d.random.around();
    const far = Math.sign(out) * Math.abs(out) ** 0.8 * (front ? 560 : 690);
    const high = Math.max(0, 1 - Math.abs(far) / 720) * (front ? 90 : 190);
    return [
      PAD[0] + far,
      PAD[1] + (front ? 46 : 6) - d.random.unit() * high,
      d.random.between(16, 62) * (1.1 - Math.abs(far) / 1100),
    ] as const;
  });
  const ordered = puffs.toSorted((a, b) => a[1] - b[1]);
  const balls = ordered.map(([x, y, r]) => {
    const toward = [PAD[0] - x, TAIL[1] + 240 - y] as const;
    const reach = Math.hypot(...toward) || 1;
    const close = Math.max(0, 1 - reach / 620);
    const fill = d.spread(
      [x + (toward[0] / reach) * r * 0.6, y + (toward[1] / reach) * r * 0.6],
      r * 1.7,
      `0 ${mix('#c98860', '#fff0cf', close)}, 0.35 ${mix('#7d5650', '#f2a864', close)}, 0.75 ${mix('#3b3140', '#8d5744', close)}, 1 #241f2e`,
    );
    return ellipse(x, y, r, r * 0.86, fill, { opacity: 0.94 });
  });
  return [ragged(d, [blurred(d, balls, front ? 3 : 2)], 22, 20)];
}

/** The service tower and four lightning masts, black against the glow. */
function towers(): string {
  const mast = (x: number, high: number) =>
    polygon(
      `${x - 5},${PAD[1]} ${x - 1},${PAD[1] - high} ${x + 1},${PAD[1] - high} ${x + 5},${PAD[1]}`,
      '#130f18',
    );
  const [left, right, top] = [938, 986, 380];
  const cells = times(18, (i) => {
    const y = PAD[1] - i * 22;
    return line(`${left},${y} ${right},${y - 22} ${left},${y - 22} ${right},${y}`, '#150f16', 3);
  });
  const arms = [430, 520, 610].map((y) => rect(892, y, 50, 8, '#150f16'));
  return group([
    mast(610, 480),
    mast(1120, 500),
    mast(720, 380),
    ...cells,
    rect(left - 3, top, 6, 400, '#150f16'),
    rect(right - 3, top, 6, 400, '#150f16'),
    ...arms,
    rect(left - 8, top - 10, 66, 12, '#150f16'),
  ]);
}

/** Scrub and stones on the near rise, edged with the light. */
function foreground(d: Drawing): string {
  const near = { y: 960, height: 26, hills: 1.6, octaves: 5 };
  const at = crest(d, near);
  const ground = slope(d, at, { ...near, stops: '0 #3a2524, 0.3 #191218, 1 #08070c' });
  const bushes = times(46, () => {
    const [x, size] = [d.random.between(0, WIDTH), d.random.between(8, 34)];
    const leaves = times(26, () =>
      disc(x + d.random.around() * size, at(x) - Math.abs(d.random.around()) * size * 0.8, size * 0.12),
    );
    return element('path', { d: leaves.join(''), fill: d.random.pick(['#0d0b10', '#171116', '#2c1c1c']) });
  });
  return group([ground, ragged(d, bushes, 4, 5), rect(0, 1020, WIDTH, 60, '#08070c', { opacity: 0.4 })]);
}

function glare(d: Drawing): string {
  const sparks = element('path', {
    d: times(120, () =>
      disc(PAD[0] + d.random.around() * 420, PAD[1] - d.random.unit() * 260, d.random.between(0.7, 1.8)),
    ).join(''),
    fill: '#ffcf8c',
    opacity: 0.6,
  });
  return group([
    glow(d, PAD[0], 740, 620, '#ffb264', 0.8),
    glow(d, TAIL[0], TAIL[1] + 30, 180, '#fff0cc', 0.9),
    lit([sparks]),
  ]);
}
