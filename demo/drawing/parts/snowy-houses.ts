import { tower } from '../buildings.ts';
import { type Block, bar, type Camera, type Place, sheet, sides, spot } from '../camera.ts';
import { air, type Color, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { lit, pool } from '../light.ts';
import { group, times } from '../svg.ts';

export const camera: Camera = { eye: 2.1, horizon: 640, center: 740, focal: 940 };

export const fade = air('#4a5672', 42);

/** Low houses on either side, snow on their roofs, a few windows lit. */
export function houses(d: Drawing): string[] {
  const plots = times(8, (i) => 7 - i);
  return plots.flatMap((i) => {
    const z = 6 + i * 10.5;
    return [-1, 1].map((side) => {
      const size = [9, d.random.between(5.4, 11.5), 8.6] as const;
      return house(d, [side < 0 ? -5.4 - 9 : 4.8, 0, z], size, z);
    });
  });
}

function house(d: Drawing, at: Place, size: readonly [number, number, number], z: number): string {
  const brick = d.random.pick(['#4b3a3a', '#3f4250', '#54463f', '#393d4c'] as const);
  const lights = LIGHTS.slice(0, d.random.whole(1, 3));
  const colors = [...PANES, ...lights].map((tone) => fade(tone, z));
  const paint = sides(fade(brick, z), { front: fade(mix(brick, '#151a28', 0.3), z) });
  const body = tower(d, camera, { at, size }, paint, { storey: 2.8, bay: 2.2, glass: [0.46, 0.46], colors });
  const inner = at[0] < 0 ? at[0] + size[0] : at[0];
  return group([
    body,
    ...snowCover(at, size, inner, z),
    d.random.chance(0.6) ? shop(d, inner, z + 1, z) : '',
  ]);
}

const PANES: readonly Color[] = ['#1c2334', '#222a3c', '#1a2030', '#262f43', '#1c2334'];

const LIGHTS: readonly Color[] = ['#ffcf87', '#ffb765', '#ffe0aa'];

/** Snow along the roof's edges and the sills. */
function snowCover([x]: Place, [wide, high, deep]: Block['size'], inner: number, z: number): string[] {
  const along = (y: number, gap: number, thick: number, tone: Color, opacity = 1) =>
    bar(camera, [inner, y, z + gap], [inner, y, z + deep - gap], thick, fade(tone, z), { opacity });
  const sills = times(3, (i) => along(0.9 + i * 2.8, 0.4, 0.07, '#c3cbdb', 0.6));
  const lip = bar(camera, [x, high + 0.14, z], [x + wide, high + 0.14, z], 0.4, fade('#aab4c8', z));
  return [...sills, along(high + 0.15, 0, 0.42, '#cfd6e4'), lip];
}

/** A lit shop front below a snowed-over awning. */
function shop(d: Drawing, x: number, from: number, z: number): string {
  const out = x < 0 ? 1.3 : -1.3;
  const glass = sheet(camera, [x, 0.3, from], [0, 0, 5.6], [0, 2.2, 0], fade('#ffd08a', z * 0.7));
  const bars = times(5, (i) =>
    bar(camera, [x, 0.3, from + i * 1.4], [x, 2.5, from + i * 1.4], 0.1, fade('#3a2a22', z)),
  );
  const tone = fade(d.random.pick(['#6b3436', '#3a4f5e', '#59533d'] as const), z);
  const cloth = sheet(camera, [x, 3, from - 0.2], [0, 0, 6], [out, -0.5, 0], tone);
  const cover = sheet(camera, [x, 3.12, from - 0.2], [0, 0, 6], [out * 0.86, -0.42, 0], fade('#c9d1e0', z), {
    opacity: 0.9,
  });
  const door = spot(camera, [x + out, 0, from + 2.5]);
  const spill = pool(d, door.x, door.y, door.scale * 2.6, door.scale * 0.55, '#ffc27a', 0.55);
  return group([glass, ...bars, lit([spill]), cloth, cover]);
}
