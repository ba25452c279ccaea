import { patches } from '../atmosphere.ts';
import type { Drawing } from '../drawing.ts';
import { ranges } from '../land.ts';
import { glow } from '../light.ts';
import { person, walking } from '../people.ts';
import { ellipse, group, polygon, rect } from '../svg.ts';
import { ripples } from '../water.ts';

/** The screen: its left, top, right and bottom edge. */
export const [LEFT, TOP, RIGHT, BOTTOM] = [330, 190, 1270, 640] as const;

/** What is on the screen: a shore at sunset, two people walking along the water. */
export function screen(d: Drawing): string {
  const area = rect(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, '#ffffff');
  return group([evening(d), lagoon(d), beach(d)], { 'clip-path': d.clip(area) });
}

function evening(d: Drawing): string {
  const wide = { x: LEFT, width: RIGHT - LEFT } as const;
  const dusk = d.fall(TOP, TOP + 280, '0 #6d86a8, 0.4 #c9a9a0, 0.75 #ffcf98, 1 #ffe6bd');
  const look = { color: '#fff0d8', frequency: [0.003, 0.014], edge: 4, cover: 0.42, opacity: 0.6 } as const;
  const far = { y: 440, height: 20, hills: 6, fill: '#b59a98' } as const;
  const near = { y: 456, height: 14, hills: 8, fill: '#8d7c86' } as const;
  return group([
    rect(LEFT, TOP, wide.width, 300, dusk),
    patches(d, { ...wide, y: TOP, height: 240, ...look }),
    ellipse(930, 448, 26, 26, '#fffbe8'),
    glow(d, 930, 448, 240, '#ffdc9c', 0.9),
    ranges(d, 2, far, near, '#e5bd9c'),
  ]);
}

function lagoon(d: Drawing): string {
  const around = { x: 930, reach: 240 };
  const colors = ['#fff0d0', '#5d6c80'] as const;
  return group([
    rect(LEFT, 466, RIGHT - LEFT, 110, d.fall(466, 576, '0 #f2c79a, 0.3 #a99a9c, 1 #5d7288')),
    ripples(d, { top: 468, bottom: 570, count: 260, colors, around, opacity: 0.6, width: 60 }),
  ]);
}

function beach(d: Drawing): string {
  const sand = `${LEFT},590 560,566 900,578 ${RIGHT},556 ${RIGHT},${BOTTOM} ${LEFT},${BOTTOM}`;
  const friend = { ...walking, hair: 'long', coat: 0.5 } as const;
  return group([
    polygon(sand, d.fall(556, BOTTOM, '0 #d9b08a, 1 #7d5f52')),
    person({ x: 640, foot: 612, height: 118, fill: '#3a2c30', pose: walking }),
    person({ x: 590, foot: 616, height: 110, fill: '#3a2c30', pose: friend }),
  ]);
}
