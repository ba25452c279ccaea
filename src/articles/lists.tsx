import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { addDays, dayInWords, isDay, seoulDay } from '../korean/seoul-time.ts';
import { reporterAt, reportersTag, slugNow } from '../reporters/queries.ts';
import { menuSections, menuTag, sectionAt, sectionMovedFrom } from '../sections/queries.ts';
import { ArticlesByDay } from '../site/ArticleList.tsx';
import type { PageView } from '../site/document.tsx';
import { Pager, readCursor } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Redirection, Site } from '../site/site.ts';
import { ArchiveFilter } from './ArchiveFilter.tsx';
import { listPage } from './queries.ts';

const pageLength = 20;

/** 최신뉴스: everything, newest first. */
export async function latestPage(site: Site, read: Read, before: string | undefined): Promise<PageView> {
  const cursor = readCursor(before);
  read('latest');
  const { cards, next } = await listPage(site.kernel.store.db, 'latest', {
    before: cursor,
    limit: pageLength,
  });
  for (const { id } of cards) read(`article:${id}`);
  return {
    title: '최신뉴스',
    description: '방금 들어온 기사부터 차례로 봅니다.',
    path: '/latest',
    within: '/latest',
    stream: cursor ? undefined : '',
    script: cursor ? undefined : 'live/live-list',
    main: (
      <>
        <div class="list-head">
          <h1>최신뉴스</h1>
        </div>
        <ArticlesByDay cards={cards} />
        <Pager path="/latest" isFirst={!cursor} next={next} />
      </>
    ),
  };
}

export type ArchiveQuery = { day?: string; section?: string; reporter?: string; before?: string };

/** 전체기사: by day, section or reporter. */
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
  const { cards, next } = await listPage(db, list, { before: cursor, limit: pageLength, day });
  for (const { id } of cards) read(`article:${id}`);
  const filter = {
    ...(day ? { day } : {}),
    ...(section && !reporter ? { section: section.path } : {}),
    ...(reporter ? { reporter: reporter.slug } : {}),
  };
  const heading = [day ? dayInWords(day) : null, reporter?.name ?? section?.name ?? null]
    .filter(Boolean)
    .join(' ');
  return {
    title: heading ? `${heading} 전체기사` : '전체기사',
    description: `${heading ? `${heading}의 ` : ''}모든 기사를 날짜와 분야로 찾습니다.`,
    within: '/archive',
    sheets: ['articles/lists'],
    path: `/archive${Object.keys(filter).length > 0 ? `?${new URLSearchParams(filter)}` : ''}`,
    main: (
      <>
        <div class="list-head">
          <h1>{heading ? `${heading} 기사` : '전체기사'}</h1>
          <ArchiveFilter sections={await menuSections(db)} filter={filter} />
          {day && <DayNeighbours day={day} today={seoulDay(site.kernel.now())} filter={filter} />}
        </div>
        <ArticlesByDay cards={cards} saysDay={day === null} />
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

function DayNeighbours({
  day,
  today,
  filter,
}: {
  day: string;
  today: string;
  filter: Record<string, string>;
}) {
  const link = (to: string) => `/archive?${new URLSearchParams({ ...filter, day: to })}`;
  return (
    <nav class="days" aria-label="날짜 이동">
      <a href={link(addDays(day, -1))}>{dayInWords(addDays(day, -1))}</a>
      {day < today && <a href={link(addDays(day, 1))}>{dayInWords(addDays(day, 1))}</a>}
    </nav>
  );
}
