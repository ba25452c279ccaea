import { haze } from '../atmosphere.ts';
import { scaleAt, seen } from '../camera.ts';
import { mix } from '../color.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { blurred, bokeh, lit, pool } from '../light.ts';
import { table } from '../parts/book-table.ts';
import { camera, fade, LEFT, RIGHT, SPINES, wallOf } from '../parts/bookshelves.ts';
import { ceiling, end, floor } from '../parts/bookshop-room.ts';
import { type Pose, person, rimLit, waiting } from '../people.ts';
import { ellipse, group, polygon, rect, times } from '../svg.ts';

export const bookshop: Scene = {
  slug: 'bookshop',
  subject: '서점',
  alt: '천장까지 책이 꽂힌 서가 사이, 등불 아래 책을 펼쳐 든 사람이 있는 서점',
  draw: (d) => [
    room(d),
    floor(d),
    end(d),
    ...wallOf(d, LEFT),
    ...wallOf(d, RIGHT),
    ceiling(d),
    browsers(d),
    table(d),
    reader(d),
    light(d),
    near(d),
  ],
};

function room(d: Drawing): string {
  return rect(0, 0, WIDTH, HEIGHT, d.fall(0, HEIGHT, '0 #2a1c15, 0.5 #b98650, 1 #1d1410'));
}

const look: Pose = {
  ...waiting,
  arms: [1.1, 0.9, 0.2, 0.3],
  coat: 0.25,
};

function browsers(d: Drawing): string {
  const spots = [
    [-1.5, 10.4, -1, look],
    [1.2, 8.6, 1, { ...look, hair: 'long', coat: 0.45 }],
    [0.3, 12.5, -1, waiting],
  ] as const;
  return (
    group(
      spots.map(([x, z, faces, pose]) => {
        const [px, foot] = seen(camera, [x, 0, z]);
        return person({
          x: px,
          foot,
          height: 1.68 * scaleAt(camera, [x, 0, z]),
          fill: fade('#24180f', z),
          faces,
          pose,
        });
      }),
    ) + haze(d, 520, 90, '#f0c48a', 0.16)
  );
}

/** Someone reading, close to the left shelves, edged by lamplight. */
function reader(d: Drawing): string {
  const [x, foot] = seen(camera, [-1.28, 0, 4.1]);
  const s = scaleAt(camera, [-1.28, 0, 4.1]);
  const pose: Pose = {
    side: true,
    lean: 0.06,
    hair: 'long',
    coat: 0.46,
    legs: [0.05, 0.02, -0.07, 0.03],
    arms: [0.3, 1.35, 0.42, 1.25],
  };
  const shade = blurred(d, [ellipse(x, foot, s * 0.4, s * 0.07, '#120b07', { opacity: 0.75 })], 8);
  return group([
    shade,
    rimLit({ x, foot, height: s * 1.66, fill: '#1a110c', faces: 1, pose }, '#ffc985', 2.6),
    book(x, s, foot),
  ]);
}

function book(x: number, s: number, foot: number): string {
  return group([
    polygon(
      `${x + s * 0.38},${foot - s * 1.2} ${x + s * 0.62},${foot - s * 1.3} ${x + s * 0.63},${foot - s * 1.24} ${x + s * 0.4},${foot - s * 1.13}`,
      '#f6e6c4',
    ),
    polygon(
      `${x + s * 0.37},${foot - s * 1.17} ${x + s * 0.4},${foot - s * 1.12} ${x + s * 0.64},${foot - s * 1.22} ${x + s * 0.63},${foot - s * 1.26}`,
      '#7d3b34',
    ),
  ]);
}

function light(d: Drawing): string {
  return group([
    lit([
      pool(d, 860, 700, 460, 160, '#ffc67c', 0.25),
      pool(d, 250, 420, 360, 420, '#ffb566', 0.16),
      pool(d, 1450, 420, 340, 420, '#ffb566', 0.14),
    ]),
    haze(d, 520, 220, '#f0bd7f', 0.2),
  ]);
}

/** The edge of a shelf and a stack of books just in front of the lens, far out of focus. */
function near(d: Drawing): string {
  const stack = times(5, (i) =>
    rect(1310 + i * 6 - (i % 2) * 12, 1010 - i * 52, 330, 50, mix(d.random.pick(SPINES), '#120b07', 0.55), {
      rx: 4,
    }),
  );
  return group([
    blurred(d, stack, 11),
    bokeh(d, 8, { x: 640, y: 470, width: 380, height: 70 }, ['#ffd79c', '#bcd0dc'], 9),
  ]);
}
