import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import { mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { crest, ranges, slope } from '../land.ts';
import { glow, lit, ragged } from '../light.ts';
import { wander } from '../random.ts';
import { canopy, relief } from '../surface.ts';
import { group, type Point, polygon, trace } from '../svg.ts';

const MIST = '#d8d2c8';

export const mountainAutumn: Scene = {
  slug: 'mountain-autumn',
  subject: '가을 산',
  alt: '단풍이 물든 산비탈과 골짜기 안개 너머로 솟은 바위 봉우리',
  draw: (d) => [
    sky(d),
    ranges(
      d,
      3,
      { y: 470, height: 60, hills: 2.4, fill: '#a9b3bd' },
      { y: 560, height: 70, hills: 3, fill: '#7c8b97' },
      MIST,
    ),
    peak(d),
    haze(d, 690, 190, MIST, 0.85),
    wood(d, 640, 90, 0.5, 0, [4, 6]),
    mist(d, 770, 0.8),
    wood(d, 780, 140, 0.1, 0, [7, 10]),
    mist(d, 930, 0.5),
    wood(d, 960, 120, 0, 0.5, [10, 14]),
    rays(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #6f8fae, 0.35 #b0bfc8, 0.6 #e9dcc6';
  const bank = { frequency: [0.0013, 0.0055], edge: 3.2, cover: 0.42, height: 520 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#fbf3e6', '#8fa0b2', bank),
    glow(d, 260, 300, 520, '#ffe3b0', 0.28),
  ]);
}

/** Granite towers: steep steps of noise, lit from the left. */
function peak(d: Drawing): string {
  const rough = wander(d.random, 6, 0.58);
  const teeth = wander(d.random, 2, 0.5);
  const top = trace(420, (t): Point => {
    const x = 180 + t * 1440;
    const bulk =
      Math.exp(-(((x - 930) / 330) ** 2)) * 370 +
      Math.exp(-(((x - 1290) / 200) ** 2)) * 250 +
      Math.exp(-(((x - 560) / 150) ** 2)) * 110;
    return [x, 690 - bulk * (1 + teeth(x / 46) * 0.26) - rough(x / 90) * 46];
  });
  const shape = polygon(
    [...top, [1640, 900], [160, 900]],
    d.fall(270, 760, `0 #8d8a88, 0.45 #80858b, 0.8 #a9abab, 1 ${MIST}`),
  );
  const fade = haze(d, 740, 230, MIST, 1);
  return group([shape, warm(d), rock(d), fade], { 'clip-path': d.clip(shape) });
}

function warm(d: Drawing): string {
  return patches(d, {
    x: 160,
    y: 230,
    width: 1460,
    height: 560,
    color: '#4c5148',
    frequency: [0.01, 0.016],
    edge: 5,
    cover: 0.45,
    opacity: 0.6,
  });
}

function rock(d: Drawing): string {
  return relief(d, {
    x: 160,
    y: 230,
    width: 1460,
    height: 600,
    frequency: [0.02, 0.009],
    depth: 13,
    from: 205,
    above: 40,
    blend: 'soft-light',
    opacity: 0.95,
  });
}

function wood(
  d: Drawing,
  y: number,
  height: number,
  away: number,
  dusk: number,
  size: readonly [number, number],
): string {
  const range = { y, height, hills: 1.7, octaves: 4 };
  const at = crest(d, range);
  const tones = (
    ['#414e33', '#6d6a38', '#9a7a3a', '#a8622f', '#8f3f2b', '#743029', '#96652f', '#4d5536'] as const
  ).map((tone) => mix(mix(tone, '#171d20', dusk), MIST, away));
  const shadow = mix(mix('#1d2420', '#0d1114', dusk), MIST, away);
  const trees = canopy(d, at, {
    reach: 210,
    size,
    colors: tones,
    shadow,
    light: mix(dusk > 0.3 ? '#6b5a4a' : '#ffd98a', MIST, away * 0.4),
    rows: Math.round(330 / size[0]) + 4,
  });
  return group([slope(d, at, { ...range, fill: shadow }), ragged(d, [trees], size[0] * 0.7, size[0] * 0.55)]);
}

function mist(d: Drawing, y: number, strength: number): string {
  const wisps = patches(d, {
    y: y - 110,
    height: 220,
    color: MIST,
    frequency: [0.0016, 0.009],
    edge: 3.4,
    cover: 0.5,
    opacity: strength,
  });
  return group([
    haze(d, y, 130, MIST, strength * 0.75),
    group([wisps], { mask: d.mask(haze(d, y, 105, '#ffffff', 1)) }),
  ]);
}

function rays(d: Drawing): string {
  const ray = (x: number, width: number) =>
    polygon(
      `120,-80 160,-80 ${x + width},1067 ${x - width},1067`,
      d.fall(0, 950, '0 #ffe7bd2e, 1 #ffe7bd00'),
    );
  return lit([group([ray(420, 90), ray(760, 60), ray(1080, 120)], { filter: d.blur(26) })], 0.8);
}
