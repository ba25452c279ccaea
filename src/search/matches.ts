import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

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
const few = { matches: 3_000, part: 0.0055 };
/** A window of the newest articles should hold so many times what is asked for; one that does not is widened. */
const ample = 3;
const wider = 10;

/** The newest articles that match, at most `limit`, after a place, and how many there are in all. */
export async function newestMatches(
  trx: Transaction<DB>,
  query: string | null,
  filter: Filter,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Matches> {
  if (query === null) return walkedMatches(trx, filter, after, limit);
  const { estimated, all } = await estimate(trx, query);
  return estimated <= Math.max(few.matches, few.part * all)
    ? sortedMatches(trx, query, filter, after, limit)
    : windowMatches(trx, query, filter, { after, limit, estimated, all });
}

/** How many articles PostgreSQL expects to match, by what it knows of the words' frequency, and of how many. */
async function estimate(trx: Transaction<DB>, query: string): Promise<{ estimated: number; all: number }> {
  type Plan = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] };
  const { rows } = await sql<Plan>`
    explain (format json) select from search_entry where words @@ ${query}::tsquery
  `.execute(trx);
  const known = await sql<{ all: number }>`
    select greatest(reltuples, 0)::float8 as all from pg_class where oid = 'search_entry'::regclass
  `.execute(trx);
  return { estimated: rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0, all: known.rows[0]?.all ?? 0 };
}

/** All matches, then the newest of them. Materialised, or the planner would walk by date after all. */
export async function sortedMatches(
  trx: Transaction<DB>,
  query: string,
  filter: Filter,
  after: Place | null,
  limit: number,
): Promise<Matches> {
  await sql`set local enable_seqscan = off`.execute(trx);
  const { rows } = await sql<{ article_id: string | null; listed_at: Date | null; total: number }>`
    with matched as materialized (
      select article_id, listed_at from search_entry as entry
      where words @@ ${query}::tsquery and ${isPublished} and ${isWithin(filter)}
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
  query: string,
  filter: Filter,
  { after, limit, estimated, all }: Windows,
): Promise<Matches> {
  for (let size = Math.ceil((ample * limit * all) / estimated); ; size *= wider) {
    const since = size < all ? await placeBefore(trx, after, size) : null;
    const places = await matchesSince(trx, query, filter, { after, since, limit });
    if (places.length === limit) return { places, total: Math.round(estimated), totalIsExact: false };
    if (since) continue;
    const isAll = after === null;
    return { places, total: isAll ? places.length : Math.round(estimated), totalIsExact: isAll };
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

/** Without scans by date, which would unpack the words of all; whether they are published is asked of those few that are taken. */
async function matchesSince(
  trx: Transaction<DB>,
  query: string,
  filter: Filter,
  { after, since, limit }: { after: Place | null; since: Date | null; limit: number },
): Promise<Place[]> {
  await scansByDate(trx, 'off');
  const { rows } = await sql<{ article_id: string; listed_at: Date }>`
    with matched as materialized (
      select article_id, listed_at from search_entry as entry
      where words @@ ${query}::tsquery and ${since ? sql`listed_at >= ${since}` : sql`true`}
        and ${isWithin(filter)} and ${isAfter(after)}
    ), newest as materialized (
      select * from matched order by listed_at desc, article_id desc limit ${limit + justKilled}
    )
    select * from newest as entry where ${isPublished}
    order by listed_at desc, article_id desc limit ${limit}
  `.execute(trx);
  await scansByDate(trx, 'on');
  return placesOf(rows);
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

/** How well some articles match, by where the words stand: a headline counts ten times a caption. */
export async function scores(db: Kysely<DB>, query: string, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_entry')
    .select('article_id')
    // 1: a long article says many words, which is no merit.
    .select(sql<number>`ts_rank('{0.1, 0.2, 0.4, 1}', words, ${query}::tsquery, 1)`.as('score'))
    .where('article_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ article_id, score }) => [article_id, score]));
}
