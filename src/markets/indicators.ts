import { onFirstUse } from '../kernel/on-first-use.ts';
import type { Bar } from './bars.ts';

const signals = onFirstUse<typeof import('trading-signals')>('trading-signals');

/** Days of the moving averages that Korean charts have. */
export const averageDays = [5, 20, 60, 120] as const;

/** The mean of the closing prices of so many days up to each bar; null for bars that have fewer before them. */
export function movingAverage(bars: Pick<Bar, 'close'>[], days: number): (number | null)[] {
  const average = new (signals().SMA)(days);
  return bars.map(({ close }) => average.add(close));
}

/** The relative strength index at each bar, Wilder's, from 0 to 100; null for bars that have fewer days before them. */
export function relativeStrength(bars: Pick<Bar, 'close'>[], days = 14): (number | null)[] {
  const index = new (signals().RSI)(days);
  return bars.map(({ close }) => index.add(close));
}
