import { patches } from '../atmosphere.ts';
import { bar, type Place, scaleAt, seen, sheet } from '../camera.ts';
import { type Drawing, HEIGHT } from '../drawing.ts';
import { glow, lit } from '../light.ts';
import { ellipse, group, polygon, times } from '../svg.ts';
import { camera, fade, HIGH, LEFT, LONG, RIGHT } from './bookshelves.ts';

/** Worn boards that run away from the eye, with the lamps lying on them. */
export function floor(d: Drawing): string {
  const boards = sheet(
    camera,
    [LEFT - 1, 0, 0.8],
    [RIGHT - LEFT + 2, 0, 0],
    [0, 0, LONG + 4],
    d.fall(520, HEIGHT, '0 #e0ae72, 0.3 #8f6240, 1 #3a261b'),
  );
  const seams = times(17, (i) =>
    bar(camera, [LEFT + i * 0.28, 0.002, 0.9], [LEFT + i * 0.28, 0.002, LONG], 0.012, '#2b1a11', {
      opacity: 0.6,
    }),
  );
  const sheen = lit([
    group([sheet(camera, [-0.5, 0.003, 1.2], [1, 0, 0], [0, 0, 13], '#ffcf8d')], {
      filter: d.blur(24, 30),
      opacity: 0.4,
    }),
  ]);
  return group([boards, ...seams, worn(d), sheen]);
}

function worn(d: Drawing): string {
  return patches(d, {
    y: 560,
    height: 510,
    color: '#241509',
    frequency: [0.006, 0.03],
    edge: 3.6,
    cover: 0.42,
    opacity: 0.35,
  });
}

/** The street window at the end, evening blue outside. */
export function end(d: Drawing): string {
  const wall = sheet(camera, [LEFT, 0, LONG], [RIGHT - LEFT, 0, 0], [0, HIGH, 0], '#7d5636');
  const glass = sheet(
    camera,
    [-1.25, 0.6, LONG - 0.02],
    [2.3, 0, 0],
    [0, 1.9, 0],
    d.fall(430, 580, '0 #5f7f9c, 0.6 #a9b3b5, 1 #f0cf9c'),
  );
  const bars = [-1.25, -0.48, 0.28, 1.05].map((x) =>
    bar(camera, [x, 0.6, LONG - 0.04], [x, 2.5, LONG - 0.04], 0.06, '#3a261a'),
  );
  const levels = [0.6, 1.5, 2.5].map((y) =>
    bar(camera, [-1.28, y, LONG - 0.04], [1.08, y, LONG - 0.04], 0.06, '#3a261a'),
  );
  const [x, y] = seen(camera, [-0.1, 1.5, LONG]);
  return group([wall, glass, ...bars, ...levels, glow(d, x, y, 190, '#bcd0dc', 0.6)]);
}

const beams = times(9, (i) =>
  sheet(
    camera,
    [LEFT, HIGH - 0.16, 1.6 + i * 1.6],
    [RIGHT - LEFT, 0, 0],
    [0, 0.16, 0],
    fade('#2f1e14', 1.6 + i * 1.6),
  ),
);

/** Beams, and pendant lamps over the aisle. */
export function ceiling(d: Drawing): string {
  const lamps = times(6, (i) => 5 - i).map((i) => {
    const at: Place = [-0.1, 2.35, 2.9 + i * 2.1];
    const [x, y] = seen(camera, at);
    const s = scaleAt(camera, at);
    const cord = bar(camera, at, [at[0], HIGH, at[2]], 0.014, '#120b08');
    const shade = polygon(
      `${x - s * 0.2},${y} ${x - s * 0.06},${y - s * 0.15} ${x + s * 0.06},${y - s * 0.15} ${x + s * 0.2},${y}`,
      fade('#2b2622', at[2]),
    );
    return group([
      cord,
      glow(d, x, y + s * 0.04, s * 1.5, '#ffc67c', 0.85),
      shade,
      ellipse(x, y + s * 0.01, s * 0.17, s * 0.035, '#fff3d4'),
      ellipse(x, y + s * 0.03, s * 0.06, s * 0.06, '#fffaf0'),
    ]);
  });
  return group([slab(d), ...beams.toReversed(), ...lamps]);
}

function slab(d: Drawing): string {
  return sheet(
    camera,
    [LEFT, HIGH, 0.8],
    [RIGHT - LEFT, 0, 0],
    [0, 0, LONG],
    d.fall(0, 520, '0 #1d130e, 1 #8f663f'),
  );
}
