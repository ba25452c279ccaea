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

const KRX: Record<string, { isMain: boolean; isNarrow: boolean }> = {
  KOSPI: { isMain: true, isNarrow: false },
  코스피: { isMain: true, isNarrow: false },
  유가증권: { isMain: true, isNarrow: false },
  KOSDAQ: { isMain: false, isNarrow: false },
  코스닥: { isMain: false, isNarrow: false },
  KONEX: { isMain: false, isNarrow: true },
  코넥스: { isMain: false, isNarrow: true },
};

/** The smallest step between two prices on a market of KRX. */
export function tickAt(price: number, market: string, day: string): number {
  const steps = day >= NEW_STEPS_FROM ? STEPS : STEPS_BEFORE;
  const tick = steps.find(([below]) => price < below)?.[1] ?? 1;
  return day >= NEW_STEPS_FROM || KRX[market]?.isMain ? tick : Math.min(tick, 100);
}

/** By which share a price may move in a day; null on markets without such a limit. */
export function limitShare(market: string, day: string): number | null {
  const known = KRX[market];
  if (!known || day < KNOWN_FROM) return null;
  return !known.isNarrow && day >= WIDE_FROM ? 0.3 : 0.15;
}

/**
 * The highest and the lowest price of a day by KRX's own way to reckon
 * (http://global.krx.co.kr/contents/GLB/06/0602/0602020202/GLB0602020202T2.jsp): the share of the base price, cut to its
 * tick, is added and taken away, and the result is cut to the tick of where it lies. 9,940 gives 2,980, and so 12,920 and
 * 6,960 (12,900 before 2023, when the tick there was 50).
 */
export function limitPrices(
  base: number,
  market: string,
  day: string,
): { upper: number; lower: number } | null {
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
