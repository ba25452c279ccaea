import type { Tense } from './date-tense.ts';
import { addDays, isDay } from './seoul-time.ts';

/** The day of the article: what its dates are counted from. */
type On = string;

const yearsOn: Record<string, number> = {
  올해: 0,
  금년: 0,
  내년: 1,
  내후년: 2,
  이듬해: 1,
  지난해: -1,
  작년: -1,
  재작년: -2,
};

export const yearWords = `올해|금년|내후년|내년|이듬해|지난해|작년|재작년|(?:19|20|21)\\d\\d년`;

/** The year that is named; null where none is. */
export function yearNamed(name: string | undefined, on: On): number | null {
  if (!name) return null;
  const apart = yearsOn[name];
  return apart === undefined ? Number.parseInt(name, 10) : yearOf(on) + apart;
}

/**
 * The year of a month that is named without one. It is the article's own, but for three things: what happened lies behind
 * the article, what will happen before it, and where nothing says which, a copy of January or February that names
 * November or December means the last ones. So a month that is over means the next year's only where the verb says so.
 */
export function yearOfMonth(month: number, day: number, on: On, tense: Tense): number {
  const year = yearOf(on);
  const written = dayIn(year, month, day);
  if (tense === 'past') return written > on ? year - 1 : year;
  if (tense === 'future') return lastPossible(year, month, day) < on ? year + 1 : year;
  return Number(on.slice(5, 7)) <= 2 && month >= 11 ? year - 1 : year;
}

/** For a whole month (day 0), its end: what is to come in it is not over before that. */
function lastPossible(year: number, month: number, day: number): string {
  return day === 0 ? dayIn(year, month, 31) : dayIn(year, month, day);
}

/** A bare day is of the article's own month; the month before or the next one where the words want it. */
export function dayOfBare(date: number, on: On, tense: Tense): string | null {
  const own = dayOfMonth(on, date, 0);
  if (tense === 'past' && (!own || own > on)) return dayOfMonth(on, date, -1);
  if (tense === 'future' && (!own || own < on)) return dayOfMonth(on, date, 1) ?? own;
  return own;
}

/** A day of the month that lies so many months on; null where it has none. */
export function dayOfMonth(on: On, date: number, monthsOn: number): string | null {
  const { year, month } = monthAfter(on, monthsOn);
  return dayIf(year, month, date);
}

export function monthAfter(on: On, monthsOn: number): { year: number; month: number } {
  const months = yearOf(on) * 12 + Number(on.slice(5, 7)) - 1 + monthsOn;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

const weekdays = '월화수목금토일';

/** A day of the week in the week that lies so many weeks on; weeks begin on Monday. */
export function dayOfWeek(on: On, weekday: string, weeksOn: number): string {
  const monday = addDays(on, -weekdayOf(on));
  return addDays(monday, weeksOn * 7 + weekdays.indexOf(weekday));
}

/** The next such day after the article's, or the last one before it: `오는 화요일`, `지난 화요일`. */
export function nearestWeekday(on: On, weekday: string, isPast: boolean): string {
  const apart = (weekdays.indexOf(weekday) - weekdayOf(on) + 7) % 7;
  if (isPast) return addDays(on, apart === 0 ? -7 : apart - 7);
  return addDays(on, apart === 0 ? 7 : apart);
}

/** 0 for Monday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function dayIf(year: number, month: number, date: number): string | null {
  const day = dayIn(year, month, date);
  return isDay(day) ? day : null;
}

function dayIn(year: number, month: number, date: number): string {
  return [year, ...[month, date].map((value) => String(value).padStart(2, '0'))].join('-');
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
