import type { Bar } from '../bars.ts';
import type { History } from './history.ts';
import type { Numbers, Rule } from './rule.ts';

/** Most gaps are a tick or two, and no news. */
const leastGap = 0.03;

const thresholds: Rule['thresholds'] = [['시가와 전 거래일 종가의 차이', `${leastGap * 100}% 이상`]];

export const gapUp: Rule = {
  title: '갭 상승',
  definition: [
    '장중 저가가 전 거래일 장중 고가보다 높아, 두 날의 가격 범위가 겹치지 않은 경우입니다. 한 호가 단위라도 떨어져 있으면 갭이고, 맞닿으면 아닙니다.',
    '시가도 전 거래일 종가보다 3% 이상 높아야 합니다.',
  ],
  thresholds,
  leaning: 'up',
  rank: 4,
  find: (history, at) =>
    gapAt(
      history,
      at,
      (bar, before) => bar.low > before.high && bar.open >= before.close * (1 + leastGap),
      (before) => before.high,
    ),
};

export const gapDown: Rule = {
  title: '갭 하락',
  definition: [
    '장중 고가가 전 거래일 장중 저가보다 낮아, 두 날의 가격 범위가 겹치지 않은 경우입니다. 한 호가 단위라도 떨어져 있으면 갭이고, 맞닿으면 아닙니다.',
    '시가도 전 거래일 종가보다 3% 이상 낮아야 합니다.',
  ],
  thresholds,
  leaning: 'down',
  rank: 4,
  find: (history, at) =>
    gapAt(
      history,
      at,
      (bar, before) => bar.high < before.low && bar.open <= before.close * (1 - leastGap),
      (before) => before.low,
    ),
};

function gapAt(
  history: History,
  at: number,
  isGap: (bar: Bar, before: Bar) => boolean,
  edge: (before: Bar) => number,
): Numbers | null {
  if (history.since(at) === at) return null;
  const bar = history.bars[at] as Bar;
  const before = history.bars[at - 1] as Bar;
  return isGap(bar, before) ? { open: bar.open, edge: edge(before) } : null;
}
