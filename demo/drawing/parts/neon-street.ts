import { patches } from '../atmosphere.ts';
import { mix } from '../color.ts';
import { type Drawing, HEIGHT, WIDTH } from '../drawing.ts';
import { blurred, bokeh, gleam, glow } from '../light.ts';
import { ellipse, group, placed, polygon, rect, times } from '../svg.ts';

export const NEON = ['#e0567a', '#49b3c9', '#e7a24a', '#7b6ee0', '#5fc08e', '#e76d4b'] as const;

/** The far side of the street, seen through rain: blocks of dark with lit windows, all out of focus. */
export function street(d: Drawing): string {
  const back = rect(0, 0, WIDTH, HEIGHT, d.fall(0, 800, '0 #0d1322, 0.6 #24304a, 1 #3a3a50'));
  return group([
    back,
    blurred(d, blocks(d), 7),
    patches(d, {
      height: 780,
      color: '#5a6380',
      frequency: [0.003, 0.005],
      edge: 2.4,
      cover: 0.42,
      opacity: 0.35,
    }),
  ]);
}

function blocks(d: Drawing): string[] {
  return times(13, (i) => {
    const [x, high] = [i * 128 - 30 + d.random.around() * 30, d.random.between(330, 700)];
    const wide = d.random.between(110, 170);
    const panes = times(46, () =>
      rect(
        x + 10 + d.random.whole(0, 6) * (wide / 8),
        760 - high + d.random.whole(0, 14) * 34,
        wide / 13,
        17,
        d.random.pick(['#ffcf8d', '#cfe0f0', '#5d6f92', '#3f4d6d', '#3f4d6d']),
        { opacity: d.random.between(0.3, 0.85) },
      ),
    );
    return group([rect(x, 760 - high, wide, high, mix('#141b2c', '#263149', d.random.unit())), ...panes]);
  });
}

/** Shop signs without a word on them: upright and level bars of colour. */
export function signs(d: Drawing): string {
  const bars = times(26, (i) => {
    const color = d.random.pick(NEON);
    const upright = d.random.chance(0.85);
    const [x, y] = [d.random.between(0, WIDTH), d.random.between(230, 640)];
    const [wide, high] = upright
      ? [d.random.between(18, 34), d.random.between(70, 190)]
      : [d.random.between(50, 90), d.random.between(16, 30)];
    return group([
      rect(x, y, wide, high, color, { rx: 4, opacity: 0.75 }),
      i % 3 ? '' : glow(d, x + wide / 2, y + high / 2, 190, color, 0.5),
    ]);
  });
  const fronts = times(9, (i) =>
    rect(i * 190 - 40, 690, 150, 78, d.random.pick(['#ffd596', '#e9eef2', '#ffc27a', '#bfe0e6'] as const), {
      opacity: 0.75,
    }),
  );
  return group([
    blurred(d, [...bars, ...fronts], 8),
    bokeh(d, 60, { x: 0, y: 480, width: WIDTH, height: 300 }, [...NEON, '#ffe2b0'], 26),
  ]);
}

/** The wet roadway. */
export function road(d: Drawing): string {
  return rect(0, 760, WIDTH, 310, d.fall(760, HEIGHT, '0 #262b3d, 0.3 #141927, 1 #080b13'));
}

/** A bus pulling in, its headlamps glaring, its windows a bright strip. */
export function bus(d: Drawing): string {
  const sides = d.fall(0, 372, '0 #3f6a86, 0.5 #2d5570, 0.92 #1f4257, 1 #0f1f2b');
  const parts = [
    rect(0, 0, 560, 350, sides, { rx: 20 }),
    ...times(5, (i) => rect(166 + i * 84, 66, 74, 126, d.fall(60, 190, '0 #ffe9be, 1 #b3a68e'), { rx: 5 })),
    ...times(
      7,
      (i) =>
        ellipse(195 + i * 58, 150, 14, 19, '#2a3340') +
        rect(174 + i * 58, 166, 42, 30, '#2a3340', { rx: 12 }),
    ),
    polygon('0,16 20,0 150,0 150,350 0,350', d.across(0, 150, '0 #35607c, 1 #294d67')),
    polygon('10,72 136,66 136,220 8,226', d.fall(60, 226, '0 #f7e3b8, 1 #7b8a94')),
    rect(14, 26, 118, 30, '#f0b456', { rx: 4, opacity: 0.8 }),
    ...[230, 500].map((x) => ellipse(x, 348, 38, 38, '#06080d') + ellipse(x, 348, 18, 18, '#2b3440')),
  ];
  const shade = blurred(d, [rect(1065, 788, 600, 24, '#05070c', { opacity: 0.8 })], 5);
  return group([blurred(d, [placed(parts, 1085, 428)], 2.6), shade, headlamp(d, 1103), headlamp(d, 1207)]);
}

function headlamp(d: Drawing, x: number): string {
  const color = '#fff0cf';
  return group([
    glow(d, x, 716, 240, color, 0.95),
    ellipse(x, 716, 17, 12, '#fffdf6'),
    gleam(d, x, 778, 330, 70, color, 0.7),
  ]);
}
