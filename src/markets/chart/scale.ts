import type { Bar } from '../bars.ts';

export type Scale = { least: number; most: number; ticks: number[] };

/** How many lines of prices a chart has, about. */
const wantedTicks = 4;

/**
 * Round prices that a chart's lines stand for, and the range that it shows. Where all prices are one, it stands in the
 * middle.
 */
export function scaleOf(values: number[]): Scale {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const spread = highest - lowest || Math.abs(highest) * 0.04 || 1;
  const margin = highest === lowest ? spread / 2 : spread * 0.06;
  const [least, most] = [lowest - margin, highest + margin];
  const step = roundStep((most - least) / wantedTicks);
  const ticks: number[] = [];
  for (let tick = Math.ceil(least / step) * step; tick <= most; tick += step)
    ticks.push(Number(tick.toPrecision(12)));
  return { least, most, ticks };
}

/** 1, 2 or 5 times a power of ten, as near as can be. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const lead = step / power;
  return (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
}

/** The drawing's own measures: it stretches to its place. */
export const width = 1000;
export const height = 1000;

export const yOf = ({ least, most }: Scale, value: number) =>
  round(((most - value) / (most - least)) * height);
/** Bars stand side by side, whatever days lie between them: nothing is traded at weekends. */
export const xOf = (index: number, count: number) => round(((index + 0.5) / count) * width);

export const round = (value: number) => Math.round(value * 10) / 10;

/** Candles and columns of volume, as paths: rising and falling ones apart. */
export function candles(
  bars: Bar[],
  scale: Scale,
  direction: 'up' | 'down',
): { bodies: string; wicks: string } {
  const wide = round((width / Math.max(bars.length, 12)) * 0.64);
  let bodies = '';
  let wicks = '';
  for (const [index, { open, high, low, close }] of bars.entries()) {
    if (close >= open !== (direction === 'up')) continue;
    const x = xOf(index, bars.length);
    const [top, bottom] = [yOf(scale, Math.max(open, close)), yOf(scale, Math.min(open, close))];
    // A day that ends where it began is a stroke.
    bodies += box(round(x - wide / 2), top, wide, Math.max(round(bottom - top), 4));
    if (high > low) wicks += `M${x} ${yOf(scale, high)}V${yOf(scale, low)}`;
  }
  return { bodies, wicks };
}

export function columns(bars: Bar[], direction: 'up' | 'down'): string {
  const most = Math.max(...bars.map(({ volume }) => volume));
  const wide = round((width / Math.max(bars.length, 12)) * 0.64);
  if (most === 0) return '';
  return bars
    .map(({ open, close, volume }, index) => {
      if (volume === 0 || close >= open !== (direction === 'up')) return '';
      const tall = Math.max(round((volume / most) * height), 6);
      return box(round(xOf(index, bars.length) - wide / 2), round(height - tall), wide, tall);
    })
    .join('');
}

const box = (x: number, y: number, wide: number, tall: number) => `M${x} ${y}h${wide}v${tall}h${-wide}z`;

/** A line through values, which begins anew where there is none. */
export function line(values: (number | null)[], scale: Scale): string {
  let isDown = false;
  return values
    .map((value, index) => {
      const command = isDown ? 'L' : 'M';
      isDown = value !== null;
      return value === null ? '' : `${command}${xOf(index, values.length)} ${yOf(scale, value)}`;
    })
    .join('');
}

const day = 86_400_000;
/** The longest holidays are some nine days. */
const longestHolidays = 14;

/** Bars before which nothing was traded for weeks. */
export function gaps(bars: Bar[]): number[] {
  const times = bars.map((bar) => Date.parse(bar.day));
  const between = times.slice(1).map((time, index) => (time - (times[index] ?? time)) / day);
  const usual = [...between].sort((a, b) => a - b)[Math.floor(between.length / 2)] ?? 1;
  return between.flatMap((days, index) => (days > Math.max(longestHolidays, usual * 3) ? [index + 1] : []));
}
