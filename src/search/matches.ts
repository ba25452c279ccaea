import { sql, type Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Condition } from './condition.ts';
import type { Hurry } from './limited.ts';
import { isOlder } from './segments/document.ts';
import { type Look, look, type Range } from './segments/look.ts';
import { type Match, newestOf } from './segments/newest-of.ts';

export type Matches = { matches: Match[]; total: number; totalIsExact: boolean };

/** Up to so many are looked at one by one, and their number is exact. */
const counted = 320;
/** So many that stand in the index and are gone already leave a page full; if there are more, it looks again for so many times as many. */
const justGone = 20;
const more = 10;

/**
 * The newest articles that match, at most `limit`, and how many there are in all.
 * @throws Refused where it takes longer than it may
 */
export async function newestMatches(
  trx: Transaction<DB>,
  condition: Condition,
  range: Range,
  { limit, hurry }: { limit: number; hurry: Hurry },
): Promise<Matches> {
  for (let enough = limit + justGone; ; enough *= more) {
    const looked = await look(trx, condition, range, { enough, hurry });
    const total = looked.found.reduce((sum, { numbers }) => sum + numbers.length, 0);
    if (looked.isAll && total <= counted) return allMatches(trx, looked, range, limit);
    const newest = await newestOf(trx, looked.found, { count: enough, withSkipped: false });
    const matches = await published(trx, newest);
    if (matches.length < limit && newest.length === enough) continue;
    const estimated = Math.round((total * looked.of) / looked.documents);
    return { matches: matches.slice(0, limit), total: estimated, totalIsExact: false };
  }
}

async function allMatches(
  trx: Transaction<DB>,
  { found }: Look,
  { after }: Range,
  limit: number,
): Promise<Matches> {
  const all = await published(trx, await newestOf(trx, found, { count: counted, withSkipped: true }));
  const wanted = all.filter(({ document }) => !after || isOlder(document, after));
  return { matches: wanted.slice(0, limit), total: all.length, totalIsExact: true };
}

/**
 * Without documents that others have taken the place of, and without articles that were just killed: those stand in the index for a
 * moment, and are not there for readers. Each is looked up by itself: of a small archive PostgreSQL would rather read all.
 */
async function published(trx: Transaction<DB>, matches: Match[]): Promise<Match[]> {
  if (matches.length === 0) return [];
  const { rows } = await sql<{ at: number }>`
    select found.at::integer as at
    from unnest(${matches.map(({ document }) => document.id)}::text[], ${matches.map(({ document }) => document.born)}::bigint[])
      with ordinality as found (id, born, at)
    cross join lateral (select born from search_entry where article_id = found.id limit 1) as entry
    where entry.born = found.born and not exists (select from article where id = found.id and state <> 'published')
    order by found.at
  `.execute(trx);
  return rows.map(({ at }) => matches[at - 1] as Match);
}
