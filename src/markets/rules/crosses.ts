import type { AverageLength, History } from './history.ts';
import type { Numbers, Rule } from './rule.ts';

/** Sums of the same prices in another order differ by less than this. */
const nothing = 1e-9;

/** The mean of the shorter time goes above that of the longer. */
export function crossUp(short: AverageLength, long: AverageLength): Rule {
  return cross(short, long, 1);
}

/** It goes below. */
export function crossDown(short: AverageLength, long: AverageLength): Rule {
  return cross(short, long, -1);
}

function cross(short: AverageLength, long: AverageLength, direction: 1 | -1): Rule {
  const isUp = direction === 1;
  return {
    title: `${short}일선의 ${long}일선 ${isUp ? '상향' : '하향'} 돌파`,
    definition: [
      `종가의 ${short}일 이동평균이 ${long}일 이동평균을 ${isUp ? '아래에서 위로' : '위에서 아래로'} 넘어선 경우입니다. ${isUp ? '‘골든크로스’' : '‘데드크로스’'}라고도 합니다.`,
      '두 평균이 같은 날은 아직 넘어선 것이 아니며, 닿았다가 되돌아간 것도 넘어선 것으로 보지 않습니다.',
      '이동평균은 거래가 있었던 날의 종가를 단순 평균한 값입니다.',
    ],
    thresholds: [['이동평균', `${short}거래일과 ${long}거래일`]],
    leaning: isUp ? 'up' : 'down',
    rank: 6,
    find: (history, at) => crossAt(history, at, short, long, direction),
  };
}

function crossAt(
  history: History,
  at: number,
  short: AverageLength,
  long: AverageLength,
  direction: 1 | -1,
): Numbers | null {
  if (sideAt(history, at, short, long) !== direction) return null;
  const first = history.since(at);
  let place = at - 1;
  while (place >= first && sideAt(history, place, short, long) === 0) place--;
  if (place < first || sideAt(history, place, short, long) !== -direction) return null;
  return {
    short: history.average(short, at) as number,
    long: history.average(long, at) as number,
    shortDays: short,
    longDays: long,
  };
}

/** 1 where the shorter mean stands above, -1 below, 0 where they are one; null where there are too few days. */
function sideAt(
  { average }: History,
  at: number,
  shortLength: AverageLength,
  longLength: AverageLength,
): 1 | 0 | -1 | null {
  const [short, long] = [average(shortLength, at), average(longLength, at)];
  if (short === null || long === null) return null;
  const difference = short / long - 1;
  return Math.abs(difference) < nothing ? 0 : difference > 0 ? 1 : -1;
}
