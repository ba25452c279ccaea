import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Read } from '../../kernel/tag-cache.ts';
import { monthInWords } from '../../korean/month.ts';
import { addDays, dayInWords, isDay, seoulDay } from '../../korean/seoul-time.ts';
import { reporterAt, reportersTag, slugNow } from '../../reporters/queries.ts';
import { menuSections, menuTag, sectionAt, sectionMovedFrom } from '../../sections/queries.ts';
import { ArticlesByDay } from '../../site/ArticleList.tsx';
import type { PageView } from '../../site/document.tsx';
import { Pager, readCursor } from '../../site/Pager.tsx';
import { notFound } from '../../site/problems.tsx';
import type { Redirection, Site } from '../../site/site.ts';
import { listPage } from '../queries.ts';
import { ArchiveFilter } from './ArchiveFilter.tsx';
import { Nearest } from './Calendar.tsx';
import { overview } from './overview.tsx';
import { nearestDays } from './queries.ts';

const pageLength = 20;

export type ArchiveQuery = { day?: string; section?: string; reporter?: string; before?: string };

/** 전체기사: by day, section or reporter; with none of them the calendar, and all below it. */
export async function archivePage(
  site: Site,
  read: Read,
  query: ArchiveQuery,
): Promise<PageView | Redirection> {
  const { db } = site.kernel.store;
  read(menuTag);
  read(reportersTag);
  const day = query.day && isDay(query.day) ? query.day : null;
  if (query.day && !day) return notFound();
  const section = query.section ? await sectionAt(db, query.section.normalize('NFC')) : null;
  const reporter = query.reporter ? await reporterAt(db, query.reporter.normalize('NFC')) : null;
  if ((query.section && !section) || (query.reporter && !reporter)) return movedArchive(db, query);
  const list = reporter ? `reporter:${reporter.id}` : section ? `section:${section.id}` : 'latest';
  read(list);
  const cursor = readCursor(query.before);
  const days = day ? { first: day, last: day } : null;
  const { cards, next } = await listPage(db, list, { before: cursor, limit: pageLength, days });
  for (const { id } of cards) read(`article:${id}`);
  const filter = {
    ...(day ? { day } : {}),
    ...(section && !reporter ? { section: section.path } : {}),
    ...(reporter ? { reporter: reporter.slug } : {}),
  };
  const heading = [day ? dayInWords(day) : null, reporter?.name ?? section?.name ?? null]
    .filter(Boolean)
    .join(' ');
  const isWhole = heading === '' && !cursor;
  const addressOf = (to: string) => `/archive?${new URLSearchParams({ ...filter, day: to })}`;
  return {
    title: heading ? `${heading} 전체기사` : '전체기사',
    description: `${heading ? `${heading}의 ` : ''}모든 기사를 날짜와 분야로 찾습니다.`,
    within: '/archive',
    sheets: ['articles/lists', ...(isWhole ? ['articles/archive/archive'] : [])],
    path: `/archive${Object.keys(filter).length > 0 ? `?${new URLSearchParams(filter)}` : ''}`,
    main: (
      <>
        <div class="list-head">
          <h1>{heading ? `${heading} 기사` : '전체기사'}</h1>
          <ArchiveFilter sections={await menuSections(db)} filter={filter} />
          {day && <DayNeighbours day={day} today={seoulDay(site.kernel.now())} addressOf={addressOf} />}
        </div>
        {isWhole && (await overview(site, read))}
        {cards.length === 0 && day && !cursor ? (
          <Nearest
            what={`${dayInWords(day)}에는 기사가 없습니다.`}
            days={await nearestDays(db, list, day, day)}
            addressOf={addressOf}
          />
        ) : (
          <ArticlesByDay cards={cards} saysDay={day === null} />
        )}
        <Pager path="/archive" query={filter} isFirst={!cursor} next={next} />
      </>
    ),
  };
}

/** An old address of a section or a reporter leads to what it is now. */
async function movedArchive(db: Kysely<DB>, query: ArchiveQuery): Promise<PageView | Redirection> {
  const moved = query.reporter
    ? { reporter: await slugNow(db, query.reporter.normalize('NFC')) }
    : { section: await sectionMovedFrom(db, query.section?.normalize('NFC') ?? '') };
  const [filter] = Object.entries(moved).flatMap(([name, now]) => (now === null ? [] : [{ [name]: now }]));
  if (!filter) return notFound();
  return { redirect: `/archive?${new URLSearchParams({ ...(query.day && { day: query.day }), ...filter })}` };
}

type NeighboursProps = { day: string; today: string; addressOf: (day: string) => string };

function DayNeighbours({ day, today, addressOf }: NeighboursProps) {
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  return (
    <nav class="days" aria-label="날짜 이동">
      <a href={addressOf(before)}>{dayInWords(before)}</a>
      <a href={`/archive/${day.slice(0, 7)}`}>{monthInWords(day.slice(0, 7))} 달력</a>
      {day < today && <a href={addressOf(after)}>{dayInWords(after)}</a>}
    </nav>
  );
}
