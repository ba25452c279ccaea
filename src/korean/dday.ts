import { addDays, startOfDay } from './seoul-time.ts';

const dayMilliseconds = 86_400_000;

/** Days from one to another, both such as `2024-04-10`: negative where the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

/** `D-7`, `D-DAY`, `D+3`: how a day is counted on another. The day after is `D+1`. */
export function ddayLabel(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'D-DAY';
  return days > 0 ? `D-${days}` : `D+${-days}`;
}

/** When a count that was made on a day ends to be right: the next midnight in Seoul. */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1));
}
