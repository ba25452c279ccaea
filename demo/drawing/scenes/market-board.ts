import { type Camera, type Place, seen, sheet } from '../camera.ts';
import { type Color, mix } from '../color.ts';
import { spectator } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, bokeh, lit, pool } from '../light.ts';
import { wander } from '../random.ts';
import { curve, each, group, rect, times, trace } from '../svg.ts';

/** Korean boards show a rise in red and a fall in blue. */
const RISE = '#e0564e';
const FALL = '#4f8fe0';
const camera: Camera = { eye: 1.6, horizon: 760, center: 800, focal: 960, turn: 0.24 };
const WALL = { left: -6.6, bottom: 1.9, width: 21.5, height: 7.6, depth: 12.2 };

export const marketBoard: Scene = {
  slug: 'market-board',
  subject: '증시 시황판',
  alt: '어두운 거래소에서 봉 그래프가 빛나는 대형 전광판과 이를 바라보는 사람들',
  draw: (d) => {
    const level = prices(d);
    const board = [frame(d), heat(d), candles(d, level), averages(level), grid()];
    return [room(d), group(board), reflection(d, board), desks(d), traders(d), shine(d)];
  },
};

/** A place on the board: u and v run 0 … 1 to the right and up. */
const on = (u: number, v: number): Place => [
  WALL.left + u * WALL.width,
  WALL.bottom + v * WALL.height,
  WALL.depth,
];
const cell = (u: number, v: number, width: number, height: number, fill: string, opacity = 1) =>
  sheet(camera, on(u, v), [width * WALL.width, 0, 0], [0, height * WALL.height, 0], fill, { opacity });

function room(d: Drawing): string {
  return group([
    rect(0, 0, WIDTH, HEIGHT, d.fall(0, HEIGHT, '0 #0b1220, 0.6 #15243c, 0.75 #111b2e, 1 #060a12')),
    lit([pool(d, 800, 420, 1100, 560, '#21406e', 0.5)]),
  ]);
}

function frame(d: Drawing): string {
  const glass = d.across(0, WIDTH, '0 #11233f, 0.5 #1a3358, 1 #0f1e38');
  return group([cell(-0.004, -0.012, 1.008, 1.024, '#1d2634'), cell(0, 0, 1, 1, glass)]);
}

/** A wall of tiles to the right, the strength of each colour by how far its share moved. */
function heat(d: Drawing): string {
  return group(split(d, { u: 0.665, v: 0.04, width: 0.325, height: 0.92 }, 6));
}

type Tile = { u: number; v: number; width: number; height: number };

/** Cuts a tile in two, and those in two again, `depth` times. */
function split(d: Drawing, tile: Tile, depth: number): string[] {
  const { random } = d;
  const { u, v, width, height } = tile;
  if (depth === 0 || (depth < 3 && random.chance(0.2))) {
    const shade = mix('#101c30', random.chance(0.58) ? RISE : FALL, 0.12 + random.unit() ** 1.8 * 0.6);
    return [cell(u + 0.0012, v + 0.004, width - 0.0024, height - 0.008, shade)];
  }
  const share = random.between(0.34, 0.66);
  const upright = width * 3.2 > height;
  const first = upright ? { ...tile, width: width * share } : { ...tile, height: height * share };
  const second = upright
    ? { ...tile, u: u + width * share, width: width * (1 - share) }
    : { ...tile, v: v + height * share, height: height * (1 - share) };
  return [...split(d, first, depth - 1), ...split(d, second, depth - 1)];
}

/** The price at stick `i`, as a share of the board's height. */
function prices(d: Drawing): (i: number) => number {
  const drift = wander(d.random, 5, 0.6);
  return (i) => 0.5 + i * 0.0024 + drift(20 + i / 15) * 0.36;
}

function candles(d: Drawing, level: (i: number) => number): string {
  const sticks = times(76, (i) => {
    const [open, close] = [level(i), level(i + 1) + d.random.around() * 0.02];
    const [low, high] = [Math.min(open, close), Math.max(open, close)];
    const color = close > open ? RISE : FALL;
    const u = 0.012 + i * 0.0083;
    const wick = cell(
      u + 0.0027,
      low - d.random.unit() * 0.06,
      0.0008,
      high - low + d.random.unit() * 0.1,
      color,
      0.9,
    );
    const volume = cell(u, 0.03, 0.0056, 0.03 + d.random.unit() ** 2 * 0.16, color, 0.45);
    return group([wick, cell(u, low, 0.0056, Math.max(0.012, high - low), color), volume]);
  });
  return group(sticks);
}

/** Moving averages over `days` sticks. */
function averages(level: (i: number) => number): string {
  const over = (days: number, color: Color) => {
    const mean = (i: number) =>
      times(days, (j) => level(i - j)).reduce((sum, value) => sum + value, 0) / days;
    return curve(
      trace(76, (t) => seen(camera, on(0.0148 + t * 75 * 0.0083, mean(t * 75)))),
      color,
      2.4,
      { opacity: 0.75 },
    );
  };
  return group([over(6, '#e9c877'), over(18, '#9fd3c8')]);
}

/** The seams between panels and the faint lattice of the chart. */
function grid(): string {
  const upright = times(13, (i) => cell(i / 12 - 0.0006, 0, 0.0012, 1, '#05080f', 0.7));
  const level = times(9, (i) => cell(0.01, 0.1 + i * 0.1, 0.645, 0.002, '#6f8fb8', 0.25));
  return group([...level, ...upright, cell(0, 0.495, 1, 0.006, '#05080f', 0.6)]);
}

/** The board again in the polished floor. */
function reflection(d: Drawing, board: readonly string[]): string {
  const floor = d.mask(rect(0, 0, WIDTH, HEIGHT, d.fall(760, 1040, '0 #000000, 0.12 #888888, 1 #000000')));
  const turned = group(board, { transform: 'translate(0 1560) scale(1 -1)' });
  return group([lit([group([turned], { filter: d.blur(9, 22) })], 0.55)], { mask: floor });
}

function desks(d: Drawing): string {
  const rows = [11.5, 9, 7].flatMap((z) => times(6, (i) => desk(d, -7 + i * 4.1 + z * 0.1, z)));
  return blurred(d, rows, 1);
}

function desk(d: Drawing, x: number, z: number): string {
  const table = sheet(camera, [x, 0.74, z], [3.4, 0, 0], [0, 0, 0.9], '#131b2a');
  const front = sheet(camera, [x, 0, z], [3.4, 0, 0], [0, 0.74, 0], '#080c14');
  const screens = times(4, (i) => {
    const [left, away] = [x + 0.1 + i * 0.82, z + 0.4];
    const light = d.random.pick([RISE, FALL, '#7fb0c9'] as const);
    const glass = mix('#0c1626', light, d.random.between(0.12, 0.4));
    const frame = sheet(camera, [left, 0.86, away], [0.74, 0, 0], [0, 0.46, 0], '#05070c');
    return frame + sheet(camera, [left + 0.03, 0.89, away], [0.68, 0, 0], [0, 0.4, 0], glass);
  });
  return group([table, front, ...screens]);
}

function traders(d: Drawing): string {
  const far = times(11, (i) =>
    spectator(
      d,
      60 + i * 150 + d.random.around() * 50,
      800 + d.random.around() * 18,
      d.random.between(48, 60),
      '#05070d',
    ),
  );
  const rimmed = each('210 985 176, 830 1010 190, 1330 970 168, 560 1075 200', (x, y, size) =>
    spectator(d, x, y, size, '#04060b'),
  );
  return group([...far, blurred(d, rimmed, 4)]);
}

function shine(d: Drawing): string {
  return group([
    lit([pool(d, 500, 430, 760, 420, '#b8403f', 0.16), pool(d, 1230, 420, 760, 420, '#3a72c4', 0.22)]),
    bokeh(d, 16, { x: 0, y: 700, width: WIDTH, height: 120 }, [RISE, FALL, '#e9c877'], 12),
  ]);
}
