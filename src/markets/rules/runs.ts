import type { Bar } from '../bars.ts';
import type { History } from './history.ts';
import type { Numbers, Rule } from './rule.ts';

/** Told when it has lasted so many days, and at each multiple: a run of twelve days is two stories and not eight. */
const toldEvery = 5;

const thresholds: Rule['thresholds'] = [['알리는 날', `${toldEvery}거래일째와 그 배수째`]];

export const runUp: Rule = {
  title: '연속 상승',
  definition: [
    '종가가 전 거래일보다 높은 날이 이어져 5거래일째, 10거래일째처럼 5의 배수째가 된 경우입니다.',
    '종가가 전 거래일과 같은 날에는 이어지던 상승이 끝납니다.',
  ],
  thresholds,
  leaning: 'up',
  rank: 5,
  find: (history, at) => runAt(history, at, (one, before) => one > before),
};

export const runDown: Rule = {
  title: '연속 하락',
  definition: [
    '종가가 전 거래일보다 낮은 날이 이어져 5거래일째, 10거래일째처럼 5의 배수째가 된 경우입니다.',
    '종가가 전 거래일과 같은 날에는 이어지던 하락이 끝납니다.',
  ],
  thresholds,
  leaning: 'down',
  rank: 5,
  find: (history, at) => runAt(history, at, (one, before) => one < before),
};

function runAt(
  { bars, since }: History,
  at: number,
  goesOn: (one: number, before: number) => boolean,
): Numbers | null {
  const first = since(at);
  const close = (place: number) => (bars[place] as Bar).close;
  let start = at;
  while (start > first && goesOn(close(start), close(start - 1))) start--;
  const days = at - start;
  return days > 0 && days % toldEvery === 0
    ? { days, from: close(start), fromDay: (bars[start] as Bar).day }
    : null;
}
