import { type Color, mix } from './color.ts';
import { type Drawing, HEIGHT, type Stops, WIDTH } from './drawing.ts';
import { type Random, wander } from './random.ts';
import { bend, element, group, outline, type Point, polygon, times, trace } from './svg.ts';

type Ridge = {
  /** Middle row of the crest and how far it rises and falls from there, in pixels. */
  y: number;
  height: number;
  /** Hills per picture width. */
  hills?: number;
  octaves?: number;
  roughness?: number;
  /** How the fill changes from the crest down. */
  stops?: Stops;
  fill?: Color;
};

/** The crest line of a range of hills. */
export function crest(
  d: Drawing,
  { y, height, hills = 3, octaves = 6, roughness = 0.5 }: Ridge,
): (x: number) => number {
  const shape = wander(d.random, octaves, roughness);
  const start = d.random.between(0, 90);
  return (x) => y - shape(start + (x / WIDTH) * hills) * height * 1.7;
}

/** Everything under a crest line. */
export function slope(d: Drawing, at: (x: number) => number, { y, height, fill, stops }: Ridge): string {
  const top = trace(260, (t): Point => [t * (WIDTH + 40) - 20, at(t * (WIDTH + 40) - 20)]);
  const paint = stops ? d.fall(y - height, y + height * 2.6, stops) : (fill ?? '#000000');
  return polygon([...top, [WIDTH + 20, HEIGHT + 20], [-20, HEIGHT + 20]], paint);
}

/** One range of hills with a crest of its own. */
export function ridge(d: Drawing, wanted: Ridge): string {
  return slope(d, crest(d, wanted), wanted);
}

/** Ranges one behind the other, from the farthest (colour of the air) to the nearest. */
export function ranges(
  d: Drawing,
  count: number,
  far: Ridge & { fill: Color },
  near: Ridge & { fill: Color },
  mist: Color,
): string {
  const step = (i: number) => {
    const t = i / Math.max(1, count - 1);
    const between = (a: number, b: number) => a + (b - a) * t;
    const fill = mix(far.fill, near.fill, t);
    const stops = `0 ${fill}, 0.45 ${mix(fill, mist, 0.25)}, 1 ${mix(fill, mist, 0.8)}`;
    const hills = between(far.hills ?? 3, near.hills ?? 3);
    return ridge(d, { y: between(far.y, near.y), height: between(far.height, near.height), hills, stops });
  };
  return group(times(count, step));
}

/** A leafy crown: boughs of many small tufts, dark below, lit from `light` (-1 left … 1 right). Wants `ragged` round it. */
export function crown(
  d: Drawing,
  x: number,
  y: number,
  size: number,
  tones: readonly Color[],
  light = -0.6,
  tufts = 150,
): string {
  const { random } = d;
  const boughs = times(9, () => {
    const [turn, out] = [random.between(0, Math.PI * 2), random.between(0.2, 0.72) * size];
    return [
      x + Math.cos(turn) * out,
      y + Math.sin(turn) * out * 0.8,
      size * random.between(0.3, 0.5),
    ] as const;
  });
  const layers = tones.map((tone, layer) => {
    const high = layer / Math.max(1, tones.length - 1);
    const tufted = times(tufts * (1 - high * 0.3), () =>
      tuft(random, random.pick(boughs), size, high, light),
    );
    return element('path', { d: tufted.join(''), fill: tone });
  });
  return group(layers);
}

type Bough = readonly [x: number, y: number, reach: number];

/** One tuft of leaves on a bough; the `high` ones are smaller and nearer the light. */
function tuft(
  { between, unit }: Random,
  [x, y, reach]: Bough,
  size: number,
  high: number,
  light: number,
): string {
  const [turn, out] = [between(0, Math.PI * 2), Math.sqrt(unit()) * reach * (1 - high * 0.3)];
  const cx = x + Math.cos(turn) * out + light * reach * high * 0.5;
  const cy = y + Math.sin(turn) * out * 0.85 - reach * high * 0.45;
  return disc(cx, cy, size * between(0.03, 0.11) * (1 - high * 0.4));
}

/** A woodland edge along a line: many small crowns in one row of the picture. */
export function woods(
  d: Drawing,
  at: (x: number) => number,
  size: number,
  colors: readonly Color[],
  density = 1,
  from = -20,
  to = WIDTH + 20,
) {
  const { random } = d;
  const paths = colors.map((color) => {
    const path = times(((to - from) / size) * 5 * density, () => {
      const x = random.between(from, to);
      const radius = size * random.between(0.16, 0.42);
      return disc(x, at(x) + size * random.between(-0.42, 0.5), radius);
    });
    return element('path', { d: path.join(''), fill: color });
  });
  return group(paths);
}

/** A conifer: a spire of drooping branches, longer and wider apart towards the foot. */
export function conifer(d: Drawing, x: number, foot: number, height: number, fill: string): string {
  const { random } = d;
  const levels = Math.min(60, 10 + height / 8);
  const branch = (t: number, hand: number): string => {
    const y = foot - height * (1 - t * 0.94);
    const out = hand * height * (0.012 + 0.17 * t ** 0.85) * random.between(0.55, 1.12);
    const [thick, droop] = [height * (0.012 + 0.02 * t), height * 0.05 * t * random.between(0.4, 1.4)];
    const tip: Point = [x + out, y + droop];
    return `${outline([[x, y - thick], [x + out * 0.6, y + droop * 0.2 - thick * 0.3], tip, [x + out * 0.55, y + droop + thick * 0.6], [x, y + thick * 1.4]])}Z`;
  };
  const branches = times(levels * 2, (i) => branch((i / (levels * 2)) ** 0.9, i % 2 ? 1 : -1));
  const trunk = `${outline(`${x},${foot - height * 1.03} ${x + height * 0.012},${foot} ${x - height * 0.012},${foot}`)}Z`;
  return element('path', { d: branches.join('') + trunk, fill });
}

/** A tree without leaves: a trunk that forks until its twigs are fine. */
export function bareTree(d: Drawing, x: number, foot: number, height: number, stroke: Color): string {
  const twigs = fork(d.random, [x, foot], d.random.around() * 0.08, height * 0.26, height * 0.035);
  return group(twigs, { fill: 'none', stroke, 'stroke-linecap': 'round' });
}

/** A branch and all that grows from its end. */
function fork(random: Random, from: Point, angle: number, length: number, width: number): string[] {
  const to: Point = [from[0] + Math.sin(angle) * length, from[1] - Math.cos(angle) * length];
  const sway: Point = [(from[0] + to[0]) / 2 + random.around() * length * 0.12, (from[1] + to[1]) / 2];
  const branch = element('path', { d: bend([from, sway, to]), 'stroke-width': width });
  if (width < 0.8) return [branch];
  const leans = random.chance(0.3) ? [-0.55, 0.05, 0.5] : [-0.42, 0.38];
  const grown = leans.flatMap((lean) => {
    const turn = angle * 0.92 + lean * random.between(0.6, 1.3);
    return fork(random, to, turn, length * random.between(0.66, 0.84), width * 0.66);
  });
  return [branch, ...grown];
}

/** Blades of grass or reed in tufts along a row; `y` is the row of the feet, or a line for them to follow. */
export function grass(
  d: Drawing,
  count: number,
  y: number | ((x: number) => number),
  height: number,
  color: Color,
  from = -20,
  to = WIDTH + 20,
): string {
  const { random } = d;
  const clump = wander(random, 3, 0.6);
  const path = times(count, () => {
    const x = random.between(from, to);
    const tall = height * (0.55 + clump(x / 60) * 0.9) * random.between(0.35, 1);
    const lean = height * (random.around() * 0.4 + clump(x / 140 + 9) * 0.5);
    const foot = (typeof y === 'number' ? y : y(x)) + random.between(0, height * 0.3);
    const tip = `${(x + lean).toFixed(1)} ${(foot - tall).toFixed(1)}`;
    return `M${x.toFixed(1)} ${foot.toFixed(1)}Q${x.toFixed(1)} ${(foot - tall * 0.6).toFixed(1)} ${tip}`;
  }).join('');
  return element('path', {
    d: path,
    fill: 'none',
    stroke: color,
    'stroke-width': Math.min(2.4, Math.max(0.7, height * 0.02)),
  });
}

/** A circle as path data, so that thousands fit in one element. */
export function disc(x: number, y: number, radius: number): string {
  const r = radius.toFixed(1);
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${(radius * 2).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-radius * 2).toFixed(1)} 0`;
}
