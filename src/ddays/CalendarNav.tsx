import { categories, categoryNames } from './categories.ts';
import type { Look } from './queries.ts';
import { queryOf } from './reading.ts';

type Props = { look: Look; origin: string; month: string; isMonth: boolean };

/** List or month, all or one category, and the same as a calendar that other programs follow. */
export function CalendarNav({ look, origin, month, isMonth }: Props) {
  const base = isMonth ? `/ddays/calendar/${month}` : '/ddays';
  const feed = look.category ? `/ddays/category/${look.category}.ics` : '/ddays.ics';
  return (
    <>
      <nav class="dday-views" aria-label="보기">
        <a href={`/ddays${queryOf(look)}`} aria-current={isMonth ? undefined : 'page'}>
          목록
        </a>
        <a href={`/ddays/calendar/${month}${queryOf(look)}`} aria-current={isMonth ? 'page' : undefined}>
          달력
        </a>
        <span class="dday-feeds">
          <a class="dday-link" href={`${origin.replace(/^https?/, 'webcal')}${feed}`}>
            캘린더 구독
          </a>
          <a class="dday-link" href={feed}>
            iCal 파일
          </a>
        </span>
      </nav>
      <nav class="dday-categories" aria-label="분류">
        <a href={base} aria-current={look.category ? undefined : 'true'}>
          전체
        </a>
        {categoryNames.map((category) => (
          <a
            href={`${base}?category=${category}`}
            aria-current={look.category === category ? 'true' : undefined}
          >
            {categories[category]}
          </a>
        ))}
      </nav>
    </>
  );
}
