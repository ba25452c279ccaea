import type { Color } from './color.ts';
import { type Attributes, group, type Point, polygon, times } from './svg.ts';

/** A place in the world in metres: right, up, away from the eye. */
export type Place = readonly [x: number, y: number, z: number];
export type Side = 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom';

/** An eye with a shift lens: uprights stay upright whatever the horizon. */
export type Camera = {
  /** Height of the eye above the ground, metres. */
  eye: number;
  /** The picture's row of the horizon and column of the line of sight. */
  horizon: number;
  center: number;
  /** Pixels that one metre takes up one metre away. */
  focal: number;
  /** Turn of the eye to the right, in radians. */
  turn?: number;
  /** Height of a water level, to see the world upside down in it. */
  mirror?: number;
};

export type Block = { at: Place; size: readonly [width: number, height: number, depth: number] };

/** Where a place is seen. Places behind the eye are pulled to just in front of it. */
export function seen(camera: Camera, [x, y, z]: Place): Point {
  const [across, away] = turned(camera, x, z);
  const scale = camera.focal / Math.max(0.05, away);
  const height = camera.mirror === undefined ? y : 2 * camera.mirror - y;
  return [camera.center + across * scale, camera.horizon - (height - camera.eye) * scale];
}

/** Pixels per metre at a place. */
export function scaleAt(camera: Camera, [x, , z]: Place): number {
  return camera.focal / Math.max(0.05, turned(camera, x, z)[1]);
}

/** Metres from the eye to a place, measured along the line of sight. */
export function distance(camera: Camera, [x, , z]: Place): number {
  return turned(camera, x, z)[1];
}

/** A flat area in the world; its corners in a row, or written `'x,y,z x,y,z …'`. */
export function face(
  camera: Camera,
  corners: string | readonly Place[],
  fill: string,
  more: Attributes = {},
): string {
  return polygon(
    placesOf(corners).map((corner) => seen(camera, corner)),
    fill,
    more,
  );
}

/** Where a place is seen, and how many pixels a metre takes up there. */
export function spot(camera: Camera, place: Place): { x: number; y: number; scale: number } {
  const [x, y] = seen(camera, place);
  return { x, y, scale: scaleAt(camera, place) };
}

/** A circle lying on the ground. */
export function ringOnGround(x: number, z: number, radius: number): Place[] {
  return times(48, (i) => [
    x + Math.cos((i / 24) * Math.PI) * radius,
    0.02,
    z + Math.sin((i / 24) * Math.PI) * radius,
  ]);
}

/** The stance of something `tall` metres standing at a place: where its foot is seen and its height in pixels. */
export function upright(
  camera: Camera,
  place: Place,
  tall: number,
): { x: number; foot: number; height: number } {
  const { x, y, scale } = spot(camera, place);
  return { x, foot: y, height: tall * scale };
}

/** Paints for a block: one for every side but those named. */
export function sides(rest: Color, named: Partial<Record<Side, Color>>): (side: Side) => Color {
  return (side) => named[side] ?? rest;
}

/** A straight beam between two places, `thick` metres through. */
export function bar(
  camera: Camera,
  from: Place,
  to: Place,
  thick: number,
  fill: string,
  more: Attributes = {},
): string {
  const [a, b] = [seen(camera, from), seen(camera, to)];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const [across, down] = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  const [start, end] = [from, to].map((place) => Math.max(0.4, (scaleAt(camera, place) * thick) / 2)) as [
    number,
    number,
  ];
  const edge = ([x, y]: Point, half: number): Point => [x + across * half, y + down * half];
  return polygon([edge(a, start), edge(b, end), edge(b, -end), edge(a, -start)], fill, more);
}

/** A rectangle on a wall or floor: `along` and `up` are the edges that leave `from`. */
export function sheet(
  camera: Camera,
  from: Place,
  alongEdge: Place,
  upEdge: Place,
  fill: string,
  more: Attributes = {},
) {
  const far = add(from, alongEdge);
  return face(camera, [from, far, add(far, upEdge), add(from, upEdge)], fill, more);
}

/** The sides of a block that the eye can see, each painted by what `paint` says; undefined leaves a side out. */
export function block(
  camera: Camera,
  { at, size }: Block,
  paint: (side: Side) => string | undefined,
): string {
  const drawn = Object.entries(walls(at, size)).flatMap(([side, corners]) => {
    const fill = facing(camera, corners) ? paint(side as Side) : undefined;
    return fill ? [face(camera, corners, fill)] : [];
  });
  return group(drawn);
}

/** Whether the eye sees this area from the side on which its corners run clockwise. */
export function facing(camera: Camera, corners: readonly Place[]): boolean {
  const points = corners.map((corner) => seen(camera, corner));
  const doubled = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
  return camera.mirror === undefined ? doubled > 0 : doubled < 0;
}

/** The sum of two places or edges. */
export function add(a: Place, b: Place): Place {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** An edge made `by` times as long. */
export function times3(a: Place, by: number): Place {
  return [a[0] * by, a[1] * by, a[2] * by];
}

/** Corners of each side, clockwise as seen from outside. */
function walls([x, y, z]: Place, [width, height, depth]: Block['size']): Record<Side, readonly Place[]> {
  const corner = (right: number, up: number, away: number): Place => [
    x + right * width,
    y + up * height,
    z + away * depth,
  ];
  return {
    back: [corner(1, 1, 1), corner(0, 1, 1), corner(0, 0, 1), corner(1, 0, 1)],
    bottom: [corner(0, 0, 0), corner(1, 0, 0), corner(1, 0, 1), corner(0, 0, 1)],
    top: [corner(0, 1, 1), corner(1, 1, 1), corner(1, 1, 0), corner(0, 1, 0)],
    left: [corner(0, 1, 1), corner(0, 1, 0), corner(0, 0, 0), corner(0, 0, 1)],
    right: [corner(1, 1, 0), corner(1, 1, 1), corner(1, 0, 1), corner(1, 0, 0)],
    front: [corner(0, 1, 0), corner(1, 1, 0), corner(1, 0, 0), corner(0, 0, 0)],
  };
}

function placesOf(corners: string | readonly Place[]): readonly Place[] {
  if (typeof corners !== 'string') return corners;
  return corners.split(' ').map((corner) => corner.split(',').map(Number) as unknown as Place);
}

function turned({ turn = 0 }: Camera, x: number, z: number): readonly [number, number] {
  return [x * Math.cos(turn) - z * Math.sin(turn), x * Math.sin(turn) + z * Math.cos(turn)];
}
