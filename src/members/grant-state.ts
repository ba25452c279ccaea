import { addMonths, seoulDay, startOfDay } from '../korean/seoul-time.ts';

/** The times of a grant, all that its state follows from. */
export type GrantTimes = {
  starts_at: Date;
  /** Null: until it is taken back. */
  ends_at: Date | null;
  grace_days: number;
  /** The reader does not want to go on. */
  declined_at: Date | null;
  revoked_at: Date | null;
  refunded_at: Date | null;
};

export type GrantState = 'upcoming' | 'active' | 'grace' | 'lapsed' | 'refunded' | 'revoked';

const day = 86_400_000;

/** What a grant is at a time: each period begins with its first instant and is over at its last. */
export function stateOf(grant: GrantTimes, now: Date): GrantState {
  if (isPast(grant.refunded_at, now)) return 'refunded';
  if (isPast(grant.revoked_at, now)) return 'revoked';
  if (now < grant.starts_at) return 'upcoming';
  if (grant.ends_at === null || now < grant.ends_at) return 'active';
  return now < graceEnd(grant, grant.ends_at) ? 'grace' : 'lapsed';
}

/** Whether it lets its reader in. */
export function admitsAt(grant: GrantTimes, now: Date): boolean {
  const state = stateOf(grant, now);
  return state === 'active' || state === 'grace';
}

/** The last day on which a grant that ends then lets its reader in. */
export function lastDay(end: Date): string {
  return seoulDay(new Date(end.getTime() - 1));
}

function isPast(at: Date | null, now: Date): boolean {
  return at !== null && at <= now;
}

/** Whoever has said that it ends is given no days to think about it. */
function graceEnd({ grace_days, declined_at }: GrantTimes, endsAt: Date): Date {
  return new Date(endsAt.getTime() + (declined_at ? 0 : grace_days) * day);
}

export type Period = 'month' | 'year';

/** When a period that begins at a time is over: the same time of the day, a month or a year of the calendar later. */
export function periodEnd(start: Date, period: Period): Date {
  const first = seoulDay(start);
  const last = addMonths(first, period === 'month' ? 1 : 12);
  return new Date(startOfDay(last).getTime() + (start.getTime() - startOfDay(first).getTime()));
}

export function daysLater(start: Date, days: number): Date {
  return new Date(start.getTime() + days * day);
}

/** Days in which whoever has paid may think better of it (전자상거래법 제17조 제1항). */
export const withdrawalDays = 7;

type Paid = { amount: number; paidAt: Date; startsAt: Date; endsAt: Date };

/**
 * What is paid back to whoever leaves at a time: all of it for seven days and before the period has begun, then the share
 * of the whole days that are left, in full won.
 */
export function refundDue({ amount, paidAt, startsAt, endsAt }: Paid, now: Date): number {
  if (now < daysLater(paidAt, withdrawalDays) || now <= startsAt) return amount;
  const whole = Math.round((endsAt.getTime() - startsAt.getTime()) / day);
  const left = Math.floor((endsAt.getTime() - now.getTime()) / day);
  return whole > 0 ? Math.floor((amount * Math.max(0, Math.min(left, whole))) / whole) : 0;
}
