import { backdrop, clouds, haze } from '../atmosphere.ts';
import {
  add,
  type Block,
  bar,
  block,
  type Camera,
  distance,
  face,
  type Place,
  type Side,
  sides,
} from '../camera.ts';
import { type Color, darker, lighter, mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { ranges } from '../land.ts';
import { gleam, glow, lit } from '../light.ts';
import { crane, DECK, fade, LEFT, QUAY, RIGHT, STERN } from '../parts/dock-crane.ts';
import { ellipse, group, times } from '../svg.ts';
import { ripples, trembling, water } from '../water.ts';

const camera: Camera = { eye: 11, horizon: 748, center: 560, focal: 900 };

const inWater: Camera = { ...camera, mirror: -4 };

const PAINTS = ['#7c3f36', '#3f566d', '#8a6f45', '#4e5f52', '#6b6a6c', '#93543c', '#2f4258'] as const;

export const portCranes: Scene = {
  slug: 'port-cranes',
  subject: '수출 항만',
  alt: '노을 진 항만에 늘어선 하역 크레인과 컨테이너 더미, 부두에 댄 화물선',
  draw: (d) => {
    const port = (eye: Camera) => [...yard(d, eye), ship(d, eye), ...times(6, (i) => crane(d, eye, 5 - i))];
    return [
      sky(d),
      ranges(
        d,
        3,
        { y: 706, height: 26, hills: 2, fill: '#c39a8b' },
        { y: 740, height: 16, hills: 3, fill: '#8d6f70' },
        '#dca587',
      ),
      water(d, { top: 748, bottom: 1067, stops: '0 #e8ab80, 0.3 #95707a, 1 #2a2b43' }),
      trembling(d, port(inWater), 756, 14, 0.7, 330),
      surface(d),
      group(port(camera)),
      haze(d, 748, 120, '#e7a87f', 0.35),
      glow(d, 250, 660, 800, '#ffb870', 0.3),
    ];
  },
};

function sky(d: Drawing): string {
  const stops = '0 #3a4467, 0.25 #71637f, 0.48 #c58474, 0.68 #f3b57d';
  const bank = { frequency: [0.0013, 0.008], edge: 4, cover: 0.47, height: 720 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#ffbb85', '#4c4766', bank, 12),
    glow(d, 250, 668, 640, '#ffb468', 0.95),
    ellipse(250, 672, 34, 34, '#fff0cc'),
  ]);
}

/** Stacks behind the cranes, five boxes high at most, in the dull colours of paint that has been at sea. */
function yard(d: Drawing, eye: Camera): string[] {
  const quay = block(eye, { at: [QUAY, -4, 30], size: [400, 4, 700] }, (side) =>
    fade(side === 'top' ? '#5d4f50' : '#2c2832', 70),
  );
  const kerb = bar(eye, [QUAY + 0.4, 0.3, 30], [QUAY + 0.4, 0.3, 600], 0.7, '#a5835f');
  const rows = times(22, (i) => 21 - i).flatMap((i) =>
    times(4, (lane) => 3 - lane).map((lane) => {
      const at: Place = [78 + lane * 11, 0, 62 + i * 14];
      return group(times(d.random.whole(1, 5), (level) => container(d, eye, [at[0], level * 2.6, at[2]])));
    }),
  );
  return [quay, kerb, ...rows];
}

function container(d: Drawing, eye: Camera, at: Place): string {
  const away = distance(eye, at);
  const paint = d.random.pick(PAINTS);
  const ribs =
    away > 170
      ? []
      : times(8, (i) =>
          bar(
            eye,
            [at[0] - 0.02, at[1] + 0.2, at[2] + 0.8 + i * 1.5],
            [at[0] - 0.02, at[1] + 2.4, at[2] + 0.8 + i * 1.5],
            0.2,
            fade(darker(paint, 0.4), away),
            { opacity: 0.6 },
          ),
        );
  return group([block(eye, { at, size: [5.2, 2.55, 12.4] }, (side) => tone(paint, away, side)), ...ribs]);
}

/** A cargo ship seen from astern: transom, house, boxes on deck. */
function ship(d: Drawing, eye: Camera): string {
  const hull: Block = { at: [LEFT, -4, STERN], size: [RIGHT - LEFT, DECK + 4, 230] };
  const end = `${LEFT},${DECK},${STERN} ${RIGHT},${DECK},${STERN} ${RIGHT},0,${STERN} ${RIGHT - 6},-4,${STERN} ${LEFT + 6},-4,${STERN} ${LEFT},0,${STERN}`;
  const paintLine = bar(eye, [LEFT + 2, 0.5, STERN], [RIGHT - 2, 0.5, STERN], 1.6, fade('#7c3f36', STERN));
  const rows = times(12, (i) => STERN + 195 - i * 15);
  const boxes = rows.flatMap((z) =>
    times(6, (lane) => pile(d, eye, [LEFT + 1.5 + lane * 5.7, DECK + 1, z], 2)),
  );
  return group([
    block(eye, hull, () => fade('#55414a', STERN)),
    ...boxes,
    house(eye),
    face(eye, end, fade('#3a2f3c', STERN)),
    paintLine,
  ]);
}

function pile(d: Drawing, eye: Camera, at: Place, least: number): string {
  return group(times(d.random.whole(least, 5), (level) => container(d, eye, add(at, [0, level * 2.6, 0]))));
}

function surface(d: Drawing): string {
  return group([
    ripples(d, {
      top: 770,
      bottom: 1067,
      count: 900,
      colors: ['#2b2a42', '#d79a7c', '#5c5068'],
      opacity: 0.32,
      width: 130,
    }),
    lit([
      ripples(d, {
        top: 752,
        bottom: 1040,
        count: 480,
        colors: ['#ffcf9a', '#ffb37c'],
        around: { x: 250, reach: 230 },
        opacity: 0.6,
        width: 70,
      }),
    ]),
    gleam(d, 250, 740, 280, 260, '#ffb06c', 0.45),
  ]);
}

function tone(paint: Color, away: number, side: Side): Color {
  return fade(
    mix(
      side === 'top'
        ? lighter(paint, 0.25)
        : side === 'left'
          ? mix(paint, '#ffc08a', 0.25)
          : darker(paint, 0.45),
      '#2a2233',
      0.2,
    ),
    away,
  );
}

function house(eye: Camera): string {
  const [low, high, z] = [LEFT + 4, RIGHT - 4, STERN + 10];
  const walls = sides(fade('#c9a48c', STERN), {
    left: fade('#f0c9a0', STERN),
    front: fade('#8f7b80', STERN),
  });
  const panes = times(6, (row) => {
    const y = DECK + 3 + row * 3.8;
    return bar(eye, [low + 2, y, z], [high - 2, y, z], 1.1, row % 2 ? '#e9bd84' : fade('#3d3442', STERN));
  });
  const funnel = block(eye, { at: [4, DECK + 25, z + 2], size: [5, 7, 6] }, () => fade('#5a3a3c', STERN));
  return group([funnel, block(eye, { at: [low, DECK, z], size: [high - low, 25, 12] }, walls), ...panes]);
}
