import { describe, expect, test } from 'vitest';
import { seoulIso } from '../korean/seoul-time.ts';
import { answerDue, claimableUntil, publicationDue, timeLeft } from './deadlines.ts';

const none = new Set<string>();
const at = (text: string) => new Date(`${text}+09:00`);
const iso = (date: Date | null) => date && seoulIso(date).slice(0, 16);

describe('the three days in which a claim is answered', () => {
  // 2026-11-23 is a Monday.
  test.each([
    ['a Monday: the day itself does not count', '2026-11-23T09:00', '2026-11-27T00:00'],
    ['a Monday, a minute before midnight in Seoul', '2026-11-23T23:59', '2026-11-27T00:00'],
    ['a Tuesday', '2026-11-24T00:00', '2026-11-28T00:00'],
    ['a Wednesday: the third day is a Saturday', '2026-11-25T10:00', '2026-12-01T00:00'],
    ['a Thursday: the third day is a Sunday', '2026-11-26T10:00', '2026-12-01T00:00'],
    ['a Friday: what lies between counts', '2026-11-27T10:00', '2026-12-01T00:00'],
    ['a Sunday', '2026-11-29T10:00', '2026-12-03T00:00'],
  ])('%s', (_, received, due) => {
    expect(iso(answerDue(at(received), none))).toBe(due);
  });

  test('do not end on a holiday, nor on the weekend after it', () => {
    const christmas = new Set(['2026-12-25']);
    expect(iso(answerDue(at('2026-12-22T10:00'), none))).toBe('2026-12-26T00:00');
    expect(iso(answerDue(at('2026-12-22T10:00'), christmas))).toBe('2026-12-29T00:00');
  });
});

test('the notice of a claim that was taken stands within seven days of its receipt', () => {
  expect(iso(publicationDue(at('2026-11-23T09:00'), none))).toBe('2026-12-01T00:00');
  expect(iso(publicationDue(at('2026-11-28T09:00'), none))).toBe('2026-12-08T00:00');
});

describe('a claim can be made', () => {
  const until = (kind: string, knownOn: string | null, published: string | null) =>
    iso(claimableUntil({ kind, knownOn, publishedAt: published ? at(published) : null }, none));

  test('for three months from knowing, and no longer than six from publication', () => {
    expect(until('correction', '2026-06-10', '2026-06-01T08:00')).toBe('2026-09-11T00:00');
    expect(until('reply', '2026-11-10', '2026-06-01T08:00')).toBe('2026-12-02T00:00');
    expect(until('correction', null, '2026-06-01T08:00')).toBe('2026-12-02T00:00');
    expect(until('correction', null, null)).toBeNull();
  });

  test('for a follow-up report from knowing of the acquittal alone, however old the article is', () => {
    expect(until('follow-up', '2026-11-10', '2020-06-01T08:00')).toBe('2027-02-11T00:00');
    expect(until('follow-up', null, '2020-06-01T08:00')).toBeNull();
  });

  test('until the last day of a month that has no such day, or the next day that is no weekend', () => {
    expect(until('correction', '2026-11-30', null)).toBe('2027-03-02T00:00');
    expect(until('correction', '2023-11-30', null)).toBe('2024-03-01T00:00');
  });
});

test('the time that is left is said in days, hours and minutes, and so is the time that is over', () => {
  const due = at('2026-11-27T00:00');
  expect(timeLeft(due, at('2026-11-24T20:00'))).toEqual({ isOver: false, days: 2, hours: 4, minutes: 0 });
  expect(timeLeft(due, at('2026-11-26T23:59:30'))).toMatchObject({ isOver: false, hours: 0, minutes: 0 });
  expect(timeLeft(due, due)).toMatchObject({ isOver: true, minutes: 0 });
  expect(timeLeft(due, at('2026-11-27T01:05'))).toEqual({ isOver: true, days: 0, hours: 1, minutes: 5 });
});
