import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { packageRoot } from '../../kernel/package-root.ts';
import { addDays } from '../../korean/seoul-time.ts';
import type { Bar } from '../bars.ts';
import { historyOf } from './history.ts';
import { factsAt, instrumentRuleNames } from './rules.ts';

/** The daily S&P 500 of twenty years, counted anew by loops that know nothing of the rules' own. */
describe('on real prices', () => {
  const file = join(packageRoot, 'node_modules/vega-datasets/data/sp500-2000.csv');
  const bars = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line): Bar => {
      const [day = '', ...values] = line.split(',');
      const [open = 0, high = 0, low = 0, close = 0, , volume = 0] = values.map(Number);
      return { day, open, high, low, close, volume };
    });
  const history = historyOf('NYSE', bars);
  const days = new Map<string, string[]>(instrumentRuleNames.map((name) => [name, []]));
  for (const [at] of bars.entries())
    for (const { rule, day } of factsAt(history, at)) days.get(rule)?.push(day);

  const mean = (at: number, length: number) =>
    at + 1 < length
      ? Number.NaN
      : bars.slice(at + 1 - length, at + 1).reduce((sum, { close }) => sum + close, 0) / length;
  const naive: Record<string, (at: number) => boolean> = {
    'high-52w': (at) => {
      const from = addDays(bars[at]?.day ?? '', -364);
      const year = bars.slice(0, at).filter(({ day }) => day >= from);
      return (
        (bars[0]?.day ?? '') <= from && Math.max(...year.map(({ high }) => high)) < (bars[at]?.high ?? 0)
      );
    },
    'low-52w': (at) => {
      const from = addDays(bars[at]?.day ?? '', -364);
      const year = bars.slice(0, at).filter(({ day }) => day >= from);
      return (bars[0]?.day ?? '') <= from && Math.min(...year.map(({ low }) => low)) > (bars[at]?.low ?? 0);
    },
    'run-down': (at) => {
      let days = 0;
      while (at - days > 0 && (bars[at - days]?.close ?? 0) < (bars[at - days - 1]?.close ?? 0)) days++;
      return days > 0 && days % 5 === 0;
    },
    'volume-surge': (at) =>
      at >= 20 &&
      (bars[at]?.volume ?? 0) >=
        (5 * bars.slice(at - 20, at).reduce((sum, { volume }) => sum + volume, 0)) / 20,
    'cross-up-20-60': (at) => mean(at, 20) > mean(at, 60) && mean(at - 1, 20) < mean(at - 1, 60),
    'cross-down-60-120': (at) => mean(at, 60) < mean(at, 120) && mean(at - 1, 60) > mean(at - 1, 120),
  };

  test.each(Object.entries(naive))('%s is found on the very days', (rule, isSo) => {
    const expected = bars.flatMap(({ day }, at) => (isSo(at) ? [day] : []));
    expect(days.get(rule)).toEqual(expected);
    if (rule !== 'volume-surge') expect(expected.length).toBeGreaterThan(5);
  });

  it('knows no limit there, and that September 2001 began a run of losses', () => {
    expect([days.get('limit-up'), days.get('limit-down')]).toEqual([[], []]);
    expect(days.get('high-52w')).toContain('2013-03-28');
  });
});
