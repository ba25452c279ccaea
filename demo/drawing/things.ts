import { type Color, darker } from './color.ts';
import { blob, ellipse, group, type Point, placed, polygon, rect, times, trace } from './svg.ts';

/** An open umbrella over someone's head: `x`, `foot` and `height` are that person's. */
export function umbrella(
  x: number,
  foot: number,
  height: number,
  color: Color,
  paint: string = color,
): string {
  const dome = trace(30, (t): Point => [t * 76 - 38, 13 - Math.sin(t * Math.PI) * 20]);
  const hem = trace(25, (t): Point => [38 - t * 76, 13 - Math.abs(Math.sin(t * Math.PI * 4)) * 2.6]);
  const ribs = [-19, 0, 19].map((at) =>
    polygon(`0,-7 ${at},12.5 ${at + 0.5},12.5`, darker(color, 0.5), { opacity: 0.7 }),
  );
  const shade = polygon([...dome.slice(14), ...hem.slice(0, 13)], darker(color, 0.4), { opacity: 0.6 });
  const parts = [rect(-0.5, 0, 1, 75, '#090c14'), polygon([...dome, ...hem], paint), shade, ...ribs];
  return placed(parts, x, foot - height * 1.13, height / 100);
}

/** A car seen from straight ahead or behind, `scale` pixels to the metre; lamps and snow are the scene's to add. */
export function carEnd(x: number, foot: number, scale: number, body: Color, glass: Color): string {
  const wheels = [-69, 69].map((at) => rect(at - 13, -30, 26, 32, '#0a0b10'));
  const shell = blob('-90,-20 -92,-74 -80,-90 80,-90 92,-74 90,-20', body);
  const cabin = polygon('-78,-86 -58,-136 58,-136 78,-86', body);
  const pane = polygon('-66,-90 -52,-129 52,-129 66,-90', glass);
  const shade = ellipse(0, 0, 110, 13, '#0c0d13', { opacity: 0.75 });
  return placed([shade, ...wheels, shell, cabin, pane], x, foot, scale / 100);
}

/** A bank of lamps on a mast, as over a playing field. */
export function floodlights(
  x: number,
  y: number,
  columns: number,
  mast: Color,
  panel: Color,
  foot: number,
): string {
  const wide = columns * 20;
  const bulbs = times(columns * 3, (i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return ellipse(column * 20 - wide / 2 + 10, row * 20 - 20, 6.8, 6.8, '#fdfbf4');
  });
  const parts = [rect(-4, 0, 8, foot - y, mast), rect(-wide / 2 - 6, -36, wide + 12, 72, panel), ...bulbs];
  return placed([group(parts)], x, y);
}
