import { type Kysely, sql, type Transaction } from 'kysely';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import { act, type Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { bestTag, boxCards } from './queries.ts';
import { rankingTag, slotOf, type Window, windowMilliseconds, windows } from './rankings.ts';

/** A page shows twenty; the others stand ready for those that are killed before the next time. */
const perRanking = 30;
/**
 * Sections are ranked among so many of the most read: of 80,000 articles that were read in a week that takes 0.4 s
 * instead of 1.2. What it leaves out of a section stands below all that it leaves in.
 */
const mostRead = 5_000;

/** Article ids, best first, by the ranking's name. */
type Rankings = Map<string, string[]>;

/**
 * Ranks what was read up to the end of the last slot, once a slot, whichever process comes first. Where an order has
 * changed, one event drops the pages that show it; the box stands on all pages, so it gets its own tag only when it
 * looks different.
 */
export async function rankBest(kernel: Kernel): Promise<void> {
  const { db } = kernel.store;
  const until = slotOf(kernel.now());
  if (await isRanked(db, until)) return;
  // With no transaction open: the embedded store has one connection, and others get their turn between two windows.
  const after: Rankings = new Map();
  for (const window of windows)
    for (const [name, ids] of await ranked(db, window, until)) after.set(name, ids);
  await act(kernel, 'clock', async ({ trx, record }) => {
    if (!(await takeTurn(trx, until))) return;
    await forget(trx, until);
    const before = await standing(trx);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => String(before.get(name)) !== String(after.get(name)),
    );
    if (changed.length === 0) return;
    const boxBefore = await idsInBox(trx);
    await replace(trx, changed, after);
    const isBoxChanged = boxBefore !== (await idsInBox(trx));
    const tags = [...(isBoxChanged ? [bestTag] : []), ...changed.map(rankingTag)];
    record({ kind: 'best.ranked', subject: 'best', data: { until: until.toISOString() }, tags });
  });
}

async function isRanked(db: Kysely<DB>, until: Date): Promise<boolean> {
  const row = await db.selectFrom('best_ranking').select('until').executeTakeFirst();
  return row !== undefined && row.until >= until;
}

/**
 * One window's rankings, by reads, then by time: of two that are read alike the newer stands first. Only what is
 * listed is published, and an article stands in the list of its section and of the one above.
 */
async function ranked(db: Kysely<DB>, window: Window, until: Date): Promise<Rankings> {
  const from = new Date(until.getTime() - windowMilliseconds[window]);
  const { rows } = await sql<{ ranking: string; article_id: string }>`
    with counted as (
      select article_id, sum(reads) as reads from read_count
      where slot >= ${from} and slot < ${until}
      group by article_id order by reads desc, article_id desc limit ${mostRead}
    ), ranked as (
      select listing.list, counted.article_id, row_number() over (
        partition by listing.list order by counted.reads desc, listing.listed_at desc, counted.article_id desc
      ) as rank
      from counted join listing on listing.article_id = counted.article_id
      where split_part(listing.list, ':', 1) in ('latest', 'section')
    )
    select ${window}::text || ':' || list as ranking, article_id from ranked
    where rank <= ${perRanking} order by list, rank
  `.execute(db);
  return rankings(rows);
}

/** The first for a slot gets its row; whoever comes at the same time waits for the first and then gets none. */
async function takeTurn(trx: Transaction<DB>, until: Date): Promise<boolean> {
  const row = await trx
    .insertInto('best_ranking')
    .values({ until })
    .onConflict((conflict) =>
      conflict.column('only_row').doUpdateSet({ until }).where('best_ranking.until', '<', until),
    )
    .returning('until')
    .executeTakeFirst();
  return row !== undefined;
}

async function forget(trx: Transaction<DB>, until: Date): Promise<void> {
  const oldest = new Date(until.getTime() - windowMilliseconds['7d']);
  await trx.deleteFrom('read_count').where('slot', '<', oldest).execute();
}

async function standing(trx: Transaction<DB>): Promise<Rankings> {
  const rows = await trx
    .selectFrom('best_rank')
    .select(['ranking', 'article_id'])
    .orderBy('ranking')
    .orderBy('rank')
    .execute();
  return rankings(rows);
}

function rankings(rows: { ranking: string; article_id: string }[]): Rankings {
  const grouped = Map.groupBy(rows, ({ ranking }) => ranking);
  return new Map([...grouped].map(([name, ranks]) => [name, ranks.map(({ article_id }) => article_id)]));
}

async function replace(trx: Transaction<DB>, changed: string[], after: Rankings): Promise<void> {
  await trx.deleteFrom('best_rank').where('ranking', 'in', changed).execute();
  const rows = changed.flatMap((ranking) =>
    (after.get(ranking) ?? []).map((id, index) => ({ ranking, rank: index + 1, article_id: id })),
  );
  await bulkInsert(trx, 'best_rank', rows);
}

async function idsInBox(trx: Transaction<DB>): Promise<string> {
  return (await boxCards(trx)).map(({ id }) => id).join();
}
