import type { Color } from './color.ts';
import { type Drawing, type Stops, WIDTH } from './drawing.ts';
import { element, group, rect } from './svg.ts';

type Water = { top: number; bottom: number; stops: Stops };

/** A sheet of still water, darkening or brightening from the far shore to the near one. */
export function water(d: Drawing, { top, bottom, stops }: Water): string {
  return rect(0, top, WIDTH, bottom - top, d.fall(top, bottom, stops));
}

type Ripples = {
  top: number;
  bottom: number;
  count: number;
  colors: readonly Color[];
  /** Column round which the ripples gather, and how far they stray from it: the path of light under a sun. */
  around?: { x: number; reach: number };
  /** Width of a near ripple in pixels. */
  width?: number;
  opacity?: number;
};

/** Small waves as flat dashes: fine and dense far away, broad and sparse near by. */
export function ripples(
  d: Drawing,
  { top, bottom, count, colors, around, width = 90, opacity = 0.5 }: Ripples,
): string {
  const { random } = d;
  const dashes = colors.map((color) => {
    const path = Array.from({ length: count / colors.length }, () => {
      const near = random.unit() ** 1.7;
      const y = top + (bottom - top) * near;
      const reach = around ? around.reach * (0.25 + near) * random.around() : 0;
      const x = around ? around.x + reach : random.between(-80, WIDTH + 80);
      return dash(x, y, (2 + width * near) * random.between(0.4, 1.3), 0.5 + width * 0.035 * near);
    });
    return element('path', { d: path.join(''), fill: color });
  });
  return group(dashes, { opacity });
}

/** What stands at the water's edge seen again upside down, trembling, fading with depth. */
export function mirrored(
  d: Drawing,
  children: readonly string[],
  axis: number,
  tremble = 16,
  opacity = 0.6,
  reach = 420,
): string {
  const flipped = group(children, { transform: `translate(0 ${axis * 2}) scale(1 -1)` });
  return trembling(d, [flipped], axis, tremble, opacity, reach);
}

/** A thing already drawn upside down (by a mirroring camera), broken up by small waves below the row `top`. */
export function trembling(
  d: Drawing,
  children: readonly string[],
  top: number,
  tremble: number,
  opacity: number,
  reach = 420,
): string {
  const sunk = group(children, { filter: d.filter(body(d, tremble)) });
  const fade = d.fall(top, top + reach, '0 #ffffff, 1 #1a1a1a');
  const below = d.mask(rect(-200, top, WIDTH + 400, 1400, fade));
  return group([sunk], { opacity, mask: below });
}

function body(d: Drawing, tremble: number) {
  return [
    element('feTurbulence', {
      type: 'turbulence',
      baseFrequency: '0.006 0.09',
      numOctaves: 2,
      seed: d.random.whole(1, 99),
    }),
    element('feDisplacementMap', {
      in: 'SourceGraphic',
      scale: tremble * 2,
      xChannelSelector: 'R',
      yChannelSelector: 'A',
    }),
    element('feGaussianBlur', { stdDeviation: '0.8 3.5' }),
  ].join('');
}

/** A polished floor's blurred picture of what stands on it. */
export function polished(
  d: Drawing,
  children: readonly string[],
  axis: number,
  opacity: number,
  blur = 7,
  reach = 380,
): string {
  const flipped = group(children, { transform: `translate(0 ${axis * 2}) scale(1 -1)` });
  const fade = d.fall(axis, axis + reach, '0 #ffffff, 1 #000000');
  const below = d.mask(rect(-200, axis, WIDTH + 400, reach, fade));
  return group([group([flipped], { filter: d.blur(blur * 0.4, blur * 1.6) })], { opacity, mask: below });
}

function dash(x: number, y: number, width: number, height: number): string {
  const half = width / 2;
  const at = (value: number) => value.toFixed(1);
  const over = `Q${at(x)} ${at(y - height)} ${at(x + half)} ${at(y)}`;
  return `M${at(x - half)} ${at(y)}${over}Q${at(x)} ${at(y + height)} ${at(x - half)} ${at(y)}Z`;
}
