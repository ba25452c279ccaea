import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import type { Site } from '../site/site.ts';
import { CalendarNav } from './CalendarNav.tsx';
import { byNearness, DdayList, type Listed } from './DdayList.tsx';
import { comingDdays, type Look, pastDdays } from './queries.ts';
import { countingDay, queryOf, readSources, titleOf } from './reading.ts';

const pastShown = 30;

/** What is coming, the nearest first; below it what has no date, and what is over. */
export async function ddaysPage(site: Site, read: Read, look: Look): Promise<PageView> {
  const { db } = site.kernel.store;
  const today = countingDay(site, read);
  const coming = byNearness(readSources(read, await comingDdays(db, today, look)), today);
  const past = readSources(read, await pastDdays(db, today, look, pastShown));
  const isPast = ({ shown }: Listed) => shown.tone === 'past';
  const hasDay = ({ dday, shown }: Listed) => !isPast({ dday, shown }) && shown.key !== '9999';
  const dated = coming.filter(hasDay);
  const undated = coming.filter((each) => !isPast(each) && !hasDay(each));
  const over = [...past.flatMap((dday) => byNearness([dday], today)), ...coming.filter(isPast)];
  const title = titleOf(look);
  return {
    title,
    description: '앞으로 있을 일을 가까운 차례로 셉니다. 달력으로 보고 캘린더로 구독할 수 있습니다.',
    path: `/ddays${queryOf(look)}`,
    within: '/ddays',
    sheets: ['ddays/ddays'],
    script: 'ddays/turn',
    main: (
      <>
        <div class="list-head">
          <h1>{title}</h1>
          <p>앞으로 있을 일을 한국시간으로 셉니다.</p>
        </div>
        <CalendarNav
          look={look}
          origin={site.kernel.config.SOKBO_URL}
          month={today.slice(0, 7)}
          isMonth={false}
        />
        {dated.length + undated.length === 0 && <p class="empty">앞으로 있을 일이 없습니다.</p>}
        {dated.length > 0 && <DdayList listed={dated} />}
        <Part title="날짜 미정" listed={undated} />
        <Part title="지난 디데이" listed={over} />
      </>
    ),
  };
}

function Part({ title, listed }: { title: string; listed: Listed[] }) {
  if (listed.length === 0) return null;
  return (
    <section class="dday-part">
      <h2>{title}</h2>
      <DdayList listed={listed} heading="h3" />
    </section>
  );
}
