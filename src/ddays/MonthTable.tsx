import { dayInWords, seoulClock } from '../korean/seoul-time.ts';
import type { Occurrence } from '../korean/when.ts';
import { MonthGrid } from '../site/MonthGrid.tsx';
import type { Dday } from './queries.ts';

export type OnDay = { dday: Dday; occurrence: Occurrence };

type TableProps = { month: string; name: string; byDay: Map<string, OnDay[]>; today: string };

export function MonthTable({ month, name, byDay, today }: TableProps) {
  return (
    <MonthGrid
      month={month}
      name={name}
      class="dday-month"
      today={today}
      day={(day) => <Day day={day} isToday={day === today} on={byDay.get(day) ?? []} />}
    />
  );
}

/** On a narrow screen a day says how much is on it, and leads to the list below. */
function Day({ day, isToday, on }: { day: string; isToday: boolean; on: OnDay[] }) {
  return (
    <>
      <time dateTime={day} aria-current={isToday ? 'date' : undefined}>
        {Number(day.slice(8))}
      </time>
      {on.length > 0 && (
        <a class="dday-count" href={`#d${day}`}>
          {on.length}
          <span class="unseen">건, {Number(day.slice(8))}일</span>
        </a>
      )}
      <ul>
        {on.map(({ dday }) => (
          <li>
            <a class={dday.state === 'cancelled' ? 'dday-off' : undefined} href={`/ddays/${dday.id}`}>
              {dday.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is on the days of a month, day by day. */
export function Agenda({ byDay }: { byDay: Map<string, OnDay[]> }) {
  if (byDay.size === 0) return <p class="empty">이달에 날을 정한 일이 없습니다.</p>;
  return (
    <dl class="dday-agenda">
      {[...byDay].map(([day, on]) => (
        <div id={`d${day}`}>
          <dt>
            <time dateTime={day}>{dayInWords(day).replace(/^\d+년 /, '')}</time>
          </dt>
          {on.map(({ dday, occurrence }) => (
            <dd>
              <a class={dday.state === 'cancelled' ? 'dday-off' : undefined} href={`/ddays/${dday.id}`}>
                {dday.title}
              </a>
              {occurrence.at && <span> {seoulClock(occurrence.at)}</span>}
              {dday.state === 'cancelled' && <span class="label">취소</span>}
              {dday.state === 'postponed' && <span class="label">연기</span>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
