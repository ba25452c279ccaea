import { type Drawing, HEIGHT, WIDTH } from './drawing.ts';
import { element, group, rect } from './svg.ts';

/** Turns a drawing into a photograph of itself: lens softness, light bleeding from the highlights, a film curve, darker corners, grain. */
export function develop(d: Drawing, layers: readonly string[]): string {
  return group([group(layers, { filter: lens(d) }), corners(d), grain(d)]);
}

function lens(d: Drawing): string {
  const bright = ['R', 'G', 'B'].map((c) =>
    element(`feFunc${c}`, { type: 'linear', slope: '2.6', intercept: '-1.75' }),
  );
  const film = '0.024 0.15 0.355 0.61 0.845 0.975';
  const curve = ['R', 'G', 'B'].map((c) => element(`feFunc${c}`, { type: 'table', tableValues: film }));
  return d.filter(
    [
      element('feGaussianBlur', { stdDeviation: '0.55', result: 'soft' }),
      element('feComponentTransfer', { in: 'soft' }, bright.join('')),
      element('feGaussianBlur', { stdDeviation: 26, result: 'bleed' }),
      element('feBlend', { in: 'bleed', in2: 'soft', mode: 'screen' }),
      element('feComponentTransfer', {}, curve.join('')),
    ].join(''),
  );
}

function corners(d: Drawing): string {
  const fill = d.spread([WIDTH / 2, HEIGHT * 0.5], WIDTH * 0.66, '0 #05060a00, 0.55 #05060a00, 1 #05060a78');
  return rect(0, 0, WIDTH, HEIGHT, fill);
}

function grain(d: Drawing): string {
  const seed = d.random.whole(1, 900);
  const noise = { type: 'fractalNoise', baseFrequency: '0.62', numOctaves: 2, seed };
  const gray = '1.6 0 0 0 -0.3 1.6 0 0 0 -0.3 1.6 0 0 0 -0.3 0 0 0 0 1';
  const body = element('feTurbulence', noise) + element('feColorMatrix', { type: 'matrix', values: gray });
  const look = { filter: d.filter(body, 'own'), opacity: '0.08', style: 'mix-blend-mode:overlay' };
  return rect(0, 0, WIDTH, HEIGHT, '#000', look);
}
