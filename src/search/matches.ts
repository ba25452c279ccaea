import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Condition } from './condition.ts';
import { estimate } from './estimate.ts';
import { type Filter, isAfter, isPublished, isWithin, type Matches, type Place, placesOf } from './filter.ts';
import { hasKeys, hasOrder } from './index-query.ts';
import { windowMatches } from './windows.ts';
import { matchesOrder, matchesWords } from './word-order.ts';

/**
 * Up to so many expected matches all are fetched and sorted, and their number is known; PostgreSQL guesses at most 0.5 % of
 * all for a word of which it knows nothing.
 */
const few = { matches: 3_000, part: 0.0055, inOrder: 300 };
/** Of what so large a part of all has, the newest are found by going through the articles. */
const most = 0.3;

/** The newest articles that match, at most `limit`, after a place, and how many there are in all. */
export async function newestMatches(
  trx: Transaction<DB>,
  condition: Condition | null,
  filter: Filter,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Matches> {
  const walk = { filter, after, limit };
  if (condition === null) return walkedMatches(trx, sql`true`, walk, few.matches);
  const { estimated, all } = await estimate(trx, condition);
  if (estimated > few.matches && (await isOfMost(trx, condition, estimated / all)))
    return walkedMatches(trx, matchesWords(condition), walk, Math.round(estimated));
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

/** Where words must stand beside each other, only what is expected of the pairs, too, counts. */
async function isOfMost(trx: Transaction<DB>, condition: Condition, part: number): Promise<boolean> {
  if (part < most || !hasOrder(condition)) return part >= most;
  const { estimated, all } = await estimate(trx, condition, true);
  return estimated / all >= most;
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

/** The newest of some lists, or of what nearly all articles have, one after the other. */
export async function walkedMatches(
  trx: Transaction<DB>,
  isMatch: RawBuilder<SqlBool>,
  { filter, after, limit }: { filter: Filter; after: Place | null; limit: number },
  expected: number,
): Promise<Matches> {
  await sql`set local enable_bitmapscan = off`.execute(trx);
  await sql`set local enable_seqscan = off`.execute(trx);
  const { rows } = await sql<{ article_id: string; listed_at: Date }>`
    with listed as (
      select article_id, listed_at, words from search_entry as entry where ${isWithin(filter)} and ${isAfter(after)}
      order by listed_at desc, article_id desc offset 0
    )
    select article_id, listed_at from listed as entry where ${isMatch} and ${isPublished}
    order by listed_at desc, article_id desc limit ${limit}
  `.execute(trx);
  const places = placesOf(rows);
  const isAll = after === null && places.length < limit;
  return { places, total: isAll ? places.length : expected, totalIsExact: isAll };
}
