import { monthInWords } from '../../korean/month.ts';
import { dayInWords } from '../../korean/seoul-time.ts';
import { MonthGrid } from '../../site/MonthGrid.tsx';
import type { Count } from './queries.ts';

export const inFigures = (articles: number) => articles.toLocaleString('ko-KR');

type MonthProps = { month: string; counts: Count[]; today: string };

/** A month, each day with how many articles it has and the way to them. Deeper colour only repeats the figure. */
export function MonthTable({ month, counts, today }: MonthProps) {
  const heat = heatOf(counts);
  const byDay = new Map(counts.map((count) => [count.at, count]));
  return (
    <MonthGrid
      month={month}
      name={`${monthInWords(month)} 날짜별 기사 수`}
      class="calendar"
      today={today}
      day={(day) => <Day day={day} count={byDay.get(day)} heat={heat} isToday={day === today} />}
    />
  );
}

type DayProps = { day: string; count: Count | undefined; heat: Heat; isToday: boolean };

function Day({ day, count, heat, isToday }: DayProps) {
  const number = (
    <time dateTime={day} aria-current={isToday ? 'date' : undefined}>
      {Number(day.slice(8))}
    </time>
  );
  if (!count) return <span class="none">{number}</span>;
  return (
    <a href={`/archive?day=${day}`} class={heat(count)}>
      {number}
      <b>
        {inFigures(count.articles)}
        <span class="unseen">건</span>
      </b>
    </a>
  );
}

/** The months of a year by quarters. */
export function YearTable({ year, counts }: { year: string; counts: Count[] }) {
  const heat = heatOf(counts);
  const byMonth = new Map(counts.map((count) => [count.at, count]));
  return (
    <table class="calendar year">
      <caption class="unseen">{year}년 달별 기사 수</caption>
      <tbody>
        {[0, 1, 2, 3].map((quarter) => (
          <tr>
            <th scope="row">{quarter + 1}분기</th>
            {[1, 2, 3].map((place) => {
              const number = quarter * 3 + place;
              const count = byMonth.get(`${year}-${String(number).padStart(2, '0')}`);
              return (
                <td>
                  {count ? (
                    <a href={`/archive/${count.at}`} class={heat(count)}>
                      {number}월{' '}
                      <b>
                        {inFigures(count.articles)}
                        <span class="unseen">건</span>
                      </b>
                    </a>
                  ) : (
                    <span class="none">{number}월</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Ways to the years, each with how many articles it has. */
export function Years({ years, year }: { years: Count[]; year?: string }) {
  return (
    <nav class="years" aria-label="연도">
      {years.map(({ at, articles }) => (
        <a href={`/archive/${at}`} aria-current={at === year ? 'page' : undefined}>
          {Number(at)}년 <span>{inFigures(articles)}건</span>
        </a>
      ))}
    </nav>
  );
}

type Heat = (count: Count) => string;

/** Four depths of colour, by how many a day has of the most that one of them has. */
function heatOf(counts: Count[]): Heat {
  const most = Math.max(1, ...counts.map(({ articles }) => articles));
  return ({ articles }) => `heat-${Math.ceil((articles / most) * 4)}`;
}

type NearestProps = {
  what: string;
  days: { before: string | null; after: string | null };
  addressOf: (day: string) => string;
};

/** Where there is nothing: the nearest days with something. */
export function Nearest({ what, days, addressOf }: NearestProps) {
  const near = [
    { name: '앞선 날', day: days.before },
    { name: '다음 날', day: days.after },
  ];
  return (
    <div class="empty">
      <p>{what}</p>
      {near.some(({ day }) => day) && (
        <ul class="nearest" aria-label="기사가 있는 가까운 날">
          {near.map(
            ({ name, day }) =>
              day && (
                <li>
                  기사가 있는 {name}: <a href={addressOf(day)}>{dayInWords(day)}</a>
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  );
}
