import { addDays, addMonths, seoulDay, startOfDay } from '../korean/seoul-time.ts';

/** Days such as `2026-12-25` on which no period ends, beside Saturdays and Sundays. */
export type Holidays = ReadonlySet<string>;

/**
 * When the answer must have been sent: within three days of the claim's receipt (언론중재법 제15조 제2항; for replies and
 * follow-up reports by 제16조 제3항 and 제17조 제3항). The time is the midnight that ends the last day.
 */
export function answerDue(receivedAt: Date, holidays: Holidays): Date {
  return endOfPeriod(addDays(seoulDay(receivedAt), 3), holidays);
}

/** When the notice must stand, of a claim that was taken: within seven days of its receipt (제15조 제3항). */
export function publicationDue(receivedAt: Date, holidays: Holidays): Date {
  return endOfPeriod(addDays(seoulDay(receivedAt), 7), holidays);
}

type Claimed = { kind: string; knownOn: string | null; publishedAt: Date | null };

/**
 * Until when a claim can be made: three months from when the claimant came to know, and six from publication (제14조 제1항).
 * For a follow-up report it is three months from when the end of the criminal case was known, however old the article
 * is (제17조 제1항). null where neither day is known.
 */
export function claimableUntil({ kind, knownOn, publishedAt }: Claimed, holidays: Holidays): Date | null {
  const ends: string[] = [];
  if (knownOn) ends.push(addMonths(knownOn, 3));
  if (publishedAt && kind !== 'follow-up') ends.push(addMonths(seoulDay(publishedAt), 6));
  const [first] = ends.sort();
  return first ? endOfPeriod(first, holidays) : null;
}

/**
 * The first day does not count (민법 제157조), so a period of three days ends with the third day after; where that is a
 * Saturday, a Sunday or a holiday, with the next day that is none (민법 제161조).
 */
function endOfPeriod(lastDay: string, holidays: Holidays): Date {
  let day = lastDay;
  while (isDayOff(day, holidays)) day = addDays(day, 1);
  return startOfDay(addDays(day, 1));
}

function isDayOff(day: string, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || holidays.has(day);
}

/** How far a time is from now, in the two units that matter. */
export type TimeLeft = { isOver: boolean; days: number; hours: number; minutes: number };

export function timeLeft(due: Date, now: Date): TimeLeft {
  const minutes = Math.floor(Math.abs(due.getTime() - now.getTime()) / 60_000);
  return {
    isOver: due <= now,
    days: Math.floor(minutes / 1_440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}
