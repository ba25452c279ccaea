import { type Camera, face, type Place, seen } from '../camera.ts';
import { along, type Color, lighter, mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, bokeh, glow, lit, pool } from '../light.ts';
import { each, element, group, outline, rect, times } from '../svg.ts';

const camera: Camera = { eye: 1.5, horizon: -470, center: 800, focal: 1150, turn: 0.18 };
/** The wafer lies flat: its middle, its radius, and the size of one chip on it. */
const [MIDDLE_X, MIDDLE_Z, RADIUS, CHIP_X, CHIP_Z] = [0.34, 1.78, 1.24, 0.096, 0.08] as const;
const SPECTRUM = [
  '#232a4d',
  '#2f4c78',
  '#37757f',
  '#5c8c72',
  '#a3955f',
  '#a87458',
  '#8a526c',
  '#57497c',
  '#31416e',
  '#36707f',
] as const;

export const chipWafer: Scene = {
  slug: 'chip-wafer',
  subject: '반도체 웨이퍼',
  alt: '무지갯빛이 도는 반도체 웨이퍼의 표면, 칩이 격자로 새겨져 있다.',
  draw: (d) => {
    const wafer = group([disc(d), ...chips(d), gloss(d)]);
    return [room(d), rim(d), focus(d, wafer), dust(d)];
  },
};

function room(d: Drawing): string {
  const dark = rect(0, 0, WIDTH, HEIGHT, d.fall(0, HEIGHT, '0 #39352c, 0.2 #211f20, 1 #0b0c12'));
  const lamps = blurred(
    d,
    times(6, (i) => rect(80 + i * 270, 20 + (i % 2) * 26, 190, 26, '#ffe2a0', { opacity: 0.8 })),
    22,
  );
  return group([
    dark,
    lit([lamps]),
    bokeh(d, 16, { x: 0, y: 0, width: WIDTH, height: 130 }, ['#ffd98a', '#f3b562', '#cfd6dc'], 34),
  ]);
}

function round(radius: number, count = 120): Place[] {
  return times(count, (i) => {
    const angle = (i / count) * Math.PI * 2;
    return [MIDDLE_X + Math.cos(angle) * radius, 0, MIDDLE_Z + Math.sin(angle) * radius];
  });
}

function rim(d: Drawing): string {
  const shade = blurred(
    d,
    [face(camera, round(RADIUS * 1.05), '#000000', { opacity: 0.7, transform: 'translate(0 40)' })],
    26,
  );
  const edge = face(
    camera,
    round(RADIUS * 1.012),
    d.ramp([0, 200], [WIDTH, 900], '0 #f5efe4, 0.3 #7d8290, 0.6 #d9d4cf, 1 #3b3f4d'),
  );
  return group([shade, edge]);
}

function disc(d: Drawing): string {
  return face(camera, round(RADIUS), d.ramp([100, 150], [1500, 1000], '0 #454b63, 0.5 #7a7f8f, 1 #2a2c3e'));
}

/** The colour a ruled surface sends to the eye changes with the angle of view, so it runs in bands across the wafer. */
function shimmer(x: number, z: number): number {
  const [dx, dz] = [x - MIDDLE_X, z - MIDDLE_Z];
  const fan = Math.atan2(dz + 1.5, dx + 0.5);
  return (fan * 1.32 + Math.hypot(dx + 0.4, dz - 0.5) * 0.42 + 4) % 1;
}

function chips(d: Drawing): string[] {
  const columns = Math.ceil(RADIUS / CHIP_X);
  const rows = Math.ceil(RADIUS / CHIP_Z);
  return times(rows * 2, (row) =>
    group(
      times(columns * 2, (column) => {
        const [x, z] = [MIDDLE_X + (column - columns) * CHIP_X, MIDDLE_Z + (rows - 1 - row) * CHIP_Z];
        const reach = Math.max(
          Math.hypot(x - MIDDLE_X, z - MIDDLE_Z),
          Math.hypot(x + CHIP_X - MIDDLE_X, z + CHIP_Z - MIDDLE_Z),
          Math.hypot(x - MIDDLE_X, z + CHIP_Z - MIDDLE_Z),
          Math.hypot(x + CHIP_X - MIDDLE_X, z - MIDDLE_Z),
        );
        return reach > RADIUS * 0.985 ? '' : chip(d, x, z);
      }),
    ),
  );
}

/** One chip: a sealed edge, two banks of memory, a strip of logic, a row of pads. */
function chip(d: Drawing, x: number, z: number): string {
  const hue = shimmer(x, z) + d.random.around() * 0.012;
  const bright = 0.34 + 0.5 * Math.max(0, Math.sin(shimmer(x + 0.2, z) * 9)) ** 3;
  const base = mix(mix(along(SPECTRUM, hue), '#5d6270', 0.2), '#c9ccd2', bright * 0.36);
  const area = (u: number, v: number, width: number, height: number): string => {
    const at = (s: number, t: number) => seen(camera, [x + s * CHIP_X, 0, z + t * CHIP_Z]);
    return `${outline([at(u, v), at(u + width, v), at(u + width, v + height), at(u, v + height)])}Z`;
  };
  const put = (path: string, fill: Color) => element('path', { d: path, fill });
  const shift = (by: number): Color => mix(along(SPECTRUM, (hue + by) % 1), base, 0.45);
  const cells = each(
    '0.08 0.52 0.4 0.4, 0.52 0.52 0.4 0.4, 0.08 0.08 0.24 0.34, 0.36 0.08 0.24 0.34',
    (u, v, width, height) => put(area(u, v, width, height), shift(0.07)),
  );
  const lines = times(6, (i) => area(0.1, 0.56 + i * 0.058, 0.8, 0.018)).join('');
  const pads = times(9, (i) => area(0.66, 0.1 + i * 0.036, 0.26, 0.018)).join('');
  return group([
    put(area(0.025, 0.025, 0.95, 0.95), base),
    ...cells,
    put(lines, mix(base, '#141a30', 0.4)),
    put(pads, lighter(base, 0.45)),
  ]);
}

/** Lamps of the clean room lying on the mirror surface as long soft streaks. */
function gloss(d: Drawing): string {
  const streak = (x: number, lean: number, width: number, strength: number) =>
    element('path', {
      d: `${outline([
        [x, 60],
        [x + width, 60],
        [x + width * 1.5 + lean, HEIGHT],
        [x - width * 0.6 + lean, HEIGHT],
      ])}Z`,
      fill: '#fff4dc',
      opacity: strength,
    });
  const shine = blurred(
    d,
    [streak(520, -330, 60, 0.4), streak(680, -210, 26, 0.3), streak(1090, 190, 90, 0.22)],
    30,
  );
  const inside = d.clip(face(camera, round(RADIUS), '#ffffff'));
  return group([lit([shine, pool(d, 620, 420, 520, 260, '#f5e6c6', 0.32)])], { 'clip-path': inside });
}

/** A close lens: only a band across the middle is sharp. */
function focus(d: Drawing, wafer: string): string {
  const band = d.mask(
    rect(
      -200,
      -200,
      2000,
      1500,
      d.fall(0, HEIGHT, '0 #000000, 0.32 #000000, 0.46 #ffffff, 0.74 #ffffff, 0.94 #000000'),
    ),
  );
  return group([blurred(d, [wafer], 6.5), group([wafer], { mask: band })]);
}

function dust(d: Drawing): string {
  return group([
    glow(d, 300, 60, 620, '#ffdf9c', 0.4),
    rect(0, 820, WIDTH, 250, d.fall(820, HEIGHT, '0 #05060c00, 1 #05060caa')),
  ]);
}
