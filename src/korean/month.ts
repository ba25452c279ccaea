import { addDays, startOfDay } from './seoul-time.ts';

/** The month some months after another, both such as `2024-04`. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The first and the last day of a month. */
export function daysOfMonth(month: string): { first: string; last: string } {
  return { first: `${month}-01`, last: addDays(`${monthAfter(month, 1)}-01`, -1) };
}

/** `2024년 4월` */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}년 ${number}월`;
}

/** Weeks of a month from Sunday on; null for what is of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const { first, last } = daysOfMonth(month);
  const before = new Date(startOfDay(first).getTime() + 9 * 3_600_000).getUTCDay();
  const count = Number(last.slice(8));
  const cells = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, index) =>
    index >= before && index < before + count ? addDays(first, index - before) : null,
  );
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
