import type { Box } from './atmosphere.ts';
import { type Color, lighter, sheer, thinning } from './color.ts';
import type { Drawing } from './drawing.ts';
import { element, ellipse, group, polygon, times } from './svg.ts';

/** Light in the air round a lamp or the sun. */
export function glow(d: Drawing, x: number, y: number, radius: number, color: Color, strength = 1): string {
  const fill = d.spread(
    [x, y],
    radius,
    `0 ${sheer(lighter(color, 0.5), strength)}, ${thinning(color, strength, '0.12 0.6, 0.4 0.18, 1 0')}`,
  );
  return ellipse(x, y, radius, radius, fill, { style: 'mix-blend-mode:screen' });
}

/** A cone of light from a lamp at (x, y) down to `length` below, `spread` pixels wide there. */
export function beam(
  d: Drawing,
  x: number,
  y: number,
  toX: number,
  toY: number,
  width: number,
  color: Color,
  strength: number,
) {
  const fill = d.ramp([x, y], [toX, toY], thinning(color, strength, '0 1, 1 0'));
  const length = Math.hypot(toX - x, toY - y);
  const [across, down] = [((toY - y) / length) * width, ((toX - x) / length) * width];
  const cone = polygon(`${x},${y} ${toX + across},${toY - down} ${toX - across},${toY + down}`, fill);
  return group([blurred(d, [cone], 9)], { style: 'mix-blend-mode:screen' });
}

/** Lamps far out of focus: discs of light in a band of the picture. */
export function bokeh(
  d: Drawing,
  count: number,
  band: Required<Box>,
  colors: readonly Color[],
  size: number,
): string {
  const { random } = d;
  const disc = () => {
    const radius = size * random.between(0.45, 1.1);
    const [x, y] = [band.x + band.width * random.unit(), band.y + band.height * random.unit()];
    const color = random.pick(colors);
    const rim = { stroke: lighter(color, 0.4), 'stroke-width': radius * 0.07, 'stroke-opacity': 0.35 };
    return ellipse(x, y, radius, radius, color, { opacity: random.between(0.12, 0.6), ...rim });
  };
  return group([blurred(d, times(count, disc), 1.6)], { style: 'mix-blend-mode:screen' });
}

/** Things out of focus: blur radii across and down, in pixels. */
export function blurred(d: Drawing, children: readonly string[], across: number, down = across): string {
  return group(children, { filter: d.blur(across, down) });
}

/** Light added to what lies below. */
export function lit(children: readonly string[], opacity = 1): string {
  return group(children, { style: 'mix-blend-mode:screen', opacity });
}

/** Shadow laid on what lies below. */
export function shaded(children: readonly string[], opacity = 1): string {
  return group(children, { style: 'mix-blend-mode:multiply', opacity });
}

/** A soft patch of light or colour lying on a surface: brightest in its middle, gone at its edge. */
export function pool(
  d: Drawing,
  x: number,
  y: number,
  rx: number,
  ry: number,
  color: Color,
  strength: number,
): string {
  const stops = thinning(color, strength, '0 1, 0.35 0.6, 0.7 0.16, 1 0');
  return ellipse(0, 0, 100, 100, d.spread([0, 0], 100, stops), {
    transform: `translate(${x} ${y}) scale(${rx / 100} ${ry / 100})`,
  });
}

/** The streak that a lamp draws down wet ground or water. */
export function gleam(
  d: Drawing,
  x: number,
  top: number,
  length: number,
  width: number,
  color: Color,
  strength: number,
) {
  return lit([pool(d, x, top + length * 0.42, width / 2, length * 0.58, lighter(color, 0.15), strength)]);
}

/** Gives smooth shapes a torn edge, as of leaves, rock or spray: `by` pixels, torn anew every `every` pixels. */
export function ragged(d: Drawing, children: readonly string[], by: number, every: number): string {
  const noise = {
    type: 'fractalNoise',
    baseFrequency: 1 / every,
    numOctaves: 2,
    seed: d.random.whole(1, 99),
    result: 'torn',
  };
  const push = {
    in: 'SourceGraphic',
    in2: 'torn',
    scale: by * 2,
    xChannelSelector: 'R',
    yChannelSelector: 'G',
  };
  return group(children, {
    filter: d.filter(element('feTurbulence', noise) + element('feDisplacementMap', push)),
  });
}
