import type { Bar } from '../bars.ts';
import type { History } from './history.ts';

/** Trading days after a case on which it is asked what became of the price. */
export const horizons = [1, 5, 20] as const;
export type Horizon = (typeof horizons)[number];

/**
 * How an instrument went over the days of its market, as one number a day; a share between two of them is its change.
 * Where the base price changed (a split), the day counts from its own opening. A day without trade has the number of the
 * day before; before the first trade there is none (NaN).
 */
export type Levels = { levels: Float64Array; isTraded: Uint8Array };

export function levelsOf({ bars, since }: History, days: ReadonlyMap<string, number>): Levels {
  const levels = new Float64Array(days.size).fill(Number.NaN);
  const isTraded = new Uint8Array(days.size);
  let level = 1;
  for (let at = 0; at < bars.length; at++) {
    const bar = bars[at] as Bar;
    const base = since(at) === at ? bar.open : (bars[at - 1] as Bar).close;
    if (at > 0) level *= bar.close / base;
    const place = days.get(bar.day);
    if (place === undefined) continue;
    levels[place] = level;
    isTraded[place] = 1;
  }
  for (let place = 1; place < levels.length; place++)
    if (!isTraded[place]) levels[place] = levels[place - 1] as number;
  return { levels, isTraded };
}

/** The change between two days; null where one of them has no price yet. */
export function changeBetween({ levels }: Levels, from: number, to: number): number | null {
  const [one, other] = [levels[from], levels[to]];
  if (one === undefined || other === undefined || Number.isNaN(one) || Number.isNaN(other)) return null;
  return other / one - 1;
}

/** Sums from which the mean change of a market's instruments comes, each weighing the same. */
export class MarketMeans {
  readonly #sums: Map<Horizon, { sum: Float64Array; count: Int32Array }>;

  constructor(days: number) {
    this.#sums = new Map(
      horizons.map((horizon) => [horizon, { sum: new Float64Array(days), count: new Int32Array(days) }]),
    );
  }

  /** Only what was traded on both days counts. */
  add(instrument: Levels): void {
    const { levels, isTraded } = instrument;
    for (const [horizon, { sum, count }] of this.#sums)
      for (let place = 0; place + horizon < levels.length; place++) {
        if (!isTraded[place] || !isTraded[place + horizon]) continue;
        sum[place] =
          (sum[place] as number) + (levels[place + horizon] as number) / (levels[place] as number) - 1;
        count[place] = (count[place] as number) + 1;
      }
  }

  /** Every mean that there is, by the place of its first day. */
  *all(): Generator<{ place: number; horizon: Horizon; mean: number; instruments: number }> {
    for (const [horizon, { sum, count }] of this.#sums)
      for (const [place, instruments] of count.entries())
        if (instruments > 0)
          yield { place, horizon, mean: (sum[place] as number) / instruments, instruments };
  }
}
