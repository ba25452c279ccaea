import { bar, type Camera, face, scaleAt, seen, sheet } from '../camera.ts';
import { air, mix } from '../color.ts';
import { type Drawing, HEIGHT } from '../drawing.ts';
import { lit } from '../light.ts';
import { ellipse, group, times } from '../svg.ts';

export const camera: Camera = { eye: 1.6, horizon: 560, center: 720, focal: 900 };

export const fade = air('#c9cfc9', 46);

/** Distances across the platform: its wall, its edge with the glass doors, the train behind them. */
const WALL = -4.6;
export const [EDGE, ROOF, LONG] = [2.3, 3.5, 90] as const;

/** Panels and strip lamps, and the beam over the screen doors. */
export function ceiling(d: Drawing): string {
  const panels = times(60, (i) =>
    bar(camera, [WALL, ROOF - 0.01, 1.2 + i * 1.5], [EDGE, ROOF - 0.01, 1.2 + i * 1.5], 0.03, '#23292c', {
      opacity: 0.5,
    }),
  );
  const tubes = [-2.9, 0.4].flatMap((x) =>
    times(24, (i) => sheet(camera, [x, ROOF - 0.03, 1.3 + i * 3], [0.34, 0, 0], [0, 0, 2.5], '#fbfdf4')),
  );
  const halo = lit([group(tubes, { filter: d.blur(18), opacity: 0.65 })]);
  const beamOver = sheet(
    camera,
    [EDGE, 2.75, 0.8],
    [0, 0, LONG],
    [0, 0.75, 0],
    d.across(800, 1600, '0 #aeb6b2, 1 #394146'),
  );
  const band = sheet(
    camera,
    [EDGE - 0.01, 2.9, 0.8],
    [0, 0, LONG],
    [0, 0.14, 0],
    d.across(800, 1600, '0 #8fae9c, 1 #3e7a63'),
  );
  return group([slab(d), ...panels, ...tubes, halo, beamOver, band]);
}

function slab(d: Drawing): string {
  return sheet(
    camera,
    [WALL, ROOF, 0.8],
    [EDGE - WALL + 0.6, 0, 0],
    [0, 0, LONG],
    d.fall(0, 560, '0 #3a4246, 1 #aab3b0'),
  );
}

/** Stone slabs with the raised guide strip for the blind along the edge. */
export function floor(d: Drawing): string {
  const joints = times(50, (i) =>
    bar(camera, [WALL, 0.002, 1 + i * 0.9], [EDGE, 0.002, 1 + i * 0.9], 0.016, '#2c3235', { opacity: 0.55 }),
  );
  const rows = times(8, (i) =>
    bar(camera, [WALL + i * 0.9, 0.002, 1], [WALL + i * 0.9, 0.002, 60], 0.016, '#2c3235', { opacity: 0.5 }),
  );
  const studs = times(130, (i) =>
    times(3, (j) => {
      const [x, y] = seen(camera, [EDGE - 0.93 + j * 0.1, 0.004, 1.3 + i * 0.11]);
      return ellipse(
        x,
        y,
        scaleAt(camera, [0, 0, 1.3 + i * 0.11]) * 0.028,
        scaleAt(camera, [0, 0, 1.3 + i * 0.11]) * 0.011,
        '#6f571f',
        { opacity: 0.6 },
      );
    }).join(''),
  );
  return group([stone(d), ...joints, ...rows, guide(d), ...studs, shine(d)]);
}

function shine(d: Drawing): string {
  return lit([
    group(
      [-2.9, 0.4].map((x) => sheet(camera, [x, 0.003, 1], [0.5, 0, 0], [0, 0, 60], '#eef4ea')),
      { filter: d.blur(14, 22), opacity: 0.42 },
    ),
  ]);
}

function guide(d: Drawing): string {
  return sheet(
    camera,
    [EDGE - 1, 0.004, 0.9],
    [0.34, 0, 0],
    [0, 0, LONG],
    d.fall(560, HEIGHT, '0 #d9c88a, 1 #a07f2f'),
  );
}

function stone(d: Drawing): string {
  return sheet(
    camera,
    [WALL, 0, 0.8],
    [EDGE - WALL, 0, 0],
    [0, 0, LONG],
    d.fall(560, HEIGHT, '0 #c6cbc4, 0.3 #858c8a, 1 #4a5153'),
  );
}

const seats = times(7, (i) => {
  const z = 5.4 + i * 7;
  return group([
    sheet(camera, [WALL + 0.1, 0.45, z], [0.5, 0, 0], [0, 0, 3], fade('#697d83', z)),
    face(
      camera,
      `${WALL + 0.6},0.45,${z} ${WALL + 0.6},0.45,${z + 3} ${WALL + 0.6},0.3,${z + 3} ${WALL + 0.6},0.3,${z}`,
      fade('#39454a', z),
    ),
  ]);
});

/** The tiled back wall with blank posters and benches. */
export function wall(d: Drawing): string {
  const lines = times(12, (i) =>
    bar(camera, [WALL, i * 0.3, 0.8], [WALL, i * 0.3, LONG], 0.012, '#394246', { opacity: 0.5 }),
  );
  const posters = times(8, (i) => {
    const z = 4.6 + i * 5;
    const tone = d.random.pick(['#b5744f', '#51788a', '#a79a68', '#6e6f8d', '#7f9a86'] as const);
    return group([
      sheet(camera, [WALL + 0.03, 0.8, z], [0, 0, 2.6], [0, 1.7, 0], fade('#2a3033', z)),
      sheet(camera, [WALL + 0.04, 0.88, z + 0.1], [0, 0, 2.4], [0, 1.54, 0], fade(tone, z)),
      sheet(
        camera,
        [WALL + 0.05, 0.88, z + 0.1],
        [0, 0, 2.4],
        [0, 0.6, 0],
        fade(mix(tone, '#f2ead8', 0.55), z),
      ),
    ]);
  });
  return group([tiles(d), ...lines, ...posters, ...seats]);
}

function tiles(d: Drawing): string {
  return sheet(
    camera,
    [WALL, 0, 0.8],
    [0, 0, LONG],
    [0, ROOF, 0],
    d.across(0, 700, '0 #5e686a, 0.7 #a3aba7, 1 #c9cfc9'),
  );
}
