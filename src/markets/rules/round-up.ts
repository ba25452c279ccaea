import type { Bar, Instrument } from '../bars.ts';
import type { History } from './history.ts';
import type { Numbers } from './rule.ts';

type Extreme = { name: string; code: string; close: number; share: number };

/** Adds up a market's day, one instrument after the other, in whatever order. */
export class RoundUp {
  readonly #counts = { up: 0, down: 0, same: 0, upper: 0, lower: 0, volume: 0, value: 0 };
  readonly #currencies = new Set<string>();
  #best: Extreme | null = null;
  #worst: Extreme | null = null;

  /** @param at the place of the day's bar */
  add(instrument: Instrument, history: History, at: number): void {
    const bar = history.bars[at] as Bar;
    const counts = this.#counts;
    counts.volume += bar.volume;
    counts.value += bar.volume * bar.close;
    this.#currencies.add(instrument.currency);
    if (history.since(at) === at) return;
    const before = history.bars[at - 1] as Bar;
    counts[bar.close > before.close ? 'up' : bar.close < before.close ? 'down' : 'same']++;
    const limits = history.limits(at);
    if (bar.close === limits?.upper) counts.upper++;
    if (bar.close === limits?.lower) counts.lower++;
    const { name, code } = instrument;
    this.#compare({ name, code, close: bar.close, share: bar.close / before.close - 1 });
  }

  /** Of two that moved alike, the one whose code comes first is named. */
  #compare(one: Extreme): void {
    const isFirst = (other: Extreme | null, by: number) =>
      !other || by > 0 || (by === 0 && one.code < other.code);
    if (isFirst(this.#best, one.share - (this.#best?.share ?? 0))) this.#best = one;
    if (isFirst(this.#worst, (this.#worst?.share ?? 0) - one.share)) this.#worst = one;
  }

  /** What there is to tell; null where nothing can be compared, or prices are in several currencies. */
  result(): { numbers: Numbers; currency: string } | null {
    const [currency, other] = this.#currencies;
    if (!this.#best || !this.#worst || !currency || other) return null;
    const numbers = { ...this.#counts, ...named('best', this.#best), ...named('worst', this.#worst) };
    return { numbers, currency };
  }
}

function named(which: string, { name, code, close, share }: Extreme): Numbers {
  return {
    [`${which}Name`]: name,
    [`${which}Code`]: code,
    [`${which}Close`]: close,
    [`${which}Share`]: share,
  };
}
