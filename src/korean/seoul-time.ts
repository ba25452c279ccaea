/** Korea has kept UTC+9 without summer time since 1988. */
const seoulOffset = 9 * 3_600_000;

type Parts = { year: number; month: number; day: number; hour: number; minute: number; weekday: number };

function seoulParts(at: Date): Parts {
  const shifted = new Date(at.getTime() + seoulOffset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const weekdays = ['일', '월', '화', '수', '목', '금', '토'];

/** `2024-04-10` */
export function seoulDay(at: Date): string {
  const { year, month, day } = seoulParts(at);
  return `${year}-${two(month)}-${two(day)}`;
}

/** `2024-04-10T08:11:00+09:00` */
export function seoulIso(at: Date): string {
  return `${new Date(at.getTime() + seoulOffset).toISOString().slice(0, 19)}+09:00`;
}

/** `2024.04.10 08:11`: the form of article heads and lists, with figures that stand under each other. */
export function seoulMinute(at: Date): string {
  const { hour, minute } = seoulParts(at);
  return `${seoulDay(at).replaceAll('-', '.')} ${two(hour)}:${two(minute)}`;
}

/** `08:11` */
export function seoulClock(at: Date): string {
  const { hour, minute } = seoulParts(at);
  return `${two(hour)}:${two(minute)}`;
}

/** `2024년 4월 10일 (수)` of a day such as `2024-04-10`. */
export function dayInWords(day: string): string {
  const { year, month, day: date, weekday } = seoulParts(startOfDay(day));
  return `${year}년 ${month}월 ${date}일 (${weekdays[weekday]})`;
}

/** Midnight in Seoul of a day such as `2024-04-10`. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

/** The day `days` after another: `addDays('2024-02-28', 1)` is `2024-02-29`. */
export function addDays(day: string, days: number): string {
  return seoulDay(new Date(startOfDay(day).getTime() + days * 86_400_000));
}

/** Months are those of the calendar; a month without such a day ends with its last one (민법 제160조). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const found = new Date(lastOfMonth);
  found.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return found.toISOString().slice(0, 10);
}

/** The time that a browser's field for one gives, `2024-04-10T08:11`, meant in Seoul; null where it is none. */
export function atSeoulMinute(text: string): Date | null {
  const at = new Date(`${text}:00+09:00`);
  return /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) &&
    isDay(text.slice(0, 10)) &&
    !Number.isNaN(at.getTime())
    ? at
    : null;
}

/** Whether a text is a day that exists, from the year 1000 to 2999: `2024-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = startOfDay(text);
  return !Number.isNaN(at.getTime()) && seoulDay(at) === text;
}

/** `2026-11-23T09:00`, as fields for a time have it. */
export function writeMinute(at: Date): string {
  return seoulIso(at).slice(0, 16);
}

/** A time in Seoul as `writeMinute` writes it; null where it is none. */
export function readMinute(text: string): Date | null {
  if (!/^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const at = new Date(`${text}:00+09:00`);
  return !Number.isNaN(at.getTime()) && writeMinute(at) === text ? at : null;
}
