import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { JournalFilter } from './filter.ts';

/**
 * Clocks of several nodes differ, so times in the journal do not grow quite as positions do: what is looked for by
 * time begins and ends this much earlier and later, and each event's own time decides.
 */
const clockDifference = 10 * 60_000;

/** Positions; both ends are left out. */
export type Range = { low: number; high: number };

/** The positions between which all of a span of time lies. */
export async function rangeOf(db: Kysely<DB>, { from, until }: JournalFilter): Promise<Range> {
  return {
    low: from ? (await firstSince(db, from.getTime() - clockDifference)) - 1 : 0,
    high: until ? await firstSince(db, until.getTime() + clockDifference) : Number.MAX_SAFE_INTEGER,
  };
}

/** The first position that is not older than a time, by halving: some twenty rows of a million are read. */
async function firstSince(db: Kysely<DB>, time: number): Promise<number> {
  const newest = await db
    .selectFrom('journal')
    .select('position')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  let low = 1;
  let high = (newest?.position ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = await db.selectFrom('journal').select('at').where('position', '=', middle).executeTakeFirst();
    if (row && row.at.getTime() < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
