import type { Read } from '../../kernel/tag-cache.ts';
import { endOfDay } from '../../korean/dday.ts';
import { daysOfMonth, monthAfter, monthInWords } from '../../korean/month.ts';
import { isDay, seoulDay } from '../../korean/seoul-time.ts';
import { ArticlesByDay } from '../../site/ArticleList.tsx';
import type { PageView } from '../../site/document.tsx';
import { Pager, readCursor } from '../../site/Pager.tsx';
import { notFound } from '../../site/problems.tsx';
import type { Site } from '../../site/site.ts';
import { listPage } from '../queries.ts';
import { inFigures, MonthTable, Nearest, Years, YearTable } from './Calendar.tsx';
import {
  type Count,
  countsOfDays,
  countsOfMonths,
  countsOfYears,
  nearestDays,
  readCounts,
} from './queries.ts';

const pageLength = 20;
const sheets = ['articles/lists', 'articles/archive/archive'];
type Near = Awaited<ReturnType<typeof nearestDays>>;
const addressOfDay = (day: string) => `/archive?day=${day}`;

/** A year as a table of its months. */
export async function yearPage(site: Site, read: Read, year: string): Promise<PageView> {
  const { db } = site.kernel.store;
  await readCounts(site, read);
  const months = await countsOfMonths(db, year);
  const nothing = months.length === 0;
  const days = nothing ? await nearestDays(db, 'latest', `${year}-01-01`, `${year}-12-31`) : null;
  return {
    title: `${year}년 전체기사`,
    description: `${year}년의 모든 기사를 달별로 찾습니다.`,
    path: `/archive/${year}`,
    within: '/archive',
    sheets,
    main: (
      <>
        <Head name={`${year}년 기사`} articles={total(months)} />
        {days ? (
          <Nearest what={`${year}년에는 기사가 없습니다.`} days={days} addressOf={addressOfDay} />
        ) : (
          <YearTable year={year} counts={months} />
        )}
        <h2 class="unseen">다른 해</h2>
        <Years years={await countsOfYears(db)} year={year} />
      </>
    ),
  };
}

/** A month as a calendar, and its articles. */
export async function monthPage(
  site: Site,
  read: Read,
  month: string,
  before: string | undefined,
): Promise<PageView> {
  if (!isDay(`${month}-01`)) return notFound();
  const { db } = site.kernel.store;
  await readCounts(site, read);
  const today = seoulDay(site.kernel.now());
  if (today.startsWith(month)) read('latest', endOfDay(today));
  const days = daysOfMonth(month);
  const counts = await countsOfDays(db, days.first, days.last);
  const cursor = readCursor(before);
  const { cards, next } = await listPage(db, 'latest', { before: cursor, limit: pageLength, days });
  for (const { id } of cards) read(`article:${id}`);
  const near = await nearestDays(db, 'latest', days.first, days.last);
  const name = monthInWords(month);
  const isEmpty = cards.length === 0 && !cursor;
  return {
    title: `${name} 전체기사`,
    description: `${name}의 모든 기사를 날짜별로 찾습니다.`,
    path: `/archive/${month}`,
    within: '/archive',
    sheets,
    main: (
      <>
        <Head name={`${name} 기사`} articles={total(counts)} year={month.slice(0, 4)} />
        <Months month={month} near={near} />
        <MonthTable month={month} counts={counts} today={today} />
        {isEmpty ? (
          <Nearest what={`${name}에는 기사가 없습니다.`} days={near} addressOf={addressOfDay} />
        ) : (
          <ArticlesByDay cards={cards} />
        )}
        <Pager path={`/archive/${month}`} isFirst={!cursor} next={next} />
      </>
    ),
  };
}

function total(counts: Count[]): number {
  return counts.reduce((sum, { articles }) => sum + articles, 0);
}

function Head({ name, articles, year }: { name: string; articles: number; year?: string }) {
  return (
    <div class="list-head">
      <nav class="breadcrumb" aria-label="현재 위치">
        <ol>
          <li>
            <a href="/archive">전체기사</a>
          </li>
          {year && (
            <li>
              <a href={`/archive/${year}`}>{year}년</a>
            </li>
          )}
        </ol>
      </nav>
      <h1>{name}</h1>
      {articles > 0 && <p>모두 {inFigures(articles)}건</p>}
    </div>
  );
}

/** To the months before and after, as long as there are articles there. */
function Months({ month, near }: { month: string; near: Near }) {
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  return (
    <nav class="days" aria-label="달 이동">
      {near.before && (
        <a href={`/archive/${before}`} rel="prev">
          {monthInWords(before)}
        </a>
      )}
      {near.after && <a href={`/archive/${after}`}>{monthInWords(after)}</a>}
    </nav>
  );
}
