import { describe, expect, it, test } from 'vitest';
import type { Bar } from '../bars.ts';
import { historyOf } from './history.ts';
import { limitPrices, tickAt } from './limits.ts';
import { factsAt, isRule, ruleNames, ruleOf } from './rules.ts';

const milliseconds = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * milliseconds).toISOString().slice(0, 10);

/** A quiet bar, with changes. */
const bar = (day: string, close: number, change: Partial<Bar> = {}): Bar => ({
  day,
  open: close,
  high: close,
  low: close,
  close,
  volume: 1_000,
  ...change,
});

/** Bars with these closes, a day each. */
const closing = (closes: number[], first = '2024-01-01') =>
  closes.map((close, at) => bar(dayAfter(first, at), close));

const found = (bars: Bar[], market = 'KOSDAQ') =>
  factsAt(historyOf(market, bars), bars.length - 1).map(({ rule }) => rule);
const numbers = (bars: Bar[], rule: string, market = 'KOSDAQ') =>
  factsAt(historyOf(market, bars), bars.length - 1).find((fact) => fact.rule === rule)?.numbers;

describe('the limits of a day', () => {
  test.each([
    // KRX's own example, before the ticks of 2023 and after.
    [9_940, '2022-06-01', 12_900, 6_960],
    [9_940, '2024-06-03', 12_920, 6_960],
    [10_000, '2024-06-03', 13_000, 7_000],
    [19_990, '2024-06-03', 25_950, 14_000],
    [1_999, '2024-06-03', 2_595, 1_400],
    [4_995, '2024-06-03', 6_490, 3_500],
    [199_900, '2024-06-03', 259_500, 140_000],
    [1, '2024-06-03', 2, 1],
    // 10 % of what is 15 % until June 2015.
    [10_000, '2015-06-12', 11_500, 8_500],
    [10_000, '2015-06-15', 13_000, 7_000],
  ])('from %d on %s are %d and %d', (base, day, upper, lower) => {
    expect(limitPrices(base, 'KOSPI', day)).toEqual({ upper, lower });
  });

  it('are narrower on KONEX, and none where a market has none', () => {
    expect(limitPrices(10_000, 'KONEX', '2024-06-03')).toEqual({ upper: 11_500, lower: 8_500 });
    expect(limitPrices(10_000, 'NASDAQ', '2024-06-03')).toBeNull();
    expect([tickAt(600_000, 'KOSDAQ', '2022-06-01'), tickAt(600_000, 'KOSPI', '2022-06-01')]).toEqual([
      100, 1_000,
    ]);
  });
});

describe('limit up and down', () => {
  it('is a close at the limit, and not a tick beside it or a touch within the day', () => {
    const day = (change: Partial<Bar>) => [bar('2024-06-03', 9_940), bar('2024-06-04', 12_920, change)];
    expect(numbers(day({}), 'limit-up')).toMatchObject({ limit: 12_920, close: 12_920, before: 9_940 });
    expect(found(day({ close: 12_910, low: 12_910 }))).not.toContain('limit-up');
    expect(found([bar('2024-06-03', 9_940), bar('2024-06-04', 6_960)])).toContain('limit-down');
    expect(found([bar('2024-06-03', 9_940), bar('2024-06-04', 6_970)])).not.toContain('limit-down');
    expect(found(day({}), 'NASDAQ')).not.toContain('limit-up');
  });

  it('beyond the limit the base was another one, and nothing is compared with what was before', () => {
    expect(found([bar('2024-06-03', 9_940), bar('2024-06-04', 12_930)])).toEqual([]);
    expect(found([bar('2024-06-03', 50_000), bar('2024-06-04', 10_000)])).toEqual([]);
  });
});

describe('52 weeks', () => {
  const today = '2024-12-02';
  const past = (days: number, high: number) => bar(dayAfter(today, -days), 1_000, { high });
  const last = bar(today, 1_010, { high: 1_050 });

  it('are 364 days: the high of the first of them counts, that of the day before does not', () => {
    expect(found([past(364, 1_060), past(1, 1_000), last])).not.toContain('high-52w');
    expect(numbers([past(365, 1_060), past(364, 1_040), past(1, 1_000), last], 'high-52w')).toMatchObject({
      price: 1_050,
      former: 1_040,
      formerDay: dayAfter(today, -364),
    });
  });

  it('have no new high that is a tie, and none before they are over', () => {
    expect(found([past(364, 1_040), past(9, 1_050), last])).not.toContain('high-52w');
    expect(found([past(364, 1_040), past(9, 1_049), last])).toContain('high-52w');
    expect(found([past(363, 1_040), past(9, 1_049), last])).not.toContain('high-52w');
  });

  it('begin anew where the base price changed', () => {
    expect(found([past(364, 1_040), bar(dayAfter(today, -9), 500), last])).toEqual([]);
  });
});

describe('a gap', () => {
  const one = bar('2024-06-03', 10_000, { high: 10_300, low: 9_800 });
  it('is one tick above the high of the day before, and no gap where they touch', () => {
    const next = (low: number) => [one, bar('2024-06-04', 10_500, { open: 10_400, low })];
    expect(numbers(next(10_310), 'gap-up')).toMatchObject({ open: 10_400, edge: 10_300 });
    expect(found(next(10_300))).not.toContain('gap-up');
    const down = (high: number) => [one, bar('2024-06-04', 9_600, { open: 9_700, high })];
    expect(found(down(9_790))).toContain('gap-down');
    expect(found(down(9_800))).not.toContain('gap-down');
  });

  it('opens three per cent away, not less', () => {
    const opening = (open: number) => [
      { ...one, high: 10_000 },
      bar('2024-06-04', 10_500, { open, low: 10_010 }),
    ];
    expect(found(opening(10_300))).toContain('gap-up');
    expect(found(opening(10_290))).not.toContain('gap-up');
  });
});

describe('volume', () => {
  const days = (count: number, volume: number) =>
    closing(Array(count).fill(1_000)).concat(bar(dayAfter('2024-01-01', count), 1_000, { volume }));
  it('is told from five times the mean of twenty days before, which it is not in itself', () => {
    expect(numbers(days(20, 5_000), 'volume-surge')).toMatchObject({ volume: 5_000, mean: 1_000 });
    expect(found(days(20, 4_999))).toEqual([]);
    expect(found(days(19, 50_000))).toEqual([]);
  });

  it('of halted days is none', () => {
    const [first, ...others] = days(20, 5_000) as [Bar, ...Bar[]];
    expect(found([{ ...first, volume: 0 }, ...others])).toEqual([]);
  });
});

describe('a run', () => {
  it('is told on the fifth day and on the tenth, and a tie ends it', () => {
    const rising = (days: number) => closing(Array.from({ length: days + 1 }, (_, day) => 1_000 + day));
    const told = [4, 5, 6, 10].map((days) => found(rising(days)).includes('run-up'));
    expect(told).toEqual([false, true, false, true]);
    expect(numbers(rising(5), 'run-up')).toMatchObject({ days: 5, from: 1_000, fromDay: '2024-01-01' });
    expect(found(closing([1_000, 1_001, 1_002, 1_002, 1_003, 1_004, 1_005]))).not.toContain('run-up');
    expect(found(closing([1_005, 1_004, 1_003, 1_002, 1_001, 1_000]))).toContain('run-down');
  });
});

describe('a cross of averages', () => {
  const flat = Array(20).fill(1_000);
  it('is the first day that the shorter stands on the other side', () => {
    const bars = [...flat, 990, 990, 1_040];
    expect(found(closing(bars))).toContain('cross-up-5-20');
    expect(found(closing([...bars, 1_050]))).not.toContain('cross-up-5-20');
    expect(found(closing([...flat, 1_010, 1_010, 960]))).toContain('cross-down-5-20');
  });

  it('is none where they only touched, and none out of equality that had no side before', () => {
    expect(found(closing([...flat, 1_010]))).not.toContain('cross-up-5-20');
    const touching = [...flat, 1_010, 990, ...Array(20).fill(1_000), 1_010];
    expect(found(closing(touching))).not.toContain('cross-down-5-20');
  });
});

it('each rule says what it is in Korean, with its limits', () => {
  for (const name of ruleNames) {
    const { title, definition, thresholds } = ruleOf(name);
    expect(
      [title, ...definition, ...thresholds.map(([what]) => what)].every((text) => /[가-힣]/.test(text)),
      name,
    ).toBe(true);
  }
  expect([isRule('high-52w'), isRule('toString'), isRule('')]).toEqual([true, false, false]);
});
