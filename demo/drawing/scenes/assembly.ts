import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import { type Color, mix } from '../color.ts';
import { passerBy } from '../crowd.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { crown, ridge, woods } from '../land.ts';
import { blurred, gleam, glow, lit, pool, ragged } from '../light.ts';
import { each, ellipse, group, polygon, rect, times, trace } from '../svg.ts';
import { mirrored } from '../water.ts';

const GROUND = 742;

export const assembly: Scene = {
  slug: 'assembly',
  subject: '국회의사당',
  alt: '해 질 녘 불을 밝힌 국회의사당. 둥근 지붕 아래 기둥이 늘어서 있고 젖은 앞마당에 건물이 비친다.',
  draw: (d) => {
    const standing = [treeLine(d), house(d), lamps(d)];
    return [
      sky(d),
      ridge(d, { y: 700, height: 26, hills: 2, fill: '#3c4459' }),
      group(standing),
      court(d),
      mirrored(d, standing, GROUND + 6, 10, 0.62, 330),
      group(times(9, (i) => gleam(d, 128 + i * 168, GROUND + 20, 260, 46, '#ffcf8a', 0.4))),
      people(d),
      frameTrees(d),
      haze(d, GROUND, 130, '#8f8496', 0.28),
    ];
  },
};

function sky(d: Drawing): string {
  const stops = '0 #16213d, 0.3 #34446b, 0.5 #7a6f8e, 0.64 #d09a86, 0.7 #eebb8c';
  const bank = { frequency: [0.0016, 0.0085], edge: 4.2, cover: 0.43, height: 690 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#f0a98c', '#2e3658', bank, 11),
    glow(d, 800, 690, 760, '#e79a6d', 0.5),
  ]);
}

function treeLine(d: Drawing): string {
  return group([
    ragged(d, [woods(d, () => 724, 40, ['#1e2630', '#232c38', '#2a323c'])], 6, 7),
    rect(0, 722, 1600, 26, '#1c222c'),
  ]);
}

function house(d: Drawing): string {
  return group([dome(d), hall(d), colonnade(d), roof(d), steps(d)]);
}

function dome(d: Drawing): string {
  const shell = d.ramp([510, 300], [1090, 330], '0 #8d8f96, 0.28 #77838a, 0.7 #46525e, 1 #2d3644');
  const ribs = times(19, (i) => {
    const t = (i - 9) / 9.5;
    const path = trace(
      16,
      (u) => [800 + Math.sin(t * 1.5) * 282 * Math.sin(u * 1.571), 396 - 142 * Math.cos(u * 1.571)] as const,
    );
    return `<path d="M${path.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L')}" fill="none" stroke="#1f2733" stroke-width="1.3" opacity="0.5"/>`;
  });
  const half = trace(
    50,
    (t) => [800 - 282 * Math.cos(t * Math.PI), 396 - 142 * Math.sin(t * Math.PI)] as const,
  );
  const base = rect(508, 392, 584, 22, d.across(508, 1092, '0 #8b8584, 0.5 #5e626b, 1 #363d4a'));
  const warm = lit([pool(d, 800, 408, 330, 120, '#ffb46a', 0.5)]);
  return group([polygon(half, shell), ...ribs, base, warm]);
}

function hall(d: Drawing): string {
  const inside = d.fall(440, 720, '0 #8a5e3c, 0.25 #d2925a, 0.7 #f6c583, 1 #ffdfa6');
  const mullions = times(62, (i) => rect(252 + i * 18, 446, 2, 276, '#4a3322', { opacity: 0.55 }));
  const floors = times(5, (i) => rect(248, 490 + i * 52, 1104, 5, '#3b2a20', { opacity: 0.7 }));
  const rooms = times(62 * 5, (i) =>
    rect(
      252 + (i % 62) * 18,
      446 + Math.floor(i / 62) * 52,
      18,
      50,
      d.random.pick(['#2a1a14', '#fff2d0', '#6a4024']),
      { opacity: d.random.unit() ** 2 * 0.55 },
    ),
  );
  return group([rect(248, 440, 1104, 282, inside), ...rooms, ...mullions, ...floors]);
}

/** Columns are lit from the hall behind on their inner sides and by the sky in front. */
function colonnade(d: Drawing): string {
  const column = (i: number) => {
    const x = 214 + (i * (1172 - 34)) / 13;
    const toward = (i - 6.5) / 6.5;
    const stone = d.across(
      x,
      x + 34,
      `0 ${mix('#5d5f6c', '#d29e76', 0.5 + toward * 0.5)}, 0.5 #797680, 1 ${mix('#5d5f6c', '#d29e76', 0.5 - toward * 0.5)}`,
    );
    const capital = polygon(`${x - 9},428 ${x + 43},428 ${x + 34},456 ${x},456`, '#6f6d76');
    return group([rect(x, 440, 34, 288, stone), capital, rect(x - 5, 716, 44, 12, '#80787a')]);
  };
  return group(times(14, column));
}

function roof(d: Drawing): string {
  const band = d.across(176, 1424, '0 #8f8789, 0.35 #767480, 1 #454a5a');
  const soffit = rect(190, 428, 1220, 9, d.across(190, 1410, '0 #7a5f4c, 0.5 #e0a870, 1 #7a5f4c'));
  return group([
    rect(172, 396, 1256, 33, band),
    rect(172, 396, 1256, 3, '#c3aaa2', { opacity: 0.6 }),
    soffit,
  ]);
}

function steps(d: Drawing): string {
  const step = (i: number) => {
    const tone = mix('#8d8080', '#4a4a57', i / 6) as Color;
    return rect(190 - i * 11, 726 + i * 3, 1220 + i * 22, 3.4, tone);
  };
  return group([...times(7, step), glow(d, 800, 728, 560, '#ffb76b', 0.22)]);
}

function lamps(d: Drawing): string {
  const lamp = (i: number) => {
    const x = 128 + i * 168;
    return group([
      rect(x - 1.6, 676, 3.2, 70, '#15181f'),
      glow(d, x, 672, 64, '#ffc27a', 0.9),
      ellipse(x, 672, 6, 6, '#fff3d8'),
    ]);
  };
  return group(times(9, lamp));
}

function court(d: Drawing): string {
  const stone = d.fall(GROUND, 1067, '0 #57515d, 0.3 #3d3e4b, 1 #15181f');
  const joints = times(15, (i) =>
    rect(0, GROUND + 6 + 1.75 * i ** 1.95, 1600, 1 + i * 0.12, '#0f1218', { opacity: 0.3 }),
  );
  const damp = {
    y: GROUND,
    height: 325,
    color: '#0e1118',
    frequency: [0.004, 0.03],
    edge: 4,
    cover: 0.5,
    opacity: 0.45,
  } as const;
  return group([rect(0, GROUND, 1600, 330, stone), ...joints, patches(d, damp)]);
}

function people(d: Drawing): string {
  return group(
    each('372 806 58, 410 808 60, 692 784 46, 1006 822 68, 1182 778 42, 1204 779 44', (x, foot, tall) =>
      group([
        blurred(d, [ellipse(x, foot + tall * 0.45, 9, tall * 0.45, '#0a0c11', { opacity: 0.5 })], 4),
        passerBy(d, { x, foot, height: tall }, '#11141b'),
      ]),
    ),
  );
}

function frameTrees(d: Drawing): string {
  const tones = ['#0b0e13', '#12171d', '#1d2326', '#2f2f2c'] as const;
  const left = [
    [-20, 560, 150],
    [70, 640, 110],
    [-10, 690, 130],
  ] as const;
  const right = [
    [1630, 540, 160],
    [1540, 640, 110],
    [1610, 690, 130],
  ] as const;
  const trunks = [rect(16, 660, 15, 150, '#0b0d11'), rect(1574, 660, 16, 150, '#0b0d11')];
  const leaves = [...left, ...right].map(([x, y, size]) =>
    crown(d, x, y, size, tones, x < 800 ? 0.7 : -0.7, 260),
  );
  return group([...trunks, ragged(d, leaves, 14, 9)]);
}
