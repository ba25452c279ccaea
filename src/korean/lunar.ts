import lunarCalendar from 'korean-lunar-calendar';
import { isDay } from './seoul-time.ts';

// Its types are written for CommonJS, where the class would be one level deeper than it is.
const KoreanLunarCalendar = lunarCalendar as unknown as typeof lunarCalendar.default;

/** What is known of the moon's months: the Korean almanac is calculated no further. */
export const lunarYears = { first: 1900, last: 2049 };

/** A day of the moon's calendar: `음력 8월 15일`; `isLeap` for the second of two months of one number, 윤달. */
export type LunarDay = { month: number; day: number; isLeap: boolean };

/**
 * The day on which a day of the moon's calendar falls in one of its years; null outside the known years. A leap month
 * that the year does not have is kept in the month of its number, and a 30th that a month does not have on its 29th, as
 * memorial days are.
 */
export function solarDay(year: number, { month, day, isLeap }: LunarDay): string | null {
  if (year < lunarYears.first || year > lunarYears.last) return null;
  const tries: [number, boolean][] = [
    [day, isLeap],
    [day - 1, isLeap],
    [day, false],
    [day - 1, false],
  ];
  for (const [date, leap] of tries) {
    if (date < day && day !== 30) continue;
    const found = exactDay(year, month, date, leap);
    if (found) return found;
  }
  return null;
}

function exactDay(year: number, month: number, day: number, isLeap: boolean): string | null {
  const calendar = new KoreanLunarCalendar();
  if (!calendar.setLunarDate(year, month, day, isLeap)) return null;
  const lunar = calendar.getLunarCalendar();
  // It takes a leap month that is none for the one of its number.
  if (isLeap !== (lunar.intercalation ?? false)) return null;
  if (lunar.month !== month || lunar.day !== day) return null;
  const solar = calendar.getSolarCalendar();
  const found = [solar.year, two(solar.month), two(solar.day)].join('-');
  return isDay(found) ? found : null;
}

const two = (value: number) => String(value).padStart(2, '0');
