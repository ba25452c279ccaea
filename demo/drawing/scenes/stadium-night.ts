import { face, scaleAt, seen } from '../camera.ts';
import { type Color, mix } from '../color.ts';
import { passerBy, spectator } from '../crowd.ts';
import { type Drawing, HEIGHT, type Scene, WIDTH } from '../drawing.ts';
import { beam, blurred, bokeh, glow, lit } from '../light.ts';
import { camera, FAR, goals, lines, NEAR, stands, turf } from '../parts/stadium-bowl.ts';
import { each, ellipse, group, polygon, rect, times } from '../svg.ts';
import { floodlights } from '../things.ts';

export const stadiumNight: Scene = {
  slug: 'stadium-night',
  subject: '축구 경기장',
  alt: '조명탑이 켜진 밤 축구 경기장, 관중석에서 내려다본 잔디와 선수들',
  draw: (d) => [sky(d), stands(d), turf(d), lines(), goals(), players(d), boards(d), lamps(d), ...crowd(d)],
};

function sky(d: Drawing): string {
  return group([
    rect(0, 0, WIDTH, HEIGHT, d.fall(0, 420, '0 #060a16, 0.7 #16223a, 1 #2c3d55')),
    glow(d, 800, 330, 900, '#5d7fa0', 0.4),
  ]);
}

/** Twenty-two on the grass, each with four faint shadows, one for every bank of lamps. */
function players(d: Drawing): string {
  const spots = times(
    21,
    (i) => [d.random.between(-40, 44), NEAR + 4 + d.random.unit() * (FAR - NEAR - 8), i % 2] as const,
  ).toSorted((a, b) => b[1] - a[1]);
  return group(
    spots.map(([x, z, side]) => {
      const [px, py] = seen(camera, [x, 0, z]);
      const size = scaleAt(camera, [x, 0, z]);
      const shadows = each('-1 -0.3, 1 -0.3, -0.8 0.4, 0.8 0.4', (dx, dy) =>
        polygon(
          `${px - 1},${py} ${px + 1},${py} ${px + dx * size * 1.5 + 1},${py + dy * size} ${px + dx * size * 1.5 - 1},${py + dy * size}`,
          '#14281a',
          { opacity: 0.35 },
        ),
      );
      return group([
        ...shadows,
        passerBy(d, { x: px, foot: py, height: size * 1.95 }, side ? '#e9e6dd' : '#7c2f35'),
        rect(px - size * 0.16, py - size * 0.98, size * 0.32, size * 0.3, side ? '#2a3450' : '#1d1a20', {
          rx: 2,
        }),
      ]);
    }),
  );
}

/** Boards of plain light along the far touchline. */
function boards(_d: Drawing): string {
  const tones: readonly Color[] = ['#3b6c8f', '#8b8f98', '#7b4a4d', '#4a7d70', '#a08b55'];
  return group(
    times(20, (i) => {
      const [a, b] = [-60 + i * 6, -60 + (i + 1) * 6];
      return face(
        camera,
        `${a},1.1,${FAR + 5} ${b},1.1,${FAR + 5} ${b},0,${FAR + 5} ${a},0,${FAR + 5}`,
        mix(tones[i % tones.length] as Color, '#dfe9f0', 0.2),
        { opacity: 0.9 },
      );
    }),
  );
}

function lamps(d: Drawing): string {
  const banks = each('150 110 560, 1450 110 1040, 520 84 700, 1080 84 900', (x, y, aim) => {
    const light = glow(d, x, y, 380, '#dcecff', 0.95) + beam(d, x, y, aim, 760, 190, '#cfe2f5', 0.2);
    return floodlights(x, y, 6, '#0a101c', '#101827', y + 170) + light;
  });
  const telephones = bokeh(d, 40, { x: 0, y: 230, width: WIDTH, height: 200 }, ['#dcecff', '#ffe2b0'], 5);
  return group([...banks, lit([telephones])]);
}

/** The rows just below the eye, dark and out of focus, some with an arm in the air. */
function crowd(d: Drawing): string[] {
  const row = (y: number, size: number, count: number, tone: Color) =>
    times(count, (i) => {
      const x = ((i + 0.5) * WIDTH) / count + d.random.around() * 30;
      const raised = d.random.chance(0.3)
        ? polygon(
            `${x + size * 0.8},${y + size * 0.6} ${x + size * 0.72},${y - size * 0.9} ${x + size * 0.98},${y - size * 0.9} ${x + size * 1.1},${y + size * 0.6}`,
            tone,
          ) + ellipse(x + size * 0.85, y - size, size * 0.17, size * 0.2, tone)
        : '';
      return spectator(d, x, y + d.random.around() * 14, size, tone) + raised;
    });
  return [
    blurred(d, row(965, 66, 17, '#141c2c'), 2.4),
    blurred(d, row(1030, 104, 11, '#0a0f1a'), 4.5),
    blurred(d, row(1110, 150, 7, '#05080f'), 8),
  ];
}
