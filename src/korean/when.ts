import { daysBetween } from './dday.ts';
import { type LunarDay, lunarYears, solarDay } from './lunar.ts';
import { daysOfPeriod, type Period } from './period.ts';
import { between, following, preceding, type Start } from './recurrence.ts';
import { addDays, seoulDay, startOfDay } from './seoul-time.ts';
import { clockIn, momentIn } from './zone-time.ts';

/** When something is, as far as that is known. `rule` is an RRULE's value, for what comes again. */
export type When =
  | { kind: 'day'; day: string; lastDay: string | null; rule: string | null }
  | { kind: 'time'; clock: string; zone: string; rule: string | null }
  /** A day of the moon's calendar, in one of its years or in every one. */
  | ({ kind: 'lunar'; year: number | null } & LunarDay)
  | ({ kind: 'period' } & Period)
  | { kind: 'undecided' };

/** One time that something is: the days in Seoul, and the moment where it has one. */
export type Occurrence = { day: string; lastDay: string; at: Date | null };

/** Whether its day is known, so that days can be counted to it. */
export function isDated(when: When): when is Exclude<When, { kind: 'period' | 'undecided' }> {
  return when.kind !== 'period' && when.kind !== 'undecided';
}

/** The time that it is now or comes next, seen from a day in Seoul; null for what is past, and where no day is known. */
export function nextOccurrence(when: When, today: string): Occurrence | null {
  if (when.kind === 'lunar' && when.year === null)
    return lunarTimes(when, Number(today.slice(0, 4)), 3).find(({ day }) => day >= today) ?? null;
  if ((when.kind !== 'day' && when.kind !== 'time') || !when.rule) {
    const only = firstOccurrence(when);
    return only && only.lastDay >= today ? only : null;
  }
  const length = lengthOf(when);
  const found = following(when.rule, startOf(when), edge(when, addDays(today, -length)));
  return found && occurrenceAt(when, found);
}

/** The last time that it was before a day in Seoul. */
export function lastOccurrence(when: When, today: string): Occurrence | null {
  if (when.kind === 'lunar' && when.year === null)
    return lunarTimes(when, Number(today.slice(0, 4)) - 2, 3).findLast(({ day }) => day < today) ?? null;
  if ((when.kind !== 'day' && when.kind !== 'time') || !when.rule) {
    const only = firstOccurrence(when);
    return only && only.lastDay < today ? only : null;
  }
  const found = preceding(when.rule, startOf(when), edge(when, addDays(today, -lengthOf(when))));
  return found && occurrenceAt(when, found);
}

/** All times that touch some days, the last of them included. */
export function occurrencesIn(when: When, from: string, to: string): Occurrence[] {
  if (when.kind === 'lunar' && when.year === null) {
    const first = Number(from.slice(0, 4)) - 1;
    return lunarTimes(when, first, Number(to.slice(0, 4)) - first + 1).filter(
      ({ day }) => day >= from && day <= to,
    );
  }
  if ((when.kind !== 'day' && when.kind !== 'time') || !when.rule) {
    const only = firstOccurrence(when);
    return only && only.day <= to && only.lastDay >= from ? [only] : [];
  }
  const first = edge(when, addDays(from, -lengthOf(when)));
  const found = between(when.rule, startOf(when), first, edge(when, addDays(to, 1)));
  return found.map((at) => occurrenceAt(when, at)).filter(({ day, lastDay }) => day <= to && lastDay >= from);
}

/** The days between which all of it lies; no last day where it goes on for ever, and none at all where nothing is known. */
export function spanOf(when: When): { first: string | null; last: string | null } {
  if (when.kind === 'period') return daysOfPeriod(when);
  if (when.kind === 'lunar' && when.year === null) return { first: null, last: null };
  const only = firstOccurrence(when);
  const isEndless = (when.kind === 'day' || when.kind === 'time') && when.rule;
  if (!isEndless) return { first: only?.day ?? null, last: only?.lastDay ?? null };
  const end = /UNTIL|COUNT/.test(when.rule ?? '') ? lastOccurrence(when, '2250-01-01') : null;
  return { first: only?.day ?? null, last: end?.lastDay ?? null };
}

function firstOccurrence(when: When): Occurrence | null {
  if (when.kind === 'day') return { day: when.day, lastDay: when.lastDay ?? when.day, at: null };
  if (when.kind === 'time') return occurrenceAt(when, momentIn(when.zone, when.clock));
  const day = when.kind === 'lunar' && when.year !== null ? solarDay(when.year, when) : null;
  return day ? { day, lastDay: day, at: null } : null;
}

type Dated = Extract<When, { kind: 'day' | 'time' }>;

/** Whole days are reckoned in UTC, where each has 24 hours. */
export function startOf(when: Dated): Start {
  return when.kind === 'time'
    ? { clock: when.clock, zone: when.zone }
    : { clock: `${when.day}T00:00`, zone: 'UTC' };
}

function occurrenceAt(when: Dated, at: Date): Occurrence {
  if (when.kind === 'time') return { day: seoulDay(at), lastDay: seoulDay(at), at };
  const day = clockIn('UTC', at).slice(0, 10);
  return { day, lastDay: addDays(day, lengthOf(when)), at: null };
}

/** How many days it goes on after its first. */
function lengthOf(when: Dated): number {
  return when.kind === 'day' && when.lastDay ? daysBetween(when.day, when.lastDay) : 0;
}

/** Where a day begins on the scale of the rule. */
function edge(when: Dated, day: string): Date {
  return when.kind === 'time' ? startOfDay(day) : new Date(`${day}T00:00:00Z`);
}

function lunarTimes(lunar: LunarDay, firstYear: number, count: number): Occurrence[] {
  const first = Math.max(firstYear - 1, lunarYears.first);
  return Array.from({ length: count + 1 }, (_, index) => solarDay(first + index, lunar)).flatMap((day) =>
    day ? [{ day, lastDay: day, at: null }] : [],
  );
}
