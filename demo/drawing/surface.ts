import type { Box } from './atmosphere.ts';
import { type Color, mix } from './color.ts';
import { type Drawing, HEIGHT, WIDTH } from './drawing.ts';
import { disc } from './land.ts';
import { type Random, wander } from './random.ts';
import { element, group, rect, times } from './svg.ts';

type Relief = Box & {
  /** How often the bumps repeat per pixel, across and down. */
  frequency: readonly [across: number, down: number];
  /** How high the bumps stand, in pixels. */
  depth: number;
  /** Where the light comes from: degrees clockwise from the right, and above the surface. */
  from: number;
  above?: number;
  color?: Color;
  octaves?: number;
  opacity?: number;
  blend?: string;
};

/** Light raking over a rough surface: rock, snow, plaster, sand. Lay it over a colour, clipped to a shape. */
export function relief(d: Drawing, wanted: Relief): string {
  const { x = 0, y = 0, width = WIDTH, height = HEIGHT, above = 35, color = '#ffffff', octaves = 5 } = wanted;
  const noise = {
    type: 'fractalNoise',
    baseFrequency: wanted.frequency.join(' '),
    numOctaves: octaves,
    seed: d.random.whole(1, 900),
  };
  // The light reads the alpha channel, so the noise in red is moved there.
  const toAlpha = element('feColorMatrix', {
    type: 'matrix',
    values: '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0',
  });
  const light = element('feDistantLight', { azimuth: wanted.from, elevation: above });
  const lit = element(
    'feDiffuseLighting',
    { surfaceScale: wanted.depth, diffuseConstant: 0.9, 'lighting-color': color },
    light,
  );
  const filter = d.filter(element('feTurbulence', noise) + toAlpha + lit, 'own');
  const style = `mix-blend-mode:${wanted.blend ?? 'soft-light'}`;
  return rect(x, y, width, height, '#000', { filter, opacity: wanted.opacity, style });
}

type Canopy = {
  /** How far the wood reaches below its upper edge, in pixels. */
  reach: number;
  /** Radius of a far crown and of a near one. */
  size: readonly [far: number, near: number];
  colors: readonly Color[];
  shadow: Color;
  light: Color;
  rows?: number;
};

/** A wooded slope seen from across a valley: rows of crowns, each dark below and lit above; kinds of tree keep together. */
export function canopy(d: Drawing, crestAt: (x: number) => number, wanted: Canopy): string {
  const { random } = d;
  const { reach, size, colors, rows = 16 } = wanted;
  const kinds = wander(random, 3, 0.6);
  const kindAt = (x: number, row: number) => {
    const share = (kinds(x / 260 + row * 0.31) + 1) / 2 + random.around() * 0.22;
    return colors[Math.min(colors.length - 1, Math.max(0, Math.floor(share * colors.length)))] as Color;
  };
  const row = (i: number): string => {
    const t = i / (rows - 1);
    const radius = size[0] + (size[1] - size[0]) * t;
    const trees = times((WIDTH / radius) * 1.3, () => {
      const x = random.between(-20, WIDTH + 20);
      const y = crestAt(x) + reach * t + random.around() * radius * 1.2;
      return leafy(random, x, y, radius * random.between(0.7, 1.15), kindAt(x, i), wanted);
    });
    return byColor(trees.flat());
  };
  return group(times(rows, row));
}

type Patch = readonly [color: Color, shape: string];

/** One crown: its shade, its body and the spot that catches the light. */
function leafy(
  { pick }: Random,
  x: number,
  y: number,
  tall: number,
  color: Color,
  { shadow, light }: Canopy,
): Patch[] {
  return [
    [mix(color, shadow, 0.6), disc(x, y, tall)],
    [mix(color, shadow, pick([0.15, 0.28, 0.4])), disc(x - tall * 0.15, y - tall * 0.3, tall * 0.76)],
    [mix(color, light, pick([0.02, 0.1, 0.18])), disc(x - tall * 0.3, y - tall * 0.55, tall * 0.4)],
  ];
}

/** Draws patches of one colour as one shape, the darkest colour first. */
export function byColor(patches: readonly Patch[]): string {
  const shapes = Map.groupBy(patches, ([color]) => color);
  const order = [...shapes].sort(([a], [b]) => brightness(a) - brightness(b));
  return group(
    order.map(([fill, same]) => element('path', { d: same.map(([, shape]) => shape).join(''), fill })),
  );
}

function brightness(color: Color): number {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(color.slice(at, at + 2), 16), 0);
}
