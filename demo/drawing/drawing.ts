import { type Random, seeded } from './random.ts';
import { type Attributes, element, type Point } from './svg.ts';

export const WIDTH = 1600;
export const HEIGHT = 1067;

/** Colours and how far along (0 … 1) each is reached: `'0 #101820, 0.4 #445566cc, 1 #ffffff'`. */
export type Stops = string;

/** One picture and how to draw it. `alt` says in Korean what is seen, `subject` what it is a picture of. */
export type Scene = {
  slug: string;
  subject: string;
  alt: string;
  draw: (drawing: Drawing) => readonly string[];
};

/** Filters reach past the frame so that blurs do not darken at its edges. */
const FRAME = { filterUnits: 'userSpaceOnUse', x: -90, y: -90, width: WIDTH + 180, height: HEIGHT + 180 };

/** The paints, filters and masks of one picture, and its supply of random numbers. */
export class Drawing {
  readonly random: Random;
  readonly #definitions: string[] = [];

  constructor(seed: string) {
    this.random = seeded(seed);
  }

  /** A paint running from one point of the picture to another. */
  ramp(from: Point, to: Point, stops: Stops): string {
    const span = { gradientUnits: 'userSpaceOnUse', x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
    return this.define('linearGradient', span, stopsOf(stops));
  }

  /** A paint running down the picture from y = `top` to y = `bottom`. */
  fall(top: number, bottom: number, stops: Stops): string {
    return this.ramp([0, top], [0, bottom], stops);
  }

  /** A paint running from x = `left` to x = `right`. */
  across(left: number, right: number, stops: Stops): string {
    return this.ramp([left, 0], [right, 0], stops);
  }

  /** A paint spreading round a point. */
  spread(center: Point, radius: number, stops: Stops): string {
    const span = { gradientUnits: 'userSpaceOnUse', cx: center[0], cy: center[1], r: radius };
    return this.define('radialGradient', span, stopsOf(stops));
  }

  /** A filter in the colours as written, over the whole frame or only over the thing's own area. */
  filter(body: string, over: 'frame' | 'own' = 'frame'): string {
    const area = over === 'frame' ? FRAME : { x: 0, y: 0, width: 1, height: 1 };
    return this.define('filter', { ...area, 'color-interpolation-filters': 'sRGB' }, body);
  }

  blur(across: number, down = across): string {
    return this.filter(element('feGaussianBlur', { stdDeviation: `${across} ${down}` }));
  }

  clip(shape: string): string {
    return this.define('clipPath', {}, shape);
  }

  /** Shows a thing where the shape is white, hides it where the shape is black. */
  mask(shape: string): string {
    const span = { maskUnits: 'userSpaceOnUse', x: -240, y: -240, width: WIDTH + 480, height: HEIGHT + 480 };
    return this.define('mask', span, shape);
  }

  /** The finished document. */
  svg(content: string): string {
    const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
    const definitions = element('defs', {}, this.#definitions.join(''));
    return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, definitions + content);
  }

  private define(name: string, attributes: Attributes, body: string): string {
    const id = `d${this.#definitions.length}`;
    this.#definitions.push(element(name, { id, ...attributes }, body));
    return `url(#${id})`;
  }
}

function stopsOf(stops: Stops): string {
  return stops
    .split(',')
    .map((stop) => stop.trim().split(' ') as [at: string, color: string])
    .map(([offset, color]) => {
      const opacity = color.length > 7 ? Number.parseInt(color.slice(7, 9), 16) / 255 : undefined;
      return element('stop', {
        offset,
        'stop-color': color.slice(0, 7),
        'stop-opacity': opacity?.toFixed(3),
      });
    })
    .join('');
}
