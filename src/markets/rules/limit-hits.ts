import type { Bar } from '../bars.ts';
import type { History } from './history.ts';
import { limitShare } from './limits.ts';
import type { Numbers, Rule } from './rule.ts';

const reckoning =
  '상·하한가는 한국거래소의 방법대로 셉니다. 전 거래일 종가의 30%를 그 가격의 호가 단위에 맞춰 버린 뒤 더하고 빼며, 나온 값을 다시 그 가격대의 호가 단위에 맞춰 버립니다.';
const thresholds: Rule['thresholds'] = [
  ['가격제한폭(코스피·코스닥)', '±30%(2015년 6월 15일부터, 그 전은 ±15%)'],
  ['가격제한폭(코넥스)', '±15%'],
];

export const limitUp: Rule = {
  title: '상한가',
  definition: [
    '그날의 종가가 상한가와 같은 경우입니다. 장중에 닿았다가 내려온 것은 넣지 않습니다.',
    reckoning,
    '가격제한폭이 없는 시장의 종목에는 쓰지 않습니다.',
  ],
  thresholds,
  leaning: 'up',
  rank: 1,
  find: (history, at) => hitAt(history, at, 'upper'),
};

export const limitDown: Rule = {
  title: '하한가',
  definition: [
    '그날의 종가가 하한가와 같은 경우입니다. 장중에 닿았다가 올라온 것은 넣지 않습니다.',
    reckoning,
    '가격제한폭이 없는 시장의 종목에는 쓰지 않습니다.',
  ],
  thresholds,
  leaning: 'down',
  rank: 1,
  find: (history, at) => hitAt(history, at, 'lower'),
};

function hitAt(history: History, at: number, side: 'upper' | 'lower'): Numbers | null {
  const bar = history.bars[at] as Bar;
  const limits = history.limits(at);
  if (!limits || bar.close !== limits[side]) return null;
  return { limit: limits[side], share: limitShare(history.market, bar.day) as number };
}
