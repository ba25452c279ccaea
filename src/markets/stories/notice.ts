import { priceInWords, roughCount } from '../../korean/amounts.ts';
import { withParticle } from '../../korean/particles.ts';
import { ruleOf } from '../rules/rules.ts';
import { dateSaid } from './said.ts';
import type { Told } from './told.ts';

type Kind = 'price' | 'shares' | 'stocks' | 'days' | 'day' | 'text' | 'money';

const COUNTERS = { shares: '주', stocks: '개', days: '일' };

/** What readers call the numbers of a story. What is told by another (a name beside a code) is not named twice. */
const LABELS: Record<string, [label: string, kind: Kind]> = {
  close: ['종가', 'price'],
  before: ['전 거래일 종가', 'price'],
  traded: ['거래량', 'shares'],
  price: ['장중 가격', 'price'],
  former: ['종전 52주 기록', 'price'],
  formerDay: ['종전 기록일', 'day'],
  limit: ['가격제한폭의 끝', 'price'],
  open: ['시가', 'price'],
  edge: ['전 거래일의 끝 가격', 'price'],
  mean: ['평균 거래량', 'shares'],
  days: ['연속된 거래일 수', 'days'],
  from: ['시작 전 종가', 'price'],
  short: ['짧은 이동평균', 'price'],
  long: ['긴 이동평균', 'price'],
  up: ['상승 종목 수', 'stocks'],
  down: ['하락 종목 수', 'stocks'],
  same: ['보합 종목 수', 'stocks'],
  upper: ['상한가 종목 수', 'stocks'],
  lower: ['하한가 종목 수', 'stocks'],
  bestName: ['가장 많이 오른 종목', 'text'],
  bestClose: ['가장 많이 오른 종목의 종가', 'price'],
  worstName: ['가장 많이 내린 종목', 'text'],
  worstClose: ['가장 많이 내린 종목의 종가', 'price'],
  value: ['종가와 거래량을 곱한 합', 'money'],
};

/** Says what a corrected quote has changed in a story: the notice of its correction. */
export function correctionNotice(before: Told, after: Told): string {
  const changes = Object.entries(LABELS).flatMap(([name, [label, kind]]) => {
    const [old, now] = [before, after].map((told) => worded(told, name, kind));
    if (old === now || !old || !now) return [];
    return [`${withParticle(label, '을/를')} ${old}에서 ${withParticle(now, '으로/로')}`];
  });
  if (changes.length === 0) return '자료로 쓴 시세가 정정되어 기사를 다시 썼습니다.';
  return `자료로 쓴 시세가 정정되어 ${changes.join(', ')} 바로잡습니다.`;
}

/** Why a story is withdrawn of which nothing is left. */
export function withdrawalReason({ rule }: Pick<Told, 'rule'>): string {
  return `자료로 쓴 시세가 정정되어 이 기사가 전한 ‘${ruleOf(rule).title}’의 조건에 맞지 않게 되었습니다. 기사 전문을 취소합니다.`;
}

function worded({ numbers, currency, day }: Told, name: string, kind: Kind): string | null {
  const value = numbers[name];
  if (value === undefined) return null;
  if (kind === 'text') return String(value);
  if (kind === 'day') return dateSaid(String(value), day);
  const number = Number(value);
  if (kind === 'price') return priceInWords(Math.round(number * 100) / 100, currency);
  if (kind === 'money') return priceInWords(Math.round(number), currency);
  return roughCount(number) + COUNTERS[kind];
}
