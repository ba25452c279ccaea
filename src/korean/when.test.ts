import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysBetween, ddayLabel, endOfDay } from './dday.ts';
import { solarDay } from './lunar.ts';
import { daysOfPeriod } from './period.ts';
import { ruleProblem } from './recurrence.ts';
import { addDays, seoulDay, startOfDay } from './seoul-time.ts';
import { lastOccurrence, nextOccurrence, occurrencesIn, spanOf, type When } from './when.ts';
import { occurrenceInWords } from './when-in-words.ts';
import { clockIn, momentIn } from './zone-time.ts';

const day = fc.integer({ min: 0, max: 365 * 120 }).map((days) => addDays('1970-01-01', days));

describe('counting days in Seoul', () => {
  it('is what one gets who walks from day to day, on both sides of midnight', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (today, apart) => {
        const target = addDays(today, apart);
        let walked = 0;
        for (let at = apart < 0 ? target : today; at !== (apart < 0 ? today : target); at = addDays(at, 1))
          walked++;
        const label = apart === 0 ? 'D-DAY' : `D${apart > 0 ? '-' : '+'}${walked}`;
        const midnight = endOfDay(today);
        expect(ddayLabel(target, seoulDay(new Date(midnight.getTime() - 1)))).toBe(label);
        expect(daysBetween(seoulDay(midnight), target)).toBe(apart - 1);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2028-02-28', '2028-03-01', 'D-2'],
    ['2027-02-28', '2027-03-01', 'D-1'],
    ['2027-01-01', '2026-12-31', 'D+1'],
    ['2026-12-31', '2026-12-31', 'D-DAY'],
  ])('on %s, %s is %s', (today, target, label) => {
    expect(ddayLabel(target, today)).toBe(label);
  });
});

describe('times in other zones', () => {
  it('is another day in Seoul, and both are said', () => {
    const when: When = { kind: 'time', clock: '2026-12-31T18:00', zone: 'America/New_York', rule: null };
    const next = nextOccurrence(when, '2026-12-31');
    expect(next?.day).toBe('2027-01-01');
    expect(next && occurrenceInWords(when, next)).toBe('2027년 1월 1일 (금) 08:00 · 뉴욕 12월 31일 18:00');
  });

  it('keeps its hour where clocks are put back and forward, and turns every moment into a clock and back', () => {
    const weekly: When = {
      kind: 'time',
      clock: '2026-10-28T10:00',
      zone: 'America/New_York',
      rule: 'FREQ=WEEKLY',
    };
    const found = occurrencesIn(weekly, '2026-10-28', '2026-11-12');
    expect(found.map(({ at }) => clockIn('America/New_York', at as Date).slice(5))).toEqual(
      ['10-28', '11-04', '11-11'].map((date) => `${date}T10:00`),
    );
    expect(found.map(({ at }) => clockIn('Asia/Seoul', at as Date).slice(5))).toEqual(
      // New York puts its clocks back on 1 November.
      ['10-28T23:00', '11-05T00:00', '11-12T00:00'],
    );
    const zone = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/London', 'UTC');
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 40_000_000 }), (name, minute) => {
        const at = new Date(minute * 60_000 + Date.UTC(1990, 0));
        const again = momentIn(name, clockIn(name, at)).getTime();
        // The hour that a clock shows twice is taken for the first.
        expect([0, -3_600_000]).toContain(again - at.getTime());
      }),
    );
    expect(clockIn('America/New_York', momentIn('America/New_York', '2027-03-14T02:30'))).toBe(
      '2027-03-14T03:30',
    );
  });
});

test.each([
  [2026, 8, 15, false, '2026-09-25'],
  [2027, 1, 1, false, '2027-02-07'],
  [2028, 5, 5, true, '2028-06-27'],
  // 2026 has no leap month: it is kept in the fifth.
  [2026, 5, 5, true, '2026-06-19'],
  [2050, 1, 1, false, null],
] as const)('the moon’s day %s %s %s leap %s is %s', (year, month, date, isLeap, solar) => {
  expect(solarDay(year, { month, day: date, isLeap })).toBe(solar);
});

test('a day of the moon comes every year, on another of the sun', () => {
  const chuseok: When = { kind: 'lunar', month: 8, day: 15, isLeap: false, year: null };
  expect(nextOccurrence(chuseok, '2026-09-25')?.day).toBe('2026-09-25');
  expect(nextOccurrence(chuseok, '2026-09-26')?.day).toBe('2027-09-15');
  expect(lastOccurrence(chuseok, '2026-09-25')?.day).toBe('2025-10-06');
  // The twelfth month of the moon's year lies in the next one of the sun's.
  const late: When = { kind: 'lunar', month: 12, day: 20, isLeap: false, year: null };
  expect(occurrencesIn(late, '2026-01-01', '2027-12-31').map(({ day: each }) => each)).toEqual([
    '2026-02-07',
    '2027-01-27',
  ]);
});

test('rules come again as calendars say, and days that last are current to their end', () => {
  const leap: When = { kind: 'day', day: '2024-02-29', lastDay: null, rule: 'FREQ=YEARLY' };
  expect(nextOccurrence(leap, '2026-11-27')?.day).toBe('2028-02-29');
  const fair: When = { kind: 'day', day: '2026-12-30', lastDay: '2027-01-02', rule: 'FREQ=YEARLY;COUNT=3' };
  expect(nextOccurrence(fair, '2027-01-02')).toMatchObject({ day: '2026-12-30', lastDay: '2027-01-02' });
  expect(nextOccurrence(fair, '2027-01-03')?.day).toBe('2027-12-30');
  expect(lastOccurrence(fair, '2027-01-03')?.lastDay).toBe('2027-01-02');
  expect(spanOf(fair)).toEqual({ first: '2026-12-30', last: '2029-01-02' });
  expect(nextOccurrence(fair, '2029-01-03')).toBeNull();
  expect(occurrencesIn(fair, '2027-01-01', '2027-01-31')).toHaveLength(1);
});

test.each([
  ['FREQ=SECONDLY', 'often'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'never'],
  ['FREQ=WEEKLY;BYDAY=MO', 'begin'],
  ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'end'],
  ['FREQ=DAILY;UNTIL=20260101', 'end'],
  ['FREQ=DAILY;COUNT=99999999', 'part'],
  ['FREQ=DAILY;INTERVAL=0', 'part'],
  ['FREQ=DAILY;BYSECOND=1', 'part'],
  ['FREQ=DAILY\nRDATE:20270101', 'part'],
  ['FREQ=DAILY;FREQ=DAILY', 'part'],
  [`FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(5000)}1`, 'part'],
  ['DTSTART:20260101', 'part'],
  ['', 'part'],
  ['FREQ=YEARLY', null],
  ['FREQ=MONTHLY;BYDAY=4TH;UNTIL=20271231', null],
])('the rule %s is refused for: %s', (rule, problem) => {
  expect(ruleProblem(rule, { clock: '2026-11-26T00:00', zone: 'UTC' })).toBe(problem);
});

test.each([
  ['m10', 'whole', '2026-10-01', '2026-10-31'],
  ['m2', 'late', '2026-02-21', '2026-02-28'],
  ['m12', 'middle', '2026-12-11', '2026-12-20'],
  ['h2', 'whole', '2026-07-01', '2026-12-31'],
  ['q4', 'whole', '2026-10-01', '2026-12-31'],
  ['y', 'early', '2026-01-01', '2026-02-28'],
  ['y', 'late', '2026-11-01', '2026-12-31'],
] as const)(
  '%s, %s of a year is from %s to %s, and no day is counted to it',
  (period, third, first, last) => {
    expect(daysOfPeriod({ year: 2026, period, third })).toEqual({ first, last });
    expect(nextOccurrence({ kind: 'period', year: 2026, period, third }, '2026-01-01')).toBeNull();
  },
);

test('midnight in Seoul is 15:00 in UTC', () => {
  expect(startOfDay('2027-01-01').toISOString()).toBe('2026-12-31T15:00:00.000Z');
});
