import { patches } from '../atmosphere.ts';
import { along, type Color, darker, lighter } from '../color.ts';
import { spectator } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, glow, lit, pool, shaded } from '../light.ts';
import { wander } from '../random.ts';
import { curve, each, ellipse, group, type Point, polygon, rect, times } from '../svg.ts';

export const pressBriefing: Scene = {
  slug: 'press-briefing',
  subject: '기자회견',
  alt: '짙은 장막 앞 빈 연단에 마이크가 모여 있고 앞쪽에 취재진의 뒷모습이 흐릿하게 보인다.',
  draw: (d) => [curtain(d), spot(d), stage(d), podium(d), microphones(d), press(d)],
};

/** Heavy cloth: the folds are a wandering wave, dark in the hollow and bright on the turn. */
function curtain(d: Drawing): string {
  const swing = wander(d.random, 2, 0.4);
  const strip = 4;
  const fold = (x: number) => {
    const phase = x / 24 + swing(x / 300) * 3.2;
    const wave = 0.5 + 0.5 * Math.sin(phase);
    return wave ** 1.5 * (0.72 + 0.28 * swing(x / 90 + 40));
  };
  const strips = times(WIDTH / strip, (i) => {
    const middle = 1 - Math.abs(i * strip - 800) / 1000;
    const tone = along(['#10141d', '#252e3f', '#465468', '#8995a6'], fold(i * strip) * (0.5 + 0.75 * middle));
    return rect(i * strip, 0, strip + 1, 860, tone);
  });
  const dusk = rect(
    0,
    0,
    WIDTH,
    860,
    d.fall(0, 860, '0 #04060c99, 0.3 #04060c11, 0.75 #04060c11, 1 #04060cbb'),
  );
  return group([blurred(d, strips, 3, 0), weave(d), dusk]);
}

function weave(d: Drawing): string {
  return patches(d, {
    color: '#000000',
    frequency: [0.25, 0.012],
    edge: 3,
    cover: 0.4,
    opacity: 0.18,
    height: 860,
  });
}

function spot(d: Drawing): string {
  return group([
    lit([pool(d, 800, 430, 760, 520, '#a3b1c6', 0.5), pool(d, 800, 330, 330, 300, '#cbb998', 0.28)]),
    glow(d, 250, -20, 340, '#fff0d0', 0.7),
    glow(d, 1350, -20, 340, '#fff0d0', 0.7),
  ]);
}

function stage(d: Drawing): string {
  const floor = rect(0, 820, WIDTH, 260, d.fall(820, HEIGHT, '0 #1a1c24, 0.2 #343039, 1 #0d0d12'));
  return group([
    floor,
    lit([pool(d, 800, 880, 560, 80, '#a99c93', 0.45)]),
    blurred(d, [ellipse(800, 886, 300, 24, '#05060a', { opacity: 0.8 })], 10),
  ]);
}

function podium(d: Drawing): string {
  const wood = d.across(610, 990, '0 #1d1512, 0.18 #4a3325, 0.5 #7a573c, 0.8 #5a3f2d, 1 #241a15');
  const front = polygon('628,560 972,560 946,890 654,890', wood);
  const panel = polygon('672,604 928,604 912,850 688,850', '#00000000', {
    stroke: '#2a1c14',
    'stroke-width': 3,
  });
  const top = polygon(
    '586,536 1014,536 1000,566 600,566',
    d.across(586, 1014, '0 #3b2a20, 0.5 #c19a70, 1 #3b2a20'),
  );
  const desk = polygon('612,502 988,502 1014,538 586,538', d.fall(500, 540, '0 #5b4636, 1 #8b6b50'));
  const light = lit([pool(d, 800, 620, 190, 190, '#ffdcae', 0.35)]);
  return group([
    front,
    group([grainLines(d), light], { 'clip-path': d.clip(front) }),
    panel,
    gilt(),
    desk,
    top,
    polygon('690,506 880,506 888,530 682,530', '#e8e2d6', { opacity: 0.85 }),
  ]);
}

function gilt(): string {
  return polygon('675,607 925,607 909,847 691,847', '#00000000', {
    stroke: '#a98258',
    'stroke-width': 1.2,
    opacity: 0.55,
  });
}

function grainLines(d: Drawing): string {
  return patches(d, {
    x: 620,
    y: 560,
    width: 360,
    height: 330,
    color: '#1c110b',
    frequency: [0.003, 0.09],
    edge: 5,
    cover: 0.42,
    opacity: 0.5,
  });
}

/** Column, row, size, and the plain colour of the collar if there is one. */
type Microphone = readonly [x: number, y: number, size: number, collar?: Color];

const HEADS: readonly Microphone[] = [
  [706, 388, 25, '#7a2f33'],
  [748, 352, 22],
  [786, 400, 27, '#2f4f79'],
  [826, 344, 23, '#8d8f94'],
  [862, 396, 26, '#2d6257'],
  [902, 362, 22],
  [934, 412, 24, '#9a6c2e'],
  [664, 420, 22, '#4d5563'],
  [800, 448, 24],
];

/** A crowd of microphones on bent necks. */
function microphones(d: Drawing): string {
  const shade = shaded([blurred(d, [ellipse(800, 520, 130, 12, '#201510')], 5)], 0.7);
  return group([shade, ...HEADS.map((head) => microphone(d, head))]);
}

function microphone(d: Drawing, [x, y, size, color]: Microphone): string {
  const tone = d.random.pick(['#22242b', '#2a2a30', '#1b1d25'] as const);
  const stops = `0 ${lighter(tone, 0.42)}, 0.4 ${tone}, 1 #06070a` as const;
  const foam = d.spread([x - size * 0.35, y - size * 0.55], size * 2, stops);
  return group([
    neck(d, x, y, size),
    ellipse(x, y, size * 0.78, size, foam),
    color ? collar(d, x, y, size, color) : '',
  ]);
}

function neck(d: Drawing, x: number, y: number, size: number): string {
  const foot: Point = [800 + (x - 800) * 0.66, 516 + d.random.unit() * 10];
  const knee: Point = [foot[0] + (x - foot[0]) * 0.2, foot[1] - 44];
  const path: Point[] = [foot, knee, [x + (800 - x) * 0.06, y + size * 2.3], [x, y + size * 0.9]];
  const light = path.map(([px, py]): Point => [px - 1.2, py]);
  return group([curve(path, '#0c0d11', 5.5), curve(light, '#5d626c', 1.1)]);
}

function collar(d: Drawing, x: number, y: number, size: number, color: Color): string {
  const [half, foot, top, bottom] = [size * 0.62, size * 0.56, y + size * 0.6, y + size * 1.75];
  const shape = `${x - half},${top} ${x + half},${top} ${x + foot},${bottom} ${x - foot},${bottom}`;
  const stops = `0 ${darker(color, 0.5)}, 0.4 ${lighter(color, 0.18)}, 1 ${darker(color, 0.6)}`;
  return polygon(shape, d.across(x - size, x + size, stops));
}

const NEAR = '#07090f';

/** The press in front, out of focus: heads, and cameras held up or standing. */
function press(d: Drawing): string {
  const heads = times(9, (i) => {
    const x = 30 + i * 196 + d.random.around() * 40;
    const y = (Math.abs(i - 4) < 1.5 ? 1040 : 965) + d.random.around() * 26;
    return spectator(d, x, y, d.random.between(120, 150), NEAR);
  });
  const stands = [rect(1290, 830, 26, 200, NEAR), rect(250, 850, 24, 200, NEAR)];
  const cameras = each('262 800 62, 1330 786 66, 1110 900 50', (x, y, size) => newsCamera(x, y, size));
  return blurred(d, [...heads, ...cameras, ...stands], 7);
}

function newsCamera(x: number, y: number, size: number): string {
  return group([
    rect(x - size, y - size * 0.6, size * 2, size * 1.2, NEAR, { rx: size * 0.12 }),
    rect(x - size * 0.45, y - size * 0.95, size * 0.9, size * 0.4, NEAR, { rx: size * 0.1 }),
    rect(x - size * 0.75, y - size * 0.4, size * 1.5, size * 0.8, '#6d87ab', { opacity: 0.5, rx: 3 }),
  ]);
}
