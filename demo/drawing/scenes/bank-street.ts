import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import { tower } from '../buildings.ts';
import { bar, type Place, scaleAt, seen, sheet, spot, upright } from '../camera.ts';
import { air, type Color, mix } from '../color.ts';
import { passerBy } from '../crowd.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { bareTree } from '../land.ts';
import { blurred, gleam, glow, lit } from '../light.ts';
import { bank, camera } from '../parts/bank-front.ts';
import { each, ellipse, group, rect, times } from '../svg.ts';
import { carEnd } from '../things.ts';

const fade = air('#c99f86', 150);

export const bankStreet: Scene = {
  slug: 'bank-street',
  subject: '금융가',
  alt: '해 질 녘 은행 건물이 늘어선 금융가와 젖은 차도를 달리는 자동차 불빛',
  draw: (d) => [sky(d), road(d), ...canyon(d), bank(d), ...trees(d), traffic(d), walkers(d), dusk(d)],
};

function sky(d: Drawing): string {
  const stops = '0 #3d5174, 0.3 #7b7f95, 0.52 #d9a588, 0.66 #ffd09a';
  const bank = { frequency: [0.0016, 0.007], edge: 3.6, cover: 0.44, height: 620 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffc9a0', '#59607a', bank),
    glow(d, 830, 640, 620, '#ffc07e', 0.85),
  ]);
}

/** Office towers on both sides, far ones first. */
function canyon(d: Drawing): string[] {
  const plots = times(10, (i) => 9 - i);
  return plots.flatMap((i) => {
    const z = 22 + i * 23;
    const left = office(d, [-15 - 30, 0, z], [30, d.random.between(38, 92), 20], z);
    const right = office(d, [17, 0, z - 6], [30, d.random.between(34, 84), 20], z);
    return i === 0 ? [right, veil(d, i)] : [left, right, veil(d, i)];
  });
}

function veil(d: Drawing, i: number): string {
  return i % 2 ? '' : haze(d, 640, 150, '#f0bd96', 0.1 + i * 0.014);
}

function office(d: Drawing, at: Place, size: readonly [number, number, number], z: number): string {
  const stone = d.random.pick(['#6f6763', '#4c5766', '#7d6f60', '#3f4a5c', '#5b5a61'] as const);
  const warm = ['#ffcd86', '#f7b766'] as const;
  const dark = ['#2c3748', '#3a4759', '#253043', '#445065', '#334056', '#2c3748', '#3a4759'] as const;
  const panes = [...dark, ...dark, ...warm, '#a58f86' as Color].map((tone) => fade(tone, z * 0.9));
  const wall = (side: string) =>
    fade(
      side === 'front' ? mix(stone, '#1d2230', 0.35) : side === 'left' ? mix(stone, '#ffc590', 0.16) : stone,
      z * 0.9,
    );
  const narrow = d.random.chance(0.5);
  return tower(d, camera, { at, size }, wall, {
    storey: 3.7,
    bay: narrow ? 1.5 : 3.2,
    glass: narrow ? [0.72, 0.8] : [0.84, 0.58],
    colors: panes,
  });
}

function road(d: Drawing): string {
  const asphalt = d.fall(690, 1067, '0 #d6a581, 0.12 #7c6a68, 0.5 #3a3843, 1 #191b24');
  const walks = [
    sheet(camera, [-15, 0.16, 1.5], [6, 0, 0], [0, 0, 240], d.fall(690, 1067, '0 #c9a287, 1 #4a4549')),
    sheet(camera, [9, 0.16, 1.5], [9, 0, 0], [0, 0, 240], d.fall(690, 1067, '0 #c9a287, 1 #45424a')),
  ];
  const curbs = [-9, 9].map((x) => bar(camera, [x, 0.08, 1.5], [x, 0.08, 200], 0.18, '#22222b'));
  const dashes = [-3, 3].flatMap((x) =>
    times(26, (i) =>
      sheet(camera, [x, 0.01, 3 + i * 7], [0.15, 0, 0], [0, 0, 3.4], '#d9c8b2', { opacity: 0.5 }),
    ),
  );
  const crossing = times(13, (i) =>
    sheet(camera, [-8.4 + i * 1.35, 0.01, 6.2], [0.7, 0, 0], [0, 0, 3], '#cfc3b4', { opacity: 0.42 }),
  );
  const sheen = lit([
    blurred(d, [rect(700, 692, 260, 380, d.fall(690, 1067, '0 #ffc894aa, 1 #ffc89400'))], 40, 10),
  ]);
  return group([rect(0, 690, 1600, 380, asphalt), ...dashes, ...crossing, wet(d), sheen, ...walks, ...curbs]);
}

function wet(d: Drawing): string {
  return patches(d, {
    y: 700,
    height: 367,
    color: '#0e1018',
    frequency: [0.004, 0.03],
    edge: 4,
    cover: 0.5,
    opacity: 0.4,
  });
}

function trees(d: Drawing): string[] {
  return times(7, (i) => 6 - i).map((i) => {
    const z = 12 + i * 11;
    return group(
      [-10.4, 10.6].map((x) => {
        const [px, py] = seen(camera, [x, 0.16, z]);
        const size = scaleAt(camera, [x, 0, z]);
        const fairy = times(24, () =>
          ellipse(
            px + d.random.around() * size * 2,
            py - size * d.random.between(2.6, 6.4),
            0.7 + size * 0.02,
            0.7 + size * 0.02,
            '#ffe0a6',
            { opacity: d.random.between(0.3, 0.95) },
          ),
        );
        return group([bareTree(d, px, py, size * 7.4, fade('#231d20', z)), lit([group(fairy)])]);
      }),
    );
  });
}

/** Tail lamps going away on the right, head lamps coming on the left, each with its streak on the wet road. */
function traffic(d: Drawing): string {
  return group(cars().map(({ x, z, coming }) => car(d, x, z, coming)));
}

function car(d: Drawing, x: number, z: number, coming: boolean): string {
  const at = spot(camera, [x, 0, z]);
  const size = at.scale;
  const color = coming ? '#fff0cf' : '#ff4433';
  const lamps = [-0.66, 0.66].map((side) => {
    const [lx, ly] = [at.x + side * size, at.y - size * 0.62];
    const bulb = ellipse(lx, ly, size * 0.16, size * 0.1, coming ? '#fffaf0' : '#ff7a66');
    const shine = glow(d, lx, ly, size * (coming ? 1.7 : 0.8), color, 0.85);
    return shine + bulb + gleam(d, lx, at.y, size * 3.2, size * 0.8, color, 0.5);
  });
  return group([carEnd(at.x, at.y, size, fade('#1b1d27', z), fade('#4d4750', z)), ...lamps]);
}

/** Where the cars are, farthest first. */
function cars() {
  const going = each('6 13, 1.6 24, 6 36, 1.6 52, 6 70, 1.6 96', (x, z) => ({ x, z, coming: false }));
  const coming = each('-6 20, -1.8 33, -6 48, -1.8 64, -6 86, -1.8 120', (x, z) => ({ x, z, coming: true }));
  return [...going, ...coming].toSorted((a, b) => b.z - a.z);
}

/** Walkers on the pavements and two on the crossing, farthest first. */
function walkers(d: Drawing): string {
  const table = '12.8 40, -11 30, 11.6 26, -12.4 22, 13.4 16, -11.5 15, 12.2 11, -5.6 8.1, -4.6 7.6';
  const walker = (x: number, z: number) =>
    passerBy(d, upright(camera, [x, 0.1, z], 1.72), fade('#15151d', z * 0.8));
  return group(each(table, walker));
}

function dusk(d: Drawing): string {
  return group([haze(d, 690, 150, '#ffcf9e', 0.28), glow(d, 830, 660, 900, '#ffb877', 0.3)]);
}
