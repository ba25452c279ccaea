import { addDays } from './seoul-time.ts';

/** A stretch of a year that stands for a day that is not known yet: `y`, `h2`, `q3`, `m10`. */
export const periods = [
  'y',
  ...['h1', 'h2'],
  ...['q1', 'q2', 'q3', 'q4'],
  ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'],
] as const;
type PeriodName = (typeof periods)[number];

/** 초, 중순, 말: the thirds of a month or of a longer stretch. */
export const thirds = ['whole', 'early', 'middle', 'late'] as const;

export type Period = { year: number; period: PeriodName; third: (typeof thirds)[number] };

/** Its first and last day. */
export function daysOfPeriod({ year, period, third }: Period): { first: string; last: string } {
  const [month, count] = monthsOf(period);
  if (third === 'whole') return { first: firstOf(year, month), last: lastOf(year, month + count - 1) };
  if (count === 1) {
    const first = firstOf(year, month);
    if (third === 'early') return { first, last: addDays(first, 9) };
    if (third === 'middle') return { first: addDays(first, 10), last: addDays(first, 19) };
    return { first: addDays(first, 20), last: lastOf(year, month) };
  }
  // A year's beginning and end are two months of it, as people speak: 연초, 연말.
  const part = Math.max(1, Math.floor(count / 6));
  if (third === 'early') return { first: firstOf(year, month), last: lastOf(year, month + part - 1) };
  if (third === 'late')
    return { first: firstOf(year, month + count - part), last: lastOf(year, month + count - 1) };
  return { first: firstOf(year, month + part), last: lastOf(year, month + count - part - 1) };
}

/** `2026년 하반기`, `2026년 10월 중순`, `2027년 초` */
export function periodInWords(period: Period): string {
  const number = Number(period.period.slice(1));
  const names: Record<string, string> = {
    y: '',
    h: number === 1 ? ' 상반기' : ' 하반기',
    q: ` ${number}분기`,
    m: ` ${number}월`,
  };
  const third = { whole: ' 중', early: ' 초', middle: ' 중순', late: ' 말' }[period.third];
  const isHalf = period.third === 'whole' && (period.period[0] === 'h' || period.period[0] === 'q');
  return `${period.year}년${names[period.period[0] ?? 'y']}${isHalf ? '' : third}`;
}

function monthsOf(period: PeriodName): [first: number, count: number] {
  const number = Number(period.slice(1));
  if (period[0] === 'h') return [number * 6 - 5, 6];
  if (period[0] === 'q') return [number * 3 - 2, 3];
  return period === 'y' ? [1, 12] : [number, 1];
}

function firstOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function lastOf(year: number, month: number): string {
  return addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1);
}
