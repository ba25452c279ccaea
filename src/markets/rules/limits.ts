type Steps = [below: number, tick: number][];

/** Tick sizes of KRX by price since 25 January 2023, the same for all its stock markets. */
const STEPS: Steps = [
  [2_000, 1],
  [5_000, 5],
  [20_000, 10],
  [50_000, 50],
  [200_000, 100],
  [500_000, 500],
  [Number.POSITIVE_INFINITY, 1_000],
];

/** Before that day; KOSDAQ and KONEX knew nothing above 100 won. */
const STEPS_BEFORE: Steps = [
  [1_000, 1],
  [5_000, 5],
  [10_000, 10],
  [50_000, 50],
  [100_000, 100],
  [500_000, 500],
  [Number.POSITIVE_INFINITY, 1_000],
];

const NEW_STEPS_FROM = '2023-01-25';
/** Since then a price may move by 30 % a day; before, by 15. */
const WIDE_FROM = '2015-06-15';
/** Of the limits before, which were changed several times, no rule speaks. */
const KNOWN_FROM = '2010-10-04';

type Exchange = { isMain: boolean; isNarrow: boolean };

/** Markets are called in several ways, such as 유가증권 and KOSPI; what is none of KRX's has no limits. */
const EXCHANGES: [RegExp, Exchange][] = [
  [/KOSPI|코스피|유가증권/, { isMain: true, isNarrow: false }],
  [/KOSDAQ|코스닥/, { isMain: false, isNarrow: false }],
  [/KONEX|코넥스/, { isMain: false, isNarrow: true }],
];
const known = new Map<string, Exchange | null>();

/** Asked for every bar, and there are few markets. */
function exchangeOf(market: string): Exchange | null {
  let exchange = known.get(market);
  if (exchange === undefined) {
    exchange = EXCHANGES.find(([name]) => name.test(market))?.[1] ?? null;
    if (known.size < 1_000) known.set(market, exchange);
  }
  return exchange;
}

/** The smallest step between two prices on a market of KRX. */
export function tickAt(price: number, market: string, day: string): number {
  const steps = day >= NEW_STEPS_FROM ? STEPS : STEPS_BEFORE;
  const tick = steps.find(([below]) => price < below)?.[1] ?? 1;
  return day >= NEW_STEPS_FROM || exchangeOf(market)?.isMain ? tick : Math.min(tick, 100);
}

/** By which share a price may move in a day; null on markets without such a limit. */
export function limitShare(market: string, day: string): number | null {
  const exchange = exchangeOf(market);
  if (!exchange || day < KNOWN_FROM) return null;
  return !exchange.isNarrow && day >= WIDE_FROM ? 0.3 : 0.15;
}

export type Limits = { upper: number; lower: number };

/**
 * The highest and the lowest price of a day by KRX's own way to reckon
 * (http://global.krx.co.kr/contents/GLB/06/0602/0602020202/GLB0602020202T2.jsp): the share of the base price, cut to its
 * tick, is added and taken away, and the result is cut to the tick of where it lies. 9,940 gives 2,980, and so 12,920 and
 * 6,960 (12,900 before 2023, when the tick there was 50).
 */
export function limitPrices(base: number, market: string, day: string): Limits | null {
  const share = limitShare(market, day);
  if (share === null || !(base > 0)) return null;
  const tick = tickAt(base, market, day);
  const width = Math.max(tick, cut(base * share, tick));
  return {
    upper: cut(base + width, tickAt(base + width, market, day)),
    lower: Math.max(tick, base - width),
  };
}

/** A product of binary fractions may fall short of what it is by less than any price. */
function cut(value: number, tick: number): number {
  return Math.floor(value / tick + 1e-9) * tick;
}
