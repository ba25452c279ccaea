import { type Color, shares, thinning } from './color.ts';
import { type Drawing, HEIGHT, type Stops, WIDTH } from './drawing.ts';
import { element, ellipse, group, rect, times } from './svg.ts';

export type Box = { x?: number; y?: number; width?: number; height?: number };

/** Patches of one colour: clouds, mist, damp on a wall. */
type Patches = Box & {
  color: Color;
  /** How often the patches repeat per pixel, across and down: 0.002 is wide, 0.02 is fine. */
  frequency: readonly [across: number, down: number];
  /** How hard the edges of a patch are: 2 is soft, 8 is hard. */
  edge?: number;
  /** How much of the area is covered, 0 … 1. */
  cover?: number;
  octaves?: number;
  seed?: number;
  opacity?: number;
  blend?: string;
};

/** The whole picture filled from top to bottom. */
export function backdrop(d: Drawing, stops: Stops, bottom = HEIGHT): string {
  return rect(0, 0, WIDTH, HEIGHT, d.fall(0, bottom, stops));
}

/** Soft-edged patches of noise in one colour over a box of the picture, the whole of it by default. */
export function patches(d: Drawing, wanted: Patches): string {
  const { x = 0, y = 0, width = WIDTH, height = HEIGHT, edge = 3, cover = 0.5, octaves = 5 } = wanted;
  const seed = wanted.seed ?? d.random.whole(1, 900);
  const turbulence = {
    type: 'fractalNoise',
    baseFrequency: wanted.frequency.join(' '),
    numOctaves: octaves,
    seed,
  };
  const [red, green, blue] = shares(wanted.color);
  const bias = 0.5 - edge * (1 - cover);
  const values = `0 0 0 0 ${red} 0 0 0 0 ${green} 0 0 0 0 ${blue} ${edge} 0 0 0 ${bias}`;
  const body = element('feTurbulence', turbulence) + element('feColorMatrix', { type: 'matrix', values });
  const style = wanted.blend && `mix-blend-mode:${wanted.blend}`;
  return rect(x, y, width, height, '#000', { filter: d.filter(body, 'own'), opacity: wanted.opacity, style });
}

/** Clouds with a lit side: the same patches twice, the dark ones pushed away from the light. */
export function clouds(
  d: Drawing,
  lit: Color,
  dark: Color,
  wanted: Omit<Patches, 'color'>,
  shift = 14,
): string {
  const seed = d.random.whole(1, 900);
  const fade = fadeOut(d, wanted.y ?? 0, (wanted.y ?? 0) + (wanted.height ?? HEIGHT));
  const away = { transform: `translate(${shift * 0.6} ${-shift})` };
  const over = {
    x: -40,
    width: WIDTH + 80,
    ...wanted,
    y: (wanted.y ?? 0) - 40,
    height: (wanted.height ?? HEIGHT) + 80,
  };
  const shadow = group([patches(d, { ...over, color: dark, seed, edge: (wanted.edge ?? 3) * 0.8 })], away);
  return group([patches(d, { ...over, color: lit, seed }), shadow], { mask: fade });
}

/** A mask that hides what nears the upper and the lower end of a band. */
function fadeOut(d: Drawing, top: number, bottom: number, solid = 0.35): string {
  const fill = d.fall(top, bottom, `0 #000000, ${solid} #ffffff, ${1 - solid} #ffffff, 1 #000000`);
  return d.mask(rect(-200, top, WIDTH + 400, bottom - top, fill));
}

/** Air between near and far things: thickest at `y`, gone `reach` above and below. */
export function haze(d: Drawing, y: number, reach: number, color: Color, strength: number): string {
  const fill = d.fall(y - reach, y + reach, thinning(color, strength, '0 0, 0.3 0.35, 0.5 1, 0.7 0.35, 1 0'));
  return rect(0, y - reach, WIDTH, reach * 2, fill);
}

/** Stars down to row `bottom`: most of them faint, fewer towards the horizon. */
export function stars(d: Drawing, count: number, bottom: number): string {
  const { random } = d;
  const one = () => {
    const bright = random.unit() ** 6;
    const y = bottom * random.unit() ** 1.3;
    const fill = random.pick(['#ffffff', '#dfe8ff', '#fff0dc'] as const);
    return ellipse(random.between(0, WIDTH), y, 0.5 + bright * 1.7, 0.5 + bright * 1.7, fill, {
      opacity: (0.25 + bright * 0.75) * Math.min(1, (1.1 - y / bottom) * 1.6),
    });
  };
  return group(times(count, one));
}

/** Falling rain or snow driven by the wind: thin streaks leaning by `lean` pixels. */
export function streaks(
  d: Drawing,
  count: number,
  length: number,
  lean: number,
  color: Color,
  opacity: number,
): string {
  const { random } = d;
  const path = times(count, () => {
    const reach = random.between(0.4, 1.2);
    const [x, y] = [random.between(-60, WIDTH + 60), random.between(-60, HEIGHT)];
    return `M${x.toFixed(1)} ${y.toFixed(1)}l${(lean * reach).toFixed(1)} ${(length * reach).toFixed(1)}`;
  }).join('');
  return element('path', { d: path, stroke: color, 'stroke-width': 1.1, opacity, 'stroke-linecap': 'round' });
}
