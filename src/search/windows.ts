import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Condition } from './condition.ts';
import { type Filter, isAfter, isPublished, isWithin, type Matches, type Place, placesOf } from './filter.ts';
import { hasKeys } from './index-query.ts';
import { matchesOrder } from './word-order.ts';

/** A window of the newest articles should hold so many times what is asked for; one that does not is widened. */
const ample = 3;
const wider = 10;

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
