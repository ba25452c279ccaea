import { bar, face, sheet } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { relief } from '../surface.ts';
import { group, times } from '../svg.ts';
import { camera, depthOf, HEIGHT } from './stone-column.ts';

const doors = times(5, (i) => {
  const z = depthOf(i * 2) + 1.2;
  return group([
    sheet(camera, [-9.96, 0, z], [0, 0, 2.6], [0, 5.2, 0], '#2c2521'),
    sheet(camera, [-9.95, 0.3, z + 0.3], [0, 0, 2], [0, 4.4, 0], '#5d432b'),
  ]);
});

/** The porch behind the columns: floor, wall with doors, ceiling. */
export function porch(d: Drawing): string {
  const wall = sheet(
    camera,
    [-10, 0, 4],
    [0, 0, 62],
    [0, HEIGHT, 0],
    d.across(0, 960, '0 #4d4640, 0.6 #8a7b69, 1 #c0ab8d'),
  );
  const courses = times(24, (i) =>
    bar(camera, [-10, i * 0.62, 4], [-10, i * 0.62, 66], 0.03, '#3f3933', { opacity: 0.5 }),
  );
  const joints = times(22, (i) =>
    bar(camera, [-10, 0.005, 2 + i * 2.6], [1.4, 0.005, 2 + i * 2.6], 0.035, '#6b6054', { opacity: 0.6 }),
  );
  return group([
    wall,
    group([stone(d)], { 'clip-path': d.clip(wall) }),
    ...courses,
    ...doors,
    ceiling(),
    floor(d),
    ...joints,
  ]);
}

function ceiling(): string {
  return face(camera, `-10,${HEIGHT},4 -3.4,${HEIGHT},4 -3.4,${HEIGHT},66 -10,${HEIGHT},66`, '#4a423b');
}

function floor(d: Drawing): string {
  return sheet(
    camera,
    [-10, 0, 1.2],
    [11.4, 0, 0],
    [0, 0, 66],
    d.fall(700, 1067, '0 #c7b192, 0.25 #b39f86, 1 #7f7366'),
  );
}

function stone(d: Drawing): string {
  return relief(d, {
    x: 0,
    y: 0,
    width: 1000,
    frequency: [0.02, 0.02],
    depth: 5,
    from: 350,
    above: 50,
    opacity: 0.6,
  });
}
