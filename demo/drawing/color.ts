/** A colour as six hexadecimal digits, `#rrggbb`. */
export type Color = `#${string}`;

/** The colour a share `t` (0 … 1) of the way from one colour to another. */
export function mix(from: Color, to: Color, t: number): Color {
  const share = Math.min(1, Math.max(0, t));
  const a = channels(from);
  const b = channels(to);
  return hex(a.map((value, i) => value + ((b[i] ?? 0) - value) * share));
}

export const lighter = (color: Color, t: number): Color => mix(color, '#ffffff', t);
export const darker = (color: Color, t: number): Color => mix(color, '#000000', t);

/** The same colour, see-through: `opacity` 0 … 1. */
export function sheer(color: Color, opacity: number): Color {
  const alpha = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
  return `${color}${alpha.toString(16).padStart(2, '0')}`;
}

/** One colour growing thick or thin, as paint stops: `'0 1, 1 0'` fades all of `strength` to nothing. */
export function thinning(color: Color, strength: number, shares: string): string {
  const stops = shares.split(',').map((pair) => pair.trim().split(' '));
  return stops.map(([at, share]) => `${at} ${sheer(color, strength * Number(share))}`).join(', ');
}

/** The colour at `t` (0 … 1) along an evenly spaced list. */
export function along(colors: readonly Color[], t: number): Color {
  const position = Math.min(1, Math.max(0, t)) * (colors.length - 1);
  const index = Math.min(colors.length - 2, Math.floor(position));
  return mix(colors[index] as Color, colors[index + 1] as Color, position - index);
}

/** Fades colours into the colour of the air: at `half` away a thing is half hidden. */
export function air(color: Color, half: number): (thing: Color, distance: number) => Color {
  return (thing, distance) => mix(color, thing, 0.5 ** (Math.max(0, distance) / half));
}

/** Red, green and blue as shares of 1, as SVG filters want them. */
export function shares(color: Color): number[] {
  return channels(color).map((value) => value / 255);
}

function channels(color: Color): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function hex(values: number[]): Color {
  const digits = values.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
