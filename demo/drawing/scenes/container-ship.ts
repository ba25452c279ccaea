import { backdrop, clouds, haze } from '../atmosphere.ts';
import { bar, block, type Camera, distance, type Place, type Side, seen } from '../camera.ts';
import { darker, lighter, mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { ridge } from '../land.ts';
import { glow, lit, ragged } from '../light.ts';
import { BEAM, BOW, DECK, fade, halfBeam, hull, NEAR, STERN, station } from '../parts/ship-hull.ts';
import { curve, group, rect, times, trace } from '../svg.ts';
import { ripples, trembling, water } from '../water.ts';

const camera: Camera = { eye: 34, horizon: 470, center: 760, focal: 1500, turn: -0.56 };

const inWater: Camera = { ...camera, mirror: 0 };

export const containerShip: Scene = {
  slug: 'container-ship',
  subject: '컨테이너선',
  alt: '잔잔한 아침 바다를 가르며 나아가는 대형 컨테이너선',
  draw: (d) => [
    sky(d),
    ridge(d, { y: 466, height: 16, hills: 3, fill: '#a9b2b5' }),
    water(d, { top: 470, bottom: 1067, stops: '0 #c3c8c4, 0.12 #8b9ea4, 0.45 #4c6a79, 1 #1c3445' }),
    haze(d, 472, 60, '#dcd9cf', 0.7),
    trembling(d, [hull(inWater), cargo(d, inWater)], 500, 16, 0.5, 420),
    swell(d),
    hull(camera),
    cargo(d, camera),
    wash(d),
    glow(d, 300, 330, 900, '#ffe7c4', 0.3),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #6f8ba1, 0.2 #a3b1b8, 0.44 #ecdfc8';
  const bank = { frequency: [0.0012, 0.007], edge: 3.6, cover: 0.5, height: 470 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#fff4e2', '#8695a2', bank, 14),
    glow(d, 300, 330, 460, '#fff0d2', 0.8),
  ]);
}

/** Bays of boxes from the far side to the near one, the bridge standing between them aft of the middle. */
function cargo(d: Drawing, eye: Camera): string {
  const bays = 19;
  const order = eye.turn && eye.turn < 0 ? times(bays, (i) => i) : times(bays, (i) => bays - 1 - i);
  return group(
    order.map((i) => {
      const x = STERN + 12 + i * 13.7;
      if (i === 6) return bridge(eye, x);
      const t = (x - STERN) / (BOW - STERN);
      const full = Math.round(3 + 4.6 * Math.min(1, (1.02 - t) * 3.2));
      return group(
        times(7, (row) => stack(d, eye, x, row, Math.max(2, full - d.random.pick([0, 0, 0, 1, 1, 2])), t)),
      );
    }),
  );
}

const paints = [
  '#84473c',
  '#3d5a74',
  '#9a7f50',
  '#4f6658',
  '#7c7c7a',
  '#a2623f',
  '#2f4660',
  '#b0a898',
  '#6b3b44',
] as const;

function stack(d: Drawing, eye: Camera, x: number, row: number, high: number, t: number): string {
  const lane = (6 - row) * 6;
  if (Math.abs(lane + 3 - BEAM / 2) > halfBeam(Math.min(1, t + 0.04), true)) return '';
  return group(
    times(high, (level) => {
      const at: Place = [x, DECK + 1.6 + level * 2.75, NEAR + 1 + lane];
      const paint = d.random.pick(paints);
      const tone = (side: Side) =>
        fade(
          mix(
            side === 'top'
              ? lighter(paint, 0.35)
              : side === 'right'
                ? darker(paint, 0.12)
                : darker(paint, 0.34),
            '#8fa0a8',
            0.12,
          ),
          distance(eye, at),
        );
      return block(eye, { at, size: [12.2, 2.6, 5.7] }, tone);
    }),
  );
}

function bridge(eye: Camera, x: number): string {
  const tone = (side: Side) =>
    fade(side === 'top' ? '#f1ece0' : side === 'right' ? '#e4dcca' : '#a9adac', 300);
  const house = block(eye, { at: [x + 1, DECK, NEAR + 6], size: [10, 33, BEAM - 12] }, tone);
  const wings = block(eye, { at: [x + 2, DECK + 29, NEAR + 0.5], size: [8, 3.4, BEAM - 1] }, tone);
  const panes = times(9, (i) =>
    bar(
      eye,
      [x + 10.1, DECK + 31, NEAR + 3 + i * 4.4],
      [x + 10.1, DECK + 31, NEAR + 6 + i * 4.4],
      1.5,
      '#2b3a45',
    ),
  );
  const decks = times(8, (i) =>
    bar(
      eye,
      [x + 1, DECK + 4 + i * 3.4, NEAR + 5.9],
      [x + 11, DECK + 4 + i * 3.4, NEAR + 5.9],
      1.1,
      fade('#3d4a54', 300),
      { opacity: 0.75 },
    ),
  );
  return group([funnel(eye, x), house, wings, ...panes, ...decks, mast(eye, x)]);
}

function funnel(eye: Camera, x: number): string {
  return block(eye, { at: [x - 9, DECK + 14, NEAR + 17], size: [7, 20, 10] }, (side) =>
    fade(side === 'top' ? '#20262c' : side === 'right' ? '#6e3a33' : '#4a2a28', 300),
  );
}

function mast(eye: Camera, x: number): string {
  return bar(eye, [x + 5, DECK + 33, NEAR + 22], [x + 5, DECK + 45, NEAR + 22], 1, fade('#d6d2c6', 300));
}

function swell(d: Drawing): string {
  return group([
    ripples(d, {
      top: 474,
      bottom: 1067,
      count: 2400,
      colors: ['#2a4858', '#87a0a8', '#1f3a4b', '#5e7d8a'],
      opacity: 0.36,
      width: 130,
    }),
    lit([
      ripples(d, {
        top: 474,
        bottom: 1000,
        count: 700,
        colors: ['#fff0d6', '#e8d9bd'],
        around: { x: 300, reach: 420 },
        opacity: 0.42,
        width: 70,
      }),
    ]),
  ]);
}

/** The bow wave, and foam drawn along the side. */
function wash(d: Drawing): string {
  const along = times(150, (i) => {
    const t = 1 - i / 150;
    const at = station(t, 0);
    const spread = (1 - t) * 14;
    const [x, y] = seen(camera, [at[0], 0, at[2] - spread * d.random.unit() ** 1.5 - 0.4]);
    const reach = d.random.between(6, 34);
    return curve(
      trace(4, (u) => [x - reach * u, y + u * reach * 0.12 + d.random.around() * 2] as const),
      '#eef0ea',
      d.random.between(0.8, 4.4),
      { opacity: d.random.between(0.25, 0.85) * (0.35 + t * 0.65), 'stroke-linecap': 'round' },
    );
  });
  const wave = times(26, (i) => {
    const [x, y] = seen(camera, [
      BOW - 4 - i * 3,
      0,
      NEAR + BEAM / 2 - halfBeam(Math.min(1, 1 - i * 0.01), false) - 2 - i * 1.5,
    ]);
    return rect(x - 18, y - 3 - (26 - i) * 0.3, 34, 6, '#f4f3ec', { rx: 3, opacity: 0.7 - i * 0.022 });
  });
  return ragged(d, [...along, ...wave], 6, 12);
}
