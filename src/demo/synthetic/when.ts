import { between, type Random, Weighted } from './random.ts';

const day = 86_400_000;
const minute = 60_000;
const seoul = 9 * 60 * minute;
const years = 20;

/** At the desk nights are quiet and the forenoon is not: articles of each hour, of a hundred and some. */
const byHour = [
  1, 0.5, 0.4, 0.4, 0.7, 2, 4, 6, 8, 10, 10.5, 9, 6.5, 7, 8.5, 9, 9, 8, 6, 4.5, 3.5, 3, 2.2, 1.8,
];
const hours = new Weighted(
  byHour.map((_, hour) => hour),
  (hour) => byHour[hour] ?? 0,
);
/** From Sunday on: weekends have a third to a half of a working day. */
const byWeekday = [0.36, 1, 1, 1, 1, 0.97, 0.45];

/** A day of the twenty years from the first of January of one, as its first millisecond in Seoul. */
export function someDay(next: Random, firstYear: number): number {
  const first = Date.UTC(firstYear, 0, 1);
  const days = Math.round((Date.UTC(firstYear + years, 0, 1) - first) / day);
  for (;;) {
    const at = first + Math.floor(next() * days) * day;
    if (next() < (byWeekday[new Date(at).getUTCDay()] ?? 1)) return at - seoul;
  }
}

/** A time of that day. */
export function someTime(next: Random, startOfDay: number): number {
  return startOfDay + hours.draw(next) * 60 * minute + between(next, 0, 3_599) * 1_000;
}

/** How long after the one before the next stage of a story comes: from minutes to half a day. */
export function untilNextStage(next: Random): number {
  return Math.round((4 + next() ** 3 * 700) * minute);
}
