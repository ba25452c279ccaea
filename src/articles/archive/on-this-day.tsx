import type { Read } from '../../kernel/tag-cache.ts';
import { endOfDay } from '../../korean/dday.ts';
import { addDays, isDay, seoulDay } from '../../korean/seoul-time.ts';
import { ArticleList } from '../../site/ArticleList.tsx';
import type { PageView } from '../../site/document.tsx';
import { notFound } from '../../site/problems.tsx';
import type { Site } from '../../site/site.ts';
import { inFigures } from './Calendar.tsx';
import { readCounts, sameDays } from './queries.ts';

const mostYears = 30;
const ofEachYear = 3;
/** Any leap year: all days that there are. */
const leapYear = '2024';

/**
 * 오늘의 역사: what was on the same day of earlier years.
 * @param day as `04-10`; null for today, which is another tomorrow
 */
export async function onThisDayPage(site: Site, read: Read, day: string | null): Promise<PageView> {
  const today = seoulDay(site.kernel.now());
  const shown = day ?? today.slice(5);
  if (!isDay(`${leapYear}-${shown}`)) return notFound();
  await readCounts(site, read);
  read('latest', endOfDay(today));
  const same = await sameDays(site.kernel.store.db, shown, today, { years: mostYears, each: ofEachYear });
  for (const { cards } of same) for (const { id } of cards) read(`article:${id}`);
  const name = inWords(shown);
  return {
    title: `${name} 오늘의 역사`,
    description: `지난 해들의 ${name}에 있었던 일을 그날의 기사로 봅니다.`,
    path: `/archive/on-this-day${day ? `/${day}` : ''}`,
    within: '/archive',
    sheets: ['articles/lists', 'articles/archive/archive'],
    main: (
      <>
        <div class="list-head">
          <p class="breadcrumb">
            <a href="/archive">전체기사</a>
          </p>
          <h1>오늘의 역사 {name}</h1>
          <Neighbours day={shown} />
        </div>
        {same.length === 0 && <p class="empty">지난 해들의 {name}에는 기사가 없습니다.</p>}
        {same.map(({ at, articles, cards }) => (
          <section class="same-day">
            <h2>
              <a href={`/archive?day=${at}`}>
                {Number(at.slice(0, 4))}년 <span>{inFigures(articles)}건</span>
              </a>
            </h2>
            <ArticleList cards={cards} isBelow />
          </section>
        ))}
      </>
    ),
  };
}

function inWords(day: string): string {
  return `${Number(day.slice(0, 2))}월 ${Number(day.slice(3))}일`;
}

function Neighbours({ day }: { day: string }) {
  const near = [-1, 1].map((by) => addDays(`${leapYear}-${day}`, by).slice(5));
  return (
    <nav class="days" aria-label="날짜 이동">
      {near.map((each) => (
        <a href={`/archive/on-this-day/${each}`}>{inWords(each)}</a>
      ))}
    </nav>
  );
}
