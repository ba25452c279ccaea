import type { Color } from './color.ts';
import { element, ellipse, group, outline, type Point } from './svg.ts';

/** Two limbs, each by its swing from straight down and the bend of its knee or elbow: radians, positive to the front. */
export type Limbs = readonly [swing: number, bend: number, otherSwing: number, otherBend: number];

export type Pose = {
  legs: Limbs;
  arms: Limbs;
  /** How far the trunk tips to the front. */
  lean?: number;
  /** Seen from the side (narrow) rather than from the front or back. */
  side?: boolean;
  /** How much of each shin is seen when it points towards the eye or away, 0 … 1. */
  shins?: readonly [number, number];
  /** Where a coat or skirt ends: 0 at the hip, 1 at the foot. */
  coat?: number;
  hair?: 'short' | 'long' | 'cap' | 'hat';
};

/** Where someone stands: the column, the row of the feet, and the height in pixels. */
export type Stance = { x: number; foot: number; height: number };

type Figure = Stance & {
  fill: string;
  /** 1 faces right, -1 faces left. */
  faces?: 1 | -1;
  pose: Pose;
};

export const standing: Pose = {
  legs: [-0.05, 0, 0.05, 0],
  arms: [-0.1, 0.06, 0.1, -0.06],
};
export const walking: Pose = {
  side: true,
  legs: [0.42, 0.12, -0.34, 0.32],
  arms: [-0.38, 0.2, 0.36, 0.35],
  lean: 0.05,
};
export const running: Pose = {
  side: true,
  legs: [0.85, 0.75, -0.5, 1.05],
  arms: [-0.85, 1.6, 0.55, 1.75],
  lean: 0.16,
};
export const waiting: Pose = {
  side: true,
  legs: [0.04, 0.02, -0.06, 0.02],
  arms: [0.1, 0.5, 0.02, 0.2],
};

/** Bodies are drawn a thousand units tall, in shares of which all lengths below are given. */
const BODY = 1000;
const HIP = 0.5;
const SHOULDER = 0.815;

/** A person as one dark shape, with feet, knees, elbows and the weight of clothes. */
export function person({ x, foot, height, fill, faces = 1, pose }: Figure): string {
  const bent = bending(pose.lean ?? 0);
  const wide = pose.side ? 0.02 : 0.1;
  const parts = [
    ...pairs(pose.legs).map((angles, i) =>
      leg(
        [(i ? 1 : -1) * (pose.side ? 0.008 : 0.045), HIP],
        angles,
        pose.side ?? false,
        pose.shins?.[i] ?? 1,
      ),
    ),
    ...pairs(pose.arms).map((angles, i) => arm(bent((i ? 1 : -1) * wide, SHOULDER - 0.015), angles)),
    trunk(bent, pose),
    head(bent, pose),
  ];
  return group(parts, {
    fill,
    transform: `translate(${x.toFixed(1)} ${foot.toFixed(1)}) scale(${scale(height * faces)} ${scale(-height)})`,
  });
}

/** A person with a line of light down one side: `offset` pixels, negative for light from the left. */
export function rimLit(figure: Figure, light: Color, offset: number): string {
  return group([person({ ...figure, x: figure.x + offset, fill: light }), person(figure)]);
}

function pairs([a, b, c, d]: Limbs) {
  return [[a, b] as const, [c, d] as const];
}

function leg(hip: Point, [thigh, bend]: readonly [number, number], side: boolean, shin: number): string {
  const knee = reach(hip, thigh, 0.245);
  const ankle = reach(knee, thigh - bend, 0.225 * shin);
  const heel = side ? reach(ankle, thigh - bend + 0.2, 0.012) : ankle;
  const toe = reach(heel, thigh - bend + 1.45, side ? 0.085 : 0.02);
  return group([
    taper(hip, knee, 0.062, 0.042),
    taper(knee, ankle, 0.042, 0.027),
    taper(heel, toe, 0.026, 0.017),
  ]);
}

function arm(shoulder: Point, [swing, bend]: readonly [number, number]): string {
  const elbow = reach(shoulder, swing, 0.165);
  const wrist = reach(elbow, swing + bend, 0.15);
  return group([
    taper(shoulder, elbow, 0.04, 0.031),
    taper(elbow, wrist, 0.031, 0.022),
    taper(wrist, reach(wrist, swing + bend, 0.05), 0.022, 0.018),
  ]);
}

/** Turns places above the hip about the hip. */
function bending(lean: number): (x: number, level: number) => Point {
  return (x, level) => {
    const over = level - HIP;
    return over <= 0
      ? [x, level]
      : [x * Math.cos(lean) + over * Math.sin(lean), HIP + over * Math.cos(lean) - x * Math.sin(lean)];
  };
}

function trunk(bent: ReturnType<typeof bending>, { side, coat = 0 }: Pose): string {
  const [chest, waist] = side ? [0.082, 0.066] : [0.128, 0.088];
  const hem = HIP - 0.06 - coat * 0.36;
  const flare = (side ? 0.085 : 0.105) + coat * 0.05;
  const half = (hand: number): Point[] => [
    bent(hand * 0.036, 0.87),
    bent(hand * chest * 0.72, SHOULDER + 0.022),
    bent(hand * chest, SHOULDER - 0.03),
    bent(hand * waist, 0.62),
    bent(hand * flare * 0.92, HIP),
    [hand * flare, hem],
  ];
  return skin([...half(-1).reverse(), ...half(1)]);
}

function head(bent: ReturnType<typeof bending>, { hair = 'short', side }: Pose): string {
  const [x, y] = bent(side ? 0.004 : 0, 0.93);
  const skull = ellipse(x * BODY, y * BODY, BODY * (side ? 0.056 : 0.051), BODY * 0.067, 'inherit');
  const neck = taper(bent(0, 0.84), bent(0, 0.9), 0.036, 0.033);
  const jaw = side ? taper(bent(0.02, 0.9), bent(0.043, 0.908), 0.03, 0.016) : '';
  const extra = {
    short: '',
    long: taper(bent(-0.018, 0.94), bent(-0.02, 0.84), 0.06, 0.045),
    cap: taper(bent(0, 0.98), bent(side ? 0.085 : 0, 0.965), 0.024, 0.008),
    hat:
      taper(bent(-0.125, 0.945), bent(0.125, 0.96), 0.012, 0.012) +
      taper(bent(0, 0.96), bent(0, 0.985), 0.06, 0.045),
  };
  return group([skull, neck, jaw, extra[hair]]);
}

function reach(from: Point, angle: number, length: number): Point {
  return [from[0] + Math.sin(angle) * length, from[1] - Math.cos(angle) * length];
}

/** A limb: two circles of different size and the skin stretched over them. Coordinates are shares of body height. */
function taper(from: Point, to: Point, start: number, end: number): string {
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const cap = (center: Point, radius: number, first: number): Point[] =>
    Array.from({ length: 7 }, (_, i) => {
      const angle = turn + first + (i / 6) * Math.PI;
      return [center[0] + Math.cos(angle) * radius, center[1] + Math.sin(angle) * radius];
    });
  const points = [...cap(from, start, Math.PI / 2), ...cap(to, end, -Math.PI / 2)];
  return skin(points);
}

function skin(points: readonly Point[]): string {
  return element('path', { d: `${outline(points.map(([x, y]) => [x * BODY, y * BODY] as const))}Z` });
}

const scale = (height: number) => (height / BODY).toFixed(4);
