import { type Kysely, sql } from 'kysely';
import type { Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { addDays, seoulDay, startOfDay } from '../korean/seoul-time.ts';
import { nearestTo } from './nearest.ts';

/** For so long what comes after an article may be nearer to it than what was there before. */
const freshDays = 3;
/** When few read: recent articles are looked at again. */
const hourOfNight = 4;
const atOnce = 200;
/** So many events at once are an archive that comes in. */
const archive = 200;

/**
 * Looks for the nearest of those that are due, the newest first; readers go before them. While an archive comes in, it
 * waits: what is nearest would have to be looked for again.
 */
export async function fillDue({
  store,
  now,
  readers,
}: Pick<Kernel, 'store' | 'now' | 'readers'>): Promise<void> {
  if (await isComingIn(store.db)) return;
  const rows = await store.db
    .selectFrom('related_article')
    .select('article_id')
    .where('due_at', '<=', now())
    .orderBy('listed_at', 'desc')
    .limit(atOnce)
    .execute();
  for (const { article_id } of rows) {
    const rest = readers.begin();
    await fillNear(store.db, [article_id], now());
    await rest();
  }
}

/** Whether the follower is behind by more than the newsroom publishes at once. */
async function isComingIn(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`
    select from journal where position > (select position from follower where name = 'related')
    offset ${archive} limit 1
  `.execute(db);
  return rows.length > 0;
}

/** Finds the nearest of some articles. Those of a recent one are looked for again the next night, then they stay. */
export async function fillNear(db: Kysely<DB>, ids: string[], now: Date): Promise<void> {
  for (const id of ids) {
    const near = await nearestTo(db, id);
    await sql`
      update related_article set near = ${near}::text[],
        due_at = case when listed_at > ${new Date(now.getTime() - freshDays * 86_400_000)}
          then ${nextNight(now)}::timestamptz end
      where article_id = ${id}
    `.execute(db);
  }
}

function nextNight(now: Date): Date {
  return new Date(startOfDay(addDays(seoulDay(now), 1)).getTime() + hourOfNight * 3_600_000);
}
