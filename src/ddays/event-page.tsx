import { cardsOf } from '../articles/queries.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { lastOccurrence, nextOccurrence, type When as Plan } from '../korean/when.ts';
import { occurrenceInWords, vagueInWords } from '../korean/when-in-words.ts';
import { ArticleList } from '../site/ArticleList.tsx';
import type { PageView } from '../site/document.tsx';
import { LinkedData } from '../site/OpenGraph.tsx';
import { notFound } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { categories } from './categories.ts';
import { DdayMark, When } from './DdayList.tsx';
import { linkedEvent } from './linked-event.ts';
import { articleIdsOf, changesOf, type Dday, ddayTag, shownDday, tieKinds } from './queries.ts';
import { countingDay, readSources } from './reading.ts';
import { type Shown, shownOn } from './shown.ts';

type Changes = Awaited<ReturnType<typeof changesOf>>;

/** One entry: when it is, what became of it, and the articles that speak of it. */
export async function ddayPage(site: Site, read: Read, id: number): Promise<PageView> {
  const { db } = site.kernel.store;
  read(ddayTag(id));
  const dday = await shownDday(db, id);
  if (!dday) return notFound();
  const today = countingDay(site, read);
  readSources(read, [dday]);
  const shown = shownOn(today, dday);
  const cards = await cardsOf(db, await articleIdsOf(db, id));
  for (const card of cards) read(`article:${card.id}`);
  const changes = await changesOf(db, id);
  return {
    title: dday.title,
    description: `${shown.label} ${dday.title}: ${shown.words}`,
    path: `/ddays/${id}`,
    within: '/ddays',
    sheets: ['ddays/ddays'],
    script: 'ddays/turn',
    head: ({ agency, origin }) => {
      const data = linkedEvent({ dday, shown, changes, origin, agency: agency.name });
      return data && <LinkedData data={data} />;
    },
    main: (
      <article class="dday">
        <p class="breadcrumb">
          <a href={`/ddays?category=${dday.category}`}>{categories[dday.category]}</a>
        </p>
        <h1>{dday.title}</h1>
        <Facts dday={dday} shown={shown} />
        {dday.detail && <p class="dday-detail">{dday.detail}</p>}
        <History changes={changes} today={today} />
        <Ties dday={dday} />
        <p class="dday-views">
          <a class="dday-link" href="/ddays">
            디데이 목록
          </a>
          <a class="dday-link" href={`/ddays/${id}.ics`}>
            내 캘린더에 넣기
          </a>
        </p>
        {cards.length > 0 && (
          <section class="dday-part">
            <h2>관련 기사</h2>
            <ArticleList cards={cards} />
          </section>
        )}
      </article>
    ),
  };
}

function Facts({ dday, shown }: { dday: Dday; shown: Shown }) {
  return (
    <div class="dday-head">
      <DdayMark shown={shown} />
      <div>
        <p class="dday-when">
          {dday.state === 'postponed' && shown.label !== '연기' && <span class="label">연기</span>}{' '}
          <When shown={shown} />
        </p>
        {dday.place && <p class="dday-facts">{dday.place}</p>}
      </div>
    </div>
  );
}

/** Readers see what was put off and called off, with the old date and why. */
function History({ changes, today }: { changes: Changes; today: string }) {
  const told = changes.filter(({ act }) => act === 'postpone' || act === 'cancel');
  if (told.length === 0) return null;
  return (
    <section class="dday-history">
      <h2>바뀐 일정</h2>
      <ol>
        {told.map(({ act, before, reason, changed_at }) => (
          <li>
            <Time at={changed_at} /> {act === 'cancel' ? '취소' : '연기'}:{' '}
            <s>{before && inWords(before, today)}</s>
            <span class="dday-reason">{reason}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function inWords(when: Plan, today: string): string {
  const occurrence = nextOccurrence(when, today) ?? lastOccurrence(when, today);
  return occurrence ? occurrenceInWords(when, occurrence) : vagueInWords(when);
}

const tieNames = { people: '인물', programmes: '기획', instruments: '종목' };

function Ties({ dday }: { dday: Dday }) {
  const ties = tieKinds.filter((kind) => dday[kind].length > 0);
  if (ties.length === 0) return null;
  return (
    <dl class="dday-ties">
      {ties.map((kind) => (
        <div>
          <dt>{tieNames[kind]}</dt>
          {dday[kind].map((key) => (
            <dd>
              <a class="dday-link" href={`/ddays?${kind}=${encodeURIComponent(key)}`}>
                {key}
              </a>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
