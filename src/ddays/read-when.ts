import { WordedRefusal } from '../desk/worded-refusal.ts';
import { daysBetween } from '../korean/dday.ts';
import { lunarYears, solarDay } from '../korean/lunar.ts';
import { type Period, periods, thirds } from '../korean/period.ts';
import { ruleProblem, type Start } from '../korean/recurrence.ts';
import { isDay } from '../korean/seoul-time.ts';
import { startOf, type When } from '../korean/when.ts';
import { momentIn, zones } from '../korean/zone-time.ts';

/** The fields of a form, or of a line of a file, that say when something is. */
export const whenFields = [
  ...['kind', 'day', 'lastDay', 'clock', 'zone', 'repeat', 'rule'],
  ...['lunarMonth', 'lunarDay', 'lunarLeap', 'lunarYear', 'year', 'period', 'third'],
] as const;

type Fields = Record<string, string | undefined>;

/** Repeats that a form offers by name; another is written as a rule. */
export const repeats = ['', 'FREQ=YEARLY', 'FREQ=MONTHLY', 'FREQ=WEEKLY'] as const;

const longestEvent = 366;

/** @throws WordedRefusal naming the field */
export function readWhen(fields: Fields): When {
  switch (fields.kind) {
    case 'day':
      return readDay(fields);
    case 'time':
      return readTime(fields);
    case 'lunar':
      return readLunar(fields);
    case 'period':
      return { kind: 'period', ...readPeriod(fields) };
    case 'undecided':
      return { kind: 'undecided' };
    default:
      throw new WordedRefusal(422, 'dday.problem.kind', {}, 'kind');
  }
}

function readDay({ day = '', lastDay: last, ...fields }: Fields): When {
  if (!isSensible(day)) throw new WordedRefusal(422, 'dday.problem.day', {}, 'day');
  const lastDay = last && last !== day ? last : null;
  if (lastDay && (!isSensible(lastDay) || lastDay < day || daysBetween(day, lastDay) > longestEvent))
    throw new WordedRefusal(422, 'dday.problem.lastDay', {}, 'lastDay');
  const when = { kind: 'day' as const, day, lastDay, rule: null };
  return { ...when, rule: readRule(fields, startOf(when)) };
}

function readTime({ clock = '', zone = 'Asia/Seoul', ...fields }: Fields): When {
  const isTime = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(clock) && isSensible(clock.slice(0, 10));
  if (!isTime) throw new WordedRefusal(422, 'dday.problem.clock', {}, 'clock');
  if (!Object.hasOwn(zones, zone)) throw new WordedRefusal(422, 'dday.problem.zone', {}, 'zone');
  if (Number.isNaN(momentIn(zone, clock).getTime()))
    throw new WordedRefusal(422, 'dday.problem.clock', {}, 'clock');
  const when = { kind: 'time' as const, clock, zone, rule: null };
  return { ...when, rule: readRule(fields, startOf(when)) };
}

function isSensible(day: string): boolean {
  return isDay(day) && day >= '1900' && day < '2200';
}

function readRule({ repeat = '', rule = '' }: Fields, start: Start): string | null {
  const value = (rule || repeat).replace(/^RRULE:/i, '').toUpperCase();
  if (!value) return null;
  const problem = ruleProblem(value, start);
  if (problem) throw new WordedRefusal(422, `dday.problem.rule.${problem}`, {}, rule ? 'rule' : 'repeat');
  return value;
}

function readLunar({ lunarMonth, lunarDay, lunarLeap, lunarYear }: Fields): When {
  const month = numberIn(lunarMonth, 1, 12);
  const day = numberIn(lunarDay, 1, 30);
  if (!month || !day) throw new WordedRefusal(422, 'dday.problem.lunar', {}, 'lunarMonth');
  const lunar = { month, day, isLeap: Boolean(lunarLeap) };
  if (!lunarYear) return { kind: 'lunar', ...lunar, year: null };
  const year = numberIn(lunarYear, lunarYears.first, lunarYears.last);
  if (!year || !solarDay(year, lunar))
    throw new WordedRefusal(422, 'dday.problem.lunarYear', { ...lunarYears }, 'lunarYear');
  return { kind: 'lunar', ...lunar, year };
}

function readPeriod({ year: given, period, third }: Fields): Period {
  const year = numberIn(given, 1900, 2199);
  const stretch = periods.find((known) => known === period);
  if (!year || !stretch) throw new WordedRefusal(422, 'dday.problem.period', {}, 'year');
  return { year, period: stretch, third: thirds.find((known) => known === third) ?? 'whole' };
}

function numberIn(text: string | undefined, least: number, most: number): number | null {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** The same as fields of a form. */
export function fieldsOfWhen(when: When): Record<string, string> {
  if (when.kind === 'day')
    return { kind: 'day', day: when.day, lastDay: when.lastDay ?? '', ...ruleFields(when) };
  if (when.kind === 'time') return { kind: 'time', clock: when.clock, zone: when.zone, ...ruleFields(when) };
  if (when.kind === 'period') {
    const { year, period, third } = when;
    return { kind: 'period', year: String(year), period, third };
  }
  if (when.kind === 'undecided') return { kind: 'undecided' };
  return {
    kind: 'lunar',
    lunarMonth: String(when.month),
    lunarDay: String(when.day),
    lunarLeap: when.isLeap ? 'on' : '',
    lunarYear: when.year === null ? '' : String(when.year),
  };
}

function ruleFields({ rule }: { rule: string | null }): Record<string, string> {
  const named = repeats.find((known) => known === (rule ?? ''));
  return named === undefined ? { rule: rule ?? '' } : { repeat: named };
}
