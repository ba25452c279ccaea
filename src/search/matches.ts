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
 * From here on a match is common, and the newest are found sooner by going through all articles by date than by
 * fetching all matches to sort them: at a million articles the one costs 716 ms for a word that is rare, the other 3 s for one that
 * stands in every third.
 */
const common = 5_000;

/** The newest articles that match, at most `limit`, after a place, and how many there are in all. */
export async function newestMatches(
  trx: Transaction<DB>,
  query: string | null,
  filter: Filter,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Matches> {
  const estimated = query === null ? common : await estimate(trx, query);
  return estimated < common
    ? sortedMatches(trx, query as string, filter, after, limit)
    : walkedMatches(trx, query, filter, after, limit, estimated);
}

/** How many articles PostgreSQL expects to match, by what it knows of the words' frequency. */
async function estimate(trx: Transaction<DB>, query: string): Promise<number> {
  type Plan = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] };
  const { rows } = await sql<Plan>`
    explain (format json) select from search_entry where words @@ ${query}::tsquery
  `.execute(trx);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** All matches, then the newest of them. Materialised, or the planner would walk by date after all. */
async function sortedMatches(
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
      where words @@ ${query}::tsquery and ${isWithin(filter)}
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

/** Goes through the articles from the newest on until there are enough. */
async function walkedMatches(
  trx: Transaction<DB>,
  query: string | null,
  filter: Filter,
  after: Place | null,
  limit: number,
  estimated: number,
): Promise<Matches> {
  await sql`set local enable_bitmapscan = off`.execute(trx);
  const matches = query === null ? sql`true` : sql`words @@ ${query}::tsquery`;
  const { rows } = await sql<{ article_id: string; listed_at: Date }>`
    select article_id, listed_at from search_entry as entry
    where ${matches} and ${isWithin(filter)} and ${isAfter(after)}
    order by listed_at desc, article_id desc limit ${limit}
  `.execute(trx);
  const places = placesOf(rows);
  const isAll = after === null && places.length < limit;
  return { places, total: isAll ? places.length : Math.round(estimated), totalIsExact: isAll };
}

function placesOf(rows: { article_id: string | null; listed_at: Date | null }[]): Place[] {
  return rows.flatMap(({ article_id: id, listed_at: listedAt }) =>
    id && listedAt ? [{ id, listedAt }] : [],
  );
}

/** One that was just killed stands in the index for a moment, and is not there for readers. */
function isWithin({ lists, from, until }: Filter): RawBuilder<SqlBool> {
  return sql`exists (select from article where id = entry.article_id and state = 'published')
    and ${from ? sql`listed_at >= ${from}` : sql`true`} and ${until ? sql`listed_at < ${until}` : sql`true`}
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
