import type { Tense } from './date-tense.ts';
import type { LunarDay } from './lunar.ts';
import { daysOfPeriod, type Period } from './period.ts';
import * as resolve from './resolve-date.ts';

/** What a date in a text means. */
export type Meant =
  | { kind: 'day'; day: string; lastDay: string | null }
  | ({ kind: 'period' } & Period)
  | ({ kind: 'lunar' } & LunarDay);

/** The day of the article, and whether the date's verb looks back or ahead. */
export type Context = { on: string; tense: Tense };
/** What a date's pattern has found. */
export type Parts = Record<string, string | undefined>;

export function readDay(
  { year: name, month, date, lastMonth, lastDate }: Parts,
  { on, tense }: Context,
): Meant | null {
  const [monthNumber, dateNumber] = [Number(month), Number(date)];
  const year = resolve.yearNamed(name, on) ?? resolve.yearOfMonth(monthNumber, dateNumber, on, tense);
  const day = resolve.dayIf(year, monthNumber, dateNumber);
  return day ? { kind: 'day', day, lastDay: lastOf(day, lastMonth, lastDate) } : null;
}

function lastOf(day: string, lastMonth: string | undefined, lastDate: string | undefined): string | null {
  if (!lastDate) return null;
  const [year, month] = [Number(day.slice(0, 4)), Number(lastMonth ?? day.slice(5, 7))];
  const last = resolve.dayIf(month < Number(day.slice(5, 7)) ? year + 1 : year, month, Number(lastDate));
  return last && last > day ? last : null;
}

export function readLunar({ leap, month, date }: Parts): Meant {
  return { kind: 'lunar', month: Number(month), day: Number(date), isLeap: leap !== undefined };
}

export function readNear(
  { near = '', date, third, lastMonth, lastDate }: Parts,
  { on }: Context,
): Meant | null {
  const monthsOn = /내|다음/.test(near) ? 1 : near.startsWith('지난') ? -1 : 0;
  if (third) {
    const { year, month } = resolve.monthAfter(on, monthsOn);
    return period(year, `m${month}`, third);
  }
  const day = resolve.dayOfMonth(on, Number(date), monthsOn);
  return day ? { kind: 'day', day, lastDay: lastOf(day, lastMonth, lastDate) } : null;
}

export function readMonth({ year: name, month, third }: Parts, { on, tense }: Context): Meant {
  const year = resolve.yearNamed(name, on) ?? resolve.yearOfMonth(Number(month), 0, on, tense);
  return period(year, `m${Number(month)}`, third);
}

/** Without a year, a part of one is only meant as a date where something is to come in it. */
export function readPart({ year: name, half, quarter, third }: Parts, { on, tense }: Context): Meant | null {
  const named = resolve.yearNamed(name, on);
  if (named === null && tense !== 'future') return null;
  const part = half ? (half === '상' ? 'h1' : 'h2') : quarter ? `q${quarter}` : 'y';
  const year = named ?? Number(on.slice(0, 4));
  if (part === 'y' && !third && (tense !== 'future' || year < Number(on.slice(0, 4)))) return null;
  const found = period(year, part, third);
  return named === null && daysOfPeriod(found).last < on ? { ...found, year: year + 1 } : found;
}

function period(year: number, name: string, third: string | undefined): { kind: 'period' } & Period {
  const thirds: Record<string, Period['third']> = {
    초: 'early',
    초순: 'early',
    중순: 'middle',
    중반: 'middle',
    하순: 'late',
    말: 'late',
  };
  return { kind: 'period', year, period: name as Period['period'], third: thirds[third ?? ''] ?? 'whole' };
}

export function readWeekday({ week, towards, weekday = '' }: Parts, { on }: Context): Meant {
  const weeks = week?.replace(' ', '') ?? '';
  const weeksOn = /다다음|다음다음/.test(weeks)
    ? 2
    : /다음|내/.test(weeks)
      ? 1
      : weeks.startsWith('지난')
        ? -1
        : 0;
  const day = week
    ? resolve.dayOfWeek(on, weekday, weeksOn)
    : resolve.nearestWeekday(on, weekday, towards === '지난');
  return { kind: 'day', day, lastDay: null };
}
