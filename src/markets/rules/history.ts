import { onFirstUse } from '../../kernel/on-first-use.ts';
import type { Bar } from '../bars.ts';
import type { averageDays } from '../indicators.ts';
import { type Limits, limitPrices } from './limits.ts';

const signals = onFirstUse<typeof import('trading-signals')>('trading-signals');

/** The prices of one instrument, as rules look at them. */
export type History = {
  market: string;
  /** Days with trade alone, oldest first. */
  bars: Bar[];
  /**
   * The place of the first bar that can be compared with the one at a place. A price beyond its daily limit had another
   * base than the close before (a split, a rights issue), so that what is older is no measure of it.
   */
  since: (at: number) => number;
  /** How far the price could go on a day; null on markets without limits, and where there is nothing to reckon from. */
  limits: (at: number) => Limits | null;
  /** The mean of the last closes up to a place; null where there are not as many. */
  average: (length: AverageLength, at: number) => number | null;
};

/** 5, 20, 60 and 120 trading days: a week, a month, a quarter, half a year. */
export type AverageLength = (typeof averageDays)[number];

/** An index is no share of its market: nothing limits it, and it is no part of the market's mean. */
export const isIndex = ({ currency }: { currency: string }) => currency === 'XXX';

export function historyOfInstrument(instrument: { market: string; currency: string }, bars: Bar[]): History {
  return historyOf(isIndex(instrument) ? '' : instrument.market, bars);
}

export function historyOf(market: string, given: Bar[]): History {
  const bars = given.every(isTraded) ? given : given.filter(isTraded);
  const limits = bars.map(({ day }, at) => limitPrices(bars[at - 1]?.close ?? 0, market, day));
  const starts = startsOf(limits, bars);
  const series: { [length in AverageLength]?: (number | null)[] } = {};
  return {
    market,
    bars,
    since: (at) => starts[at] ?? 0,
    limits: (at) => (starts[at] === at ? null : (limits[at] ?? null)),
    average: (length, at) => {
      series[length] ??= averagesOf(bars, starts, length);
      return series[length]?.[at] ?? null;
    },
  };
}

/** Exchanges give a row for a halted day, too, with no volume. */
function isTraded({ volume, open }: Bar): boolean {
  return volume > 0 && open > 0;
}

function startsOf(limits: (Limits | null)[], bars: Bar[]): Int32Array {
  const starts = new Int32Array(bars.length);
  for (let at = 1; at < bars.length; at++) {
    const bar = bars[at] as Bar;
    const limit = limits[at];
    const isBroken = limit != null && (bar.high > limit.upper || bar.low < limit.lower);
    starts[at] = isBroken ? at : (starts[at - 1] as number);
  }
  return starts;
}

function averagesOf(bars: Bar[], starts: Int32Array, length: AverageLength): (number | null)[] {
  const { SMA } = signals();
  let average = new SMA(length);
  return bars.map(({ close }, at) => {
    if (starts[at] === at) average = new SMA(length);
    return average.add(close);
  });
}
