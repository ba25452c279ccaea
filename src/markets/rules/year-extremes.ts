import type { Bar } from '../bars.ts';
import type { History } from './history.ts';
import type { Numbers, Rule } from './rule.ts';

const weeks = 52;
const dayMilliseconds = 86_400_000;

const thresholds: Rule['thresholds'] = [['비교하는 기간', `${weeks}주(${weeks * 7}일)`]];

export const yearHigh: Rule = {
  title: '52주 신고가',
  definition: [
    '그날의 장중 고가가 직전 52주 동안의 모든 장중 고가보다 높은 경우입니다.',
    '52주 전 같은 요일까지 넣어 비교하며, 예전 최고가와 같은 값은 신고가로 보지 않습니다.',
    '상장한 지 52주가 되지 않았거나, 그 사이 액면분할·권리락 등으로 기준가격이 바뀐 종목은 제외합니다.',
  ],
  thresholds,
  leaning: 'up',
  rank: 2,
  find: (history, at) => extremeAt(history, at, 'high'),
};

export const yearLow: Rule = {
  title: '52주 신저가',
  definition: [
    '그날의 장중 저가가 직전 52주 동안의 모든 장중 저가보다 낮은 경우입니다.',
    '52주 전 같은 요일까지 넣어 비교하며, 예전 최저가와 같은 값은 신저가로 보지 않습니다.',
    '상장한 지 52주가 되지 않았거나, 그 사이 액면분할·권리락 등으로 기준가격이 바뀐 종목은 제외합니다.',
  ],
  thresholds,
  leaning: 'down',
  rank: 2,
  find: (history, at) => extremeAt(history, at, 'low'),
};

/** Goes back from the day; on most days a bar of the week before ends it. */
function extremeAt(history: History, at: number, side: 'high' | 'low'): Numbers | null {
  const { bars } = history;
  const bar = bars[at] as Bar;
  const first = history.since(at);
  const from = yearBefore(bar.day);
  if ((bars[first] as Bar).day > from) return null;
  let former: Bar | null = null;
  for (let place = at - 1; place >= first; place--) {
    const other = bars[place] as Bar;
    if (other.day < from) break;
    if (side === 'high' ? other.high >= bar.high : other.low <= bar.low) return null;
    if (!former || (side === 'high' ? other.high > former.high : other.low < former.low)) former = other;
  }
  if (!former) return null;
  return { price: bar[side], former: former[side], formerDay: former.day };
}

/** A market has the same days for all its instruments. */
const known = new Map<string, string>();

function yearBefore(day: string): string {
  let from = known.get(day);
  if (!from) {
    if (known.size > 5_000) known.clear();
    from = new Date(Date.parse(day) - weeks * 7 * dayMilliseconds).toISOString().slice(0, 10);
    known.set(day, from);
  }
  return from;
}
