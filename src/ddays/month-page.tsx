import type { Read } from '../kernel/tag-cache.ts';
import { daysOfMonth, monthAfter, monthInWords } from '../korean/month.ts';
import { addDays, isDay } from '../korean/seoul-time.ts';
import { isDated, occurrencesIn } from '../korean/when.ts';
import type { PageView } from '../site/document.tsx';
import { notFound } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { CalendarNav } from './CalendarNav.tsx';
import { byNearness, DdayList } from './DdayList.tsx';
import { Agenda, MonthTable, type OnDay } from './MonthTable.tsx';
import { type Dday, ddaysBetween, type Look } from './queries.ts';
import { countingDay, queryOf, readSources, titleOf } from './reading.ts';

/** Months that a calendar shows: anybody can make up more. */
const farthestYears = 20;

/** A month as a table, with what is on its days; below it what is known no closer than by the month. */
export async function monthPage(site: Site, read: Read, month: string, look: Look): Promise<PageView> {
  const today = countingDay(site, read);
  const distance = Math.abs(Number(month.slice(0, 4)) - Number(today.slice(0, 4)));
  if (!isDay(`${month}-01`) || distance > farthestYears) return notFound();
  const { first, last } = daysOfMonth(month);
  const ddays = readSources(read, await ddaysBetween(site.kernel.store.db, first, last, look));
  const byDay = onDays(ddays, first, last);
  const vague = byNearness(
    ddays.filter(({ when, state }) => !isDated(when) && state !== 'done'),
    today,
  );
  const name = monthInWords(month);
  return {
    title: `${titleOf(look)} ${name}`,
    description: `${name}에 있을 일을 달력으로 봅니다.`,
    path: `/ddays/calendar/${month}${queryOf(look)}`,
    within: '/ddays',
    sheets: ['ddays/ddays', 'ddays/month'],
    main: (
      <>
        <div class="list-head">
          <h1>{titleOf(look)}</h1>
        </div>
        <CalendarNav look={look} origin={site.kernel.config.SOKBO_URL} month={month} isMonth />
        <nav class="dday-months" aria-label="달">
          <a href={`/ddays/calendar/${monthAfter(month, -1)}${queryOf(look)}`} rel="prev">
            지난달
          </a>
          <strong>{name}</strong>
          <a href={`/ddays/calendar/${monthAfter(month, 1)}${queryOf(look)}`} rel="next nofollow">
            다음 달
          </a>
        </nav>
        <MonthTable name={name} month={month} byDay={byDay} today={today} />
        <Agenda byDay={byDay} />
        {vague.length > 0 && (
          <section class="dday-part">
            <h2>날을 정하지 않은 일</h2>
            <DdayList listed={vague} heading="h3" />
          </section>
        )}
      </>
    ),
  };
}

/** What is on each day of a month, in the order of the day. What goes on for days is on each. */
function onDays(ddays: Dday[], first: string, last: string): Map<string, OnDay[]> {
  const found = new Map<string, OnDay[]>();
  for (const dday of ddays)
    for (const occurrence of occurrencesIn(dday.when, first, last))
      for (let day = occurrence.day; day <= occurrence.lastDay && day <= last; day = addDays(day, 1))
        if (day >= first) found.set(day, [...(found.get(day) ?? []), { dday, occurrence }]);
  const time = ({ occurrence }: OnDay) => occurrence.at?.getTime() ?? 0;
  for (const each of found.values()) each.sort((a, b) => time(a) - time(b));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
