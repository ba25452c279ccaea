import { type Kysely, sql } from 'kysely';
import { isBehind } from '../../kernel/follower-cursor.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Read } from '../../kernel/tag-cache.ts';
import { addDays, seoulDay, startOfDay } from '../../korean/seoul-time.ts';
import type { Site } from '../../site/site.ts';
import { type Card, cardsOf } from '../queries.ts';

export const followerName = 'archive-days';

/** How many articles a day, a month or a year has. */
export type Count = { at: string; articles: number };

/** Counts may be a moment behind what was just published: then the page is made anew so soon. */
const soonMilliseconds = 3_000;

/** Notes what a page depends on that shows counts. */
export async function readCounts({ kernel }: Site, read: Read): Promise<void> {
  read('latest');
  if (await isBehind(kernel.store.db, followerName))
    read('latest', new Date(kernel.now().getTime() + soonMilliseconds));
}

/** Years that have articles, the newest first. */
export function countsOfYears(db: Kysely<DB>): Promise<Count[]> {
  return counts(db, 'YYYY', '0001-01-01', '9999-12-31', 'desc');
}

/** Months of a year that have articles. */
export function countsOfMonths(db: Kysely<DB>, year: string): Promise<Count[]> {
  return counts(db, 'YYYY-MM', `${year}-01-01`, `${year}-12-31`, 'asc');
}

/** Days, of those from one up to another, that have articles. */
export function countsOfDays(db: Kysely<DB>, first: string, last: string): Promise<Count[]> {
  return counts(db, 'YYYY-MM-DD', first, last, 'asc');
}

async function counts(db: Kysely<DB>, form: string, first: string, last: string, order: 'asc' | 'desc') {
  const { rows } = await sql<Count>`
    select to_char(day, ${sql.lit(form)}) as at, sum(articles)::integer as articles
    from archive_day where day between ${first} and ${last}
    group by 1 order by 1 ${sql.raw(order)}
  `.execute(db);
  return rows;
}

/** The nearest days, before and after some, on which a list has articles. */
export async function nearestDays(db: Kysely<DB>, list: string, first: string, last: string) {
  const { rows } = await sql<{ before: Date | null; after: Date | null }>`
    select
      (select max(listed_at) from listing where list = ${list} and listed_at < ${startOfDay(first)}) as before,
      (select min(listed_at) from listing where list = ${list} and listed_at >= ${startOfDay(addDays(last, 1))})
        as after
  `.execute(db);
  const { before = null, after = null } = rows[0] ?? {};
  return { before: before && seoulDay(before), after: after && seoulDay(after) };
}

export type SameDay = Count & { cards: Card[] };

/**
 * The same day of earlier years, the latest first, with the articles that stood in a thread first: what went on is what
 * is remembered.
 * @param day as `04-10`
 */
export async function sameDays(
  db: Kysely<DB>,
  day: string,
  before: string,
  { years, each }: { years: number; each: number },
): Promise<SameDay[]> {
  const { rows } = await sql<Count>`
    select day::text as at, articles from archive_day
    where day = any(array(
      select make_date(year, ${Number(day.slice(0, 2))}, ${Number(day.slice(3))})
      from generate_series(
        (select extract(year from min(day))::integer from archive_day), ${Number(before.slice(0, 4))}
      ) as year
      where ${day} <> '02-29' or (year % 4 = 0 and (year % 100 <> 0 or year % 400 = 0))
    )) and day < ${before}
    order by day desc limit ${years}
  `.execute(db);
  const found = rows.map(async (row) => ({ ...row, cards: await remembered(db, row.at, each) }));
  return (await Promise.all(found)).filter(({ cards }) => cards.length > 0);
}

async function remembered(db: Kysely<DB>, day: string, limit: number): Promise<Card[]> {
  const { rows } = await sql<{ id: string }>`
    select article.id from listing join article on article.id = listing.article_id
    where list = 'latest' and listing.listed_at >= ${startOfDay(day)}
      and listing.listed_at < ${startOfDay(addDays(day, 1))}
    order by story_id is null, listing.listed_at desc, article.id desc limit ${limit}
  `.execute(db);
  return cardsOf(
    db,
    rows.map(({ id }) => id),
  );
}
