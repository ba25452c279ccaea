/** A place on the picture, in pixels from its top left corner. */
export type Point = readonly [x: number, y: number];
/** Places in a row, or the same as SVG writes them: `'10,20 30,40'`. */
type Row = string | readonly Point[];
export type Attributes = Record<string, string | number | undefined>;

/** An SVG element; numbers are cut to a tenth of a pixel. */
export function element(name: string, attributes: Attributes, children?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : value}"`)
    .join('');
  return children === undefined ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** Several elements drawn as one. */
export function group(children: readonly string[], attributes: Attributes = {}): string {
  return element('g', attributes, children.join(''));
}

/** A straight-edged area. */
export function polygon(points: Row, fill: string, more: Attributes = {}): string {
  return element('path', { d: `${outline(points)}Z`, fill, ...more });
}

/** An area whose edge bends softly through its points. */
export function blob(points: Row, fill: string, more: Attributes = {}): string {
  const round = places(points);
  return element('path', { d: `${bend([...round, ...round.slice(0, 1)])}Z`, fill, ...more });
}

/** Things drawn in their own measures, set down with their origin at (x, y). */
export function placed(
  children: readonly string[],
  x: number,
  y: number,
  scale = 1,
  faces: 1 | -1 = 1,
): string {
  const size = `${short(scale * faces, 1000)} ${short(scale, 1000)}`;
  return group(children, { transform: `translate(${short(x)} ${short(y)}) scale(${size})` });
}

/** A rectangle by its top left corner. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
) {
  return element('rect', { x, y, width, height, fill, ...more });
}

/** An ellipse by its middle and its two radii. */
export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}) {
  return element('ellipse', { cx, cy, rx, ry, fill, ...more });
}

/** A stroke with straight pieces. */
export function line(points: Row, stroke: string, width: number, more: Attributes = {}): string {
  return element('path', {
    d: outline(points),
    fill: 'none',
    stroke,
    'stroke-width': short(width, 100),
    ...more,
  });
}

/** A stroke that bends softly through its points. */
export function curve(points: Row, stroke: string, width: number, more: Attributes = {}): string {
  return element('path', {
    d: bend(points),
    fill: 'none',
    stroke,
    'stroke-width': short(width, 100),
    ...more,
  });
}

/** Path data through every point in straight pieces, left open. */
export function outline(points: Row): string {
  return places(points)
    .map(([x, y], i) => `${i ? 'L' : 'M'}${short(x)} ${short(y)}`)
    .join('');
}

/** Path data through every point: Catmull-Rom pieces written as cubic Béziers. */
export function bend(row: Row): string {
  const points = places(row);
  const at = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))] as Point;
  const pieces = [`M${short(at(0)[0])} ${short(at(0)[1])}`];
  for (let i = 0; i < points.length - 1; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const leave = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const enter = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    pieces.push(`C${[...leave, ...enter, ...to].map((value) => short(value)).join(' ')}`);
  }
  return pieces.join('');
}

/** Points from start to end, `count` of them, by a function of 0 … 1. */
export function trace(count: number, at: (t: number) => Point): Point[] {
  return Array.from({ length: count }, (_, i) => at(i / (count - 1)));
}

/** Makes something of every group of numbers in a table: `each('1 2, 3 4', (x, y) => …)`. */
export function each<T>(table: string, make: (...numbers: number[]) => T): T[] {
  return table.split(',').map((row) => make(...row.trim().split(/\s+/).map(Number)));
}

/** The whole numbers 0 … count-1 turned into pieces. */
export function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, i) => make(i));
}

function places(row: Row): readonly Point[] {
  if (typeof row !== 'string') return row;
  return row
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(',').map(Number) as unknown as Point);
}

function short(value: number, precision = 10): number {
  return Math.round(value * precision) / precision;
}
