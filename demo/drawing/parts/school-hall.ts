import { haze } from '../atmosphere.ts';
import { tower } from '../buildings.ts';
import { add, bar, block, type Camera, type Place, scaleAt, seen, sheet } from '../camera.ts';
import { air } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { crown } from '../land.ts';
import { ragged } from '../light.ts';
import { ellipse, group, polygon, rect, times } from '../svg.ts';

export const camera: Camera = { eye: 2.4, horizon: 600, center: 760, focal: 1080, turn: 0.3 };

const fade = air('#e6d3b0', 190);

const glass = (['#5d7484', '#6e8695', '#526876', '#8aa0a8', '#5d7484', '#e9cf9a'] as const).map((tone) =>
  fade(tone, 55),
);

/** Four storeys of classrooms in a long row, a stair tower and a clock without figures. */
export function hall(d: Drawing): string {
  const at: Place = [-14, 0, 62];
  const brick = (side: string) =>
    fade(side === 'left' ? '#d1ab88' : side === 'top' ? '#8f8a84' : '#9a8678', 55);
  const wing = tower(d, camera, { at, size: [78, 14.4, 12] }, brick, {
    storey: 3.6,
    bay: 3.2,
    glass: [0.82, 0.5],
    colors: glass,
  });
  const ledges = times(5, (i) =>
    bar(camera, add(at, [0, i * 3.6, -0.3]), add(at, [78, i * 3.6, -0.3]), 0.5, fade('#e3d2b6', 55)),
  );
  const posts = times(13, (i) =>
    bar(camera, add(at, [i * 6.4, 0, -0.2]), add(at, [i * 6.4, 14.4, -0.2]), 0.5, fade('#c4a88a', 55)),
  );
  const shaft = sheet(camera, add(at, [33, 1, -3.05]), [4, 0, 0], [0, 12.5, 0], fade('#68808e', 50));
  const bars = times(7, (i) =>
    bar(camera, add(at, [33, 1 + i * 2, -3.1]), add(at, [37, 1 + i * 2, -3.1]), 0.2, fade('#cdb596', 50)),
  );
  const [cx, cy] = seen(camera, add(at, [35, 16.2, -3.1]));
  const poles = times(3, (i) =>
    bar(camera, add(at, [16 + i * 3, 0, -14]), add(at, [16 + i * 3, 11, -14]), 0.12, '#e9e2d4'),
  );
  return group([wing, ...posts, ...ledges, stair(at), shaft, ...bars, clock(cx, cy), ...poles]);
}

function stair(at: Place): string {
  return block(camera, { at: add(at, [30, 0, -3]), size: [10, 18.6, 6] }, (side) =>
    fade(side === 'left' ? '#e2c3a0' : '#b39a84', 50),
  );
}

function clock(cx: number, cy: number): string {
  return group([
    ellipse(cx, cy, 18, 18, '#f4ead3', { stroke: '#6d5a48', 'stroke-width': 2 }),
    polygon(`${cx - 1},${cy} ${cx},${cy - 13} ${cx + 1},${cy}`, '#4a3f36'),
    polygon(`${cx},${cy - 1} ${cx + 9},${cy + 4} ${cx},${cy + 1}`, '#4a3f36'),
  ]);
}

/** A row of young trees before the school, some turning yellow. */
export function hedge(d: Drawing): string {
  const kinds = [
    ['#3d4630', '#66703c', '#9a9a55'],
    ['#5e4a24', '#a9842f', '#dcb850'],
    ['#4a3a26', '#8a5a2f', '#c08a48'],
  ] as const;
  const trees = times(22, (i) => {
    const place: Place = [-40 + i * 6.4 + d.random.around() * 2, 0, 54 + d.random.around() * 3];
    const [x, y] = seen(camera, place);
    const s = scaleAt(camera, place);
    const tones = d.random.pick(kinds).map((tone) => fade(tone, 46));
    return group([
      rect(x - s * 0.14, y - s * 2, s * 0.28, s * 2, fade('#3f332a', 46)),
      crown(d, x, y - s * 3.4, s * d.random.between(1.5, 2.6), tones, -0.7, 90),
    ]);
  });
  return group([ragged(d, trees, 5, 5), haze(d, 618, 46, '#ecd9b4', 0.4)]);
}
