import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Condition } from './condition.ts';
import { estimate } from './estimate.ts';
import { hasKeys, hasOrder } from './index-query.ts';
import { matchesOrder } from './word-order.ts';

/** What narrows a search beside its words. */
export type Filter = {
  /** Of each group an article must stand in one list: `section:3`, `reporter:8`. */
  lists: string[][];
  from: Date | null;
  until: Date | null;
};

/** A place in the order of the newest first. */
export type Place = { listedAt: Date; id: string };

export type Matches = { places: Place[]; total: number; totalIsExact: boolean };

/**
 * Up to so many expected matches all are fetched and sorted, and their number is known; PostgreSQL guesses at most 0.5 % of
 * all for a word of which it knows nothing.
 */
const few = { matches: 3_000, part: 0.0055, inOrder: 300 };
/** A window of the newest articles should hold so many times what is asked for; one that does not is widened. */
const ample = 3;
const wider = 10;

/** The newest articles that match, at most `limit`, after a place, and how many there are in all. */
export async function newestMatches(
  trx: Transaction<DB>,
  condition: Condition | null,
  filter: Filter,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Matches> {
  if (condition === null) return walkedMatches(trx, filter, after, limit);
  const { estimated, all } = await estimate(trx, condition);
  // In which order words stand is looked up for those that are taken, not for all: few are counted exactly all the same.
  if (hasOrder(condition)) {
    const windows = { after, limit: Math.max(limit, few.inOrder), estimated, all };
    const matches = await windowMatches(trx, condition, filter, windows);
    return { ...matches, places: matches.places.slice(0, limit) };
  }
  return estimated <= Math.max(few.matches, few.part * all)
    ? sortedMatches(trx, condition, filter, after, limit)
    : windowMatches(trx, condition, filter, { after, limit, estimated, all });
}

/** All matches, then the newest of them. Materialised, or the planner would walk by date after all. */
export async function sortedMatches(
  trx: Transaction<DB>,
  condition: Condition,
  filter: Filter,
  after: Place | null,
  limit: number,
): Promise<Matches> {
  await sql`set local enable_seqscan = off`.execute(trx);
  const { rows } = await sql<{ article_id: string | null; listed_at: Date | null; total: number }>`
    with matched as materialized (
      select article_id, listed_at from search_entry as entry
      where ${hasKeys(condition)} and ${matchesOrder(condition) ?? sql`true`} and ${isPublished} and ${isWithin(filter)}
    ), newest as (
      select article_id, listed_at from matched as entry where ${isAfter(after)}
      order by listed_at desc, article_id desc limit ${limit}
    )
    select newest.article_id, newest.listed_at, (select count(*)::integer from matched) as total
    from (select) as one left join newest on true
    order by newest.listed_at desc, newest.article_id desc
  `.execute(trx);
  return { places: placesOf(rows), total: rows[0]?.total ?? 0, totalIsExact: true };
}

type Windows = { after: Place | null; limit: number; estimated: number; all: number };

/**
 * The matches among the newest articles, of as many as should hold enough of them. The index of words is read for all,
 * which is quick; rows are for the window alone. Going through articles by date instead would unpack the words of each:
 * for three hundred of a word that stands in every hundredth, of 30,000.
 */
export async function windowMatches(
  trx: Transaction<DB>,
  condition: Condition,
  filter: Filter,
  { after, limit, estimated, all }: Windows,
): Promise<Matches> {
  for (let size = Math.ceil((ample * limit * all) / estimated); ; size *= wider) {
    const since = size < all ? await placeBefore(trx, after, size) : null;
    const { places, matched } = await matchesSince(trx, condition, filter, { after, since, limit });
    const total = since ? Math.round((matched * all) / size) : matched;
    if (places.length === limit) return { places, total, totalIsExact: false };
    if (since) continue;
    const isAll = after === null;
    return { places, total: isAll ? places.length : total, totalIsExact: isAll };
  }
}

/** When the article was listed that stands so many after a place; null where there are fewer. */
async function placeBefore(trx: Transaction<DB>, after: Place | null, count: number): Promise<Date | null> {
  const { rows } = await sql<{ listed_at: Date }>`
    select listed_at from search_entry where ${isAfter(after)}
    order by listed_at desc, article_id desc offset ${count} limit 1
  `.execute(trx);
  return rows[0]?.listed_at ?? null;
}

/**
 * Without scans by date, which would unpack the words of all. In which order words stand, and whether articles are published, is
 * asked of the newest one after the other, until there are enough.
 */
async function matchesSince(
  trx: Transaction<DB>,
  condition: Condition,
  filter: Filter,
  { after, since, limit }: { after: Place | null; since: Date | null; limit: number },
): Promise<{ places: Place[]; matched: number }> {
  await scansByDate(trx, 'off');
  const { rows } = await sql<{ article_id: string; listed_at: Date; matched: number }>`
    with matched as materialized (
      select article_id, listed_at, words from search_entry as entry
      where ${hasKeys(condition)} and ${since ? sql`listed_at >= ${since}` : sql`true`}
        and ${isWithin(filter)} and ${since ? isAfter(after) : sql`true`}
    ), sorted as (
      select * from matched as entry where ${isAfter(after)} order by listed_at desc, article_id desc offset 0
    ), newest as materialized (
      select article_id, listed_at from sorted where ${matchesOrder(condition) ?? sql`true`}
      order by listed_at desc, article_id desc limit ${limit + justKilled}
    )
    select *, (select count(*)::integer from matched) as matched from newest as entry where ${isPublished}
    order by listed_at desc, article_id desc limit ${limit}
  `.execute(trx);
  await scansByDate(trx, 'on');
  return { places: placesOf(rows), matched: rows[0]?.matched ?? 0 };
}

/** So many that stand in the index and are gone already leave a page full. */
const justKilled = 20;

async function scansByDate(trx: Transaction<DB>, to: 'on' | 'off'): Promise<void> {
  await sql`select set_config('enable_seqscan', ${to}, true), set_config('enable_indexscan', ${to}, true)`.execute(
    trx,
  );
}

/** All that stands in some lists, the newest first. */
async function walkedMatches(
  trx: Transaction<DB>,
  filter: Filter,
  after: Place | null,
  limit: number,
): Promise<Matches> {
  await sql`set local enable_bitmapscan = off`.execute(trx);
  const { rows } = await sql<{ article_id: string; listed_at: Date }>`
    select article_id, listed_at from search_entry as entry
    where ${isPublished} and ${isWithin(filter)} and ${isAfter(after)}
    order by listed_at desc, article_id desc limit ${limit}
  `.execute(trx);
  const places = placesOf(rows);
  const isAll = after === null && places.length < limit;
  return { places, total: isAll ? places.length : few.matches, totalIsExact: isAll };
}

function placesOf(rows: { article_id: string | null; listed_at: Date | null }[]): Place[] {
  return rows.flatMap(({ article_id: id, listed_at: listedAt }) =>
    id && listedAt ? [{ id, listedAt }] : [],
  );
}

/** One that was just killed stands in the index for a moment, and is not there for readers: those are few, and have an index. */
const isPublished = sql<SqlBool>`not exists (select from article where id = entry.article_id and state <> 'published')`;

function isWithin({ lists, from, until }: Filter): RawBuilder<SqlBool> {
  return sql`${from ? sql`listed_at >= ${from}` : sql`true`} and ${until ? sql`listed_at < ${until}` : sql`true`}
    and ${sql.join(
      [
        sql`true`,
        ...lists.map(
          (list) =>
            sql`exists (select from listing where listing.list = any(${list}::text[]) and listing.listed_at = entry.listed_at
              and listing.article_id = entry.article_id)`,
        ),
      ],
      sql` and `,
    )}`;
}

function isAfter(place: Place | null): RawBuilder<SqlBool> {
  return place ? sql`(listed_at, article_id) < (${place.listedAt}, ${place.id})` : sql`true`;
}
