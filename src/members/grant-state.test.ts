import { describe, expect, it } from 'vitest';
import { admitsAt, type GrantTimes, periodEnd, refundDue, stateOf } from './grant-state.ts';

const at = (time: string) => new Date(`${time}+09:00`);
const year: GrantTimes = {
  starts_at: at('2026-01-31T10:00'),
  ends_at: at('2027-01-31T10:00'),
  grace_days: 7,
  declined_at: null,
  revoked_at: null,
  refunded_at: null,
};
const justBefore = (time: Date) => new Date(time.getTime() - 1);

describe('the state of a grant', () => {
  it.each<[string, Date, Partial<GrantTimes>, string]>([
    ['before it begins', justBefore(at('2026-01-31T10:00')), {}, 'upcoming'],
    ['as it begins', at('2026-01-31T10:00'), {}, 'active'],
    ['in its last instant', justBefore(at('2027-01-31T10:00')), {}, 'active'],
    ['as it ends', at('2027-01-31T10:00'), {}, 'grace'],
    ['in the last instant of grace', justBefore(at('2027-02-07T10:00')), {}, 'grace'],
    ['as grace ends', at('2027-02-07T10:00'), {}, 'lapsed'],
    ['as it ends without grace', at('2027-01-31T10:00'), { grace_days: 0 }, 'lapsed'],
    [
      'as it ends for one who said so',
      at('2027-01-31T10:00'),
      { declined_at: at('2026-02-01T00:00') },
      'lapsed',
    ],
    [
      'for one who said so, before',
      justBefore(at('2027-01-31T10:00')),
      { declined_at: at('2026-02-01T00:00') },
      'active',
    ],
    ['without an end', at('2100-01-01T00:00'), { ends_at: null }, 'active'],
    [
      'before it is taken back',
      justBefore(at('2026-03-01T00:00')),
      { revoked_at: at('2026-03-01T00:00') },
      'active',
    ],
    ['as it is taken back', at('2026-03-01T00:00'), { revoked_at: at('2026-03-01T00:00') }, 'revoked'],
    ['taken back before it began', at('2026-01-02T00:00'), { revoked_at: at('2026-01-01T00:00') }, 'revoked'],
    ['as it is paid back', at('2026-03-01T00:00'), { refunded_at: at('2026-03-01T00:00') }, 'refunded'],
    [
      'paid back after it was taken back',
      at('2026-04-01T00:00'),
      { revoked_at: at('2026-03-01T00:00'), refunded_at: at('2026-03-02T00:00') },
      'refunded',
    ],
  ])('%s', (_, now, change, state) => {
    const grant = { ...year, ...change };
    expect(stateOf(grant, now)).toBe(state);
    expect(admitsAt(grant, now)).toBe(state === 'active' || state === 'grace');
  });
});

it('a period goes by the calendar of Seoul, and keeps the time of the day', () => {
  expect(periodEnd(at('2026-01-31T10:00'), 'month')).toEqual(at('2026-02-28T10:00'));
  expect(periodEnd(at('2028-02-29T00:30'), 'year')).toEqual(at('2029-02-28T00:30'));
  expect(periodEnd(at('2026-12-05T23:59'), 'month')).toEqual(at('2027-01-05T23:59'));
});

it('what is paid back: all for seven days, then the days that are left', () => {
  const paid = {
    amount: 36_500,
    paidAt: at('2026-03-01T10:00'),
    startsAt: at('2026-03-01T10:00'),
    endsAt: at('2027-03-01T10:00'),
  };
  expect(refundDue(paid, justBefore(at('2026-03-08T10:00')))).toBe(36_500);
  expect(refundDue(paid, at('2026-03-08T10:00'))).toBe(35_800);
  expect(refundDue(paid, at('2026-03-08T10:01'))).toBe(35_700);
  expect(refundDue(paid, at('2027-02-28T10:01'))).toBe(0);
  expect(refundDue(paid, at('2028-01-01T00:00'))).toBe(0);
  expect(refundDue({ ...paid, startsAt: at('2026-06-01T00:00') }, at('2026-05-01T00:00'))).toBe(36_500);
});
