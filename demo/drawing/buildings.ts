import { add, type Block, block, type Camera, type Place, type Side, seen, times3 } from './camera.ts';
import type { Color } from './color.ts';
import type { Drawing } from './drawing.ts';
import { element, group, outline } from './svg.ts';

/** A wall divided into columns and rows of openings. */
type Openings = {
  columns: number;
  rows: number;
  /** Share of a cell's width and height that is glass. */
  glass?: readonly [width: number, height: number];
  /** Colours of the panes; each takes the next by chance, and the list may repeat a colour to make it common. */
  colors: readonly Color[];
  opacity?: number;
};

/** Panes on a wall that leaves `from` by the edges `along` and `up`; panes of one colour become one shape. */
function openings(
  d: Drawing,
  camera: Camera,
  from: Place,
  along: Place,
  up: Place,
  wanted: Openings,
): string {
  const { columns, rows, glass = [0.6, 0.6], colors, opacity } = wanted;
  const panes = new Map<Color, string[]>();
  const at = (u: number, v: number) => seen(camera, add(add(from, times3(along, u)), times3(up, v)));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, right] = span(column, columns, glass[0]);
      const [low, high] = span(row, rows, glass[1]);
      const pane = `${outline([at(left, low), at(right, low), at(right, high), at(left, high)])}Z`;
      const color = d.random.pick(colors);
      panes.set(color, [...(panes.get(color) ?? []), pane]);
    }
  }
  return group(
    [...panes].map(([fill, path]) => element('path', { d: path.join(''), fill })),
    { opacity },
  );
}

/** A block whose front and sides carry openings; `storey` and `bay` are metres per row and column. */
export function tower(
  d: Drawing,
  camera: Camera,
  body: Block,
  paint: (side: Side) => string,
  wall: Omit<Openings, 'rows' | 'columns'> & { storey: number; bay: number },
) {
  const { at, size } = body;
  const [width, height, depth] = size;
  const rows = Math.max(1, Math.round(height / wall.storey));
  const up: Place = [0, height, 0];
  const panes = (from: Place, along: Place, length: number) =>
    openings(d, camera, from, along, up, {
      ...wall,
      rows,
      columns: Math.max(1, Math.round(length / wall.bay)),
    });
  const drawn = [block(camera, body, paint), panes(at, [width, 0, 0], width)];
  if (recedes(camera, at) < 0) drawn.push(panes(add(at, [0, 0, depth]), [0, 0, -depth], depth));
  const right = add(at, [width, 0, 0]);
  if (recedes(camera, right) > 0) drawn.push(panes(right, [0, 0, depth], depth));
  return group(drawn);
}

function span(index: number, count: number, share: number): readonly [number, number] {
  return [(index + 0.5 - share / 2) / count, (index + 0.5 + share / 2) / count];
}

/** Which way a wall that runs straight away is seen to go: a left wall shows when it goes left, a right one when right. */
function recedes(camera: Camera, near: Place): number {
  return seen(camera, add(near, [0, 0, 1]))[0] - seen(camera, near)[0];
}
