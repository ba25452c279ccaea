import type { VNode } from 'preact';
import type { Read } from '../../kernel/tag-cache.ts';
import { endOfDay } from '../../korean/dday.ts';
import { daysOfMonth, monthInWords } from '../../korean/month.ts';
import { seoulDay } from '../../korean/seoul-time.ts';
import { Headline } from '../../site/Headline.tsx';
import type { Site } from '../../site/site.ts';
import { MonthTable, Years } from './Calendar.tsx';
import {
  countsOfDays,
  countsOfMonths,
  countsOfYears,
  readCounts,
  type SameDay,
  sameDays,
} from './queries.ts';

/** How many earlier years the small part shows, one article of each. */
const yearsRemembered = 3;

/** The archive as a calendar: years, the last month that has articles, and what was on this day. */
export async function overview(site: Site, read: Read): Promise<VNode | null> {
  const { db } = site.kernel.store;
  await readCounts(site, read);
  const years = await countsOfYears(db);
  const [newest] = years;
  if (!newest) return null;
  const today = seoulDay(site.kernel.now());
  read('latest', endOfDay(today));
  const months = await countsOfMonths(db, newest.at);
  const month = months.at(-1)?.at ?? today.slice(0, 7);
  const { first, last } = daysOfMonth(month);
  const same = await sameDays(db, today.slice(5), today, { years: yearsRemembered, each: 1 });
  for (const { cards } of same) for (const { id } of cards) read(`article:${id}`);
  return (
    <div class="overview">
      <section aria-labelledby="month">
        <h2 id="month">
          <a href={`/archive/${month}`}>{monthInWords(month)}</a>
        </h2>
        <MonthTable month={month} counts={await countsOfDays(db, first, last)} today={today} />
        <Years years={years} />
      </section>
      <OnThisDay same={same} />
    </div>
  );
}

function OnThisDay({ same }: { same: SameDay[] }) {
  if (same.length === 0) return null;
  return (
    <section class="same-days" aria-labelledby="on-this-day">
      <h2 id="on-this-day">
        <a href="/archive/on-this-day">오늘의 역사</a>
      </h2>
      <ul>
        {same.map(({ at, cards: [card] }) => (
          <li>
            <b>{Number(at.slice(0, 4))}년</b>{' '}
            {card && (
              <a href={`/news/${card.id}`}>
                <Headline {...card} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
