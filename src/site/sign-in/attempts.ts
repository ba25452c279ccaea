import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kernel } from '../../kernel/kernel.ts';

/** How many tries are free, how long those after them wait, and after how many quiet hours they are forgotten. */
export type Patience = { free: number; hours: number; firstSeconds: number; longestSeconds: number };

/** Names an address in the store without writing it there. */
export function keyOf(realm: string, email: string): string {
  return `${realm}:${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`;
}

/**
 * Counts one more try, unless it is too early; each after the free ones doubles the time that the next must wait.
 * @returns how many seconds it is too early by
 */
export async function countTry({ store, now }: Kernel, key: string, patience: Patience): Promise<number> {
  const at = now();
  const { free, hours, firstSeconds, longestSeconds } = patience;
  const failures = sql<number>`case
    when sign_in_attempt.last_at < ${at}::timestamptz - ${sql.lit(hours)} * interval '1 hour' then 1
    else sign_in_attempt.failures + 1 end`;
  const delay = sql`case when ${failures} < ${sql.lit(free)} then 0
    else least(${sql.lit(longestSeconds)}, ${sql.lit(firstSeconds)}
      * power(2, least(${failures} - ${sql.lit(free)}, 20))) end`;
  const counted = await store.db
    .insertInto('sign_in_attempt')
    .values({ key, failures: 1, last_at: at, free_at: at })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({
          failures,
          last_at: at,
          free_at: sql<Date>`${at}::timestamptz + ${delay} * interval '1 second'`,
        })
        .where('sign_in_attempt.free_at', '<=', at),
    )
    .returning('failures')
    .executeTakeFirst();
  if (counted) return 0;
  const row = await store.db
    .selectFrom('sign_in_attempt')
    .select('free_at')
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? Math.max(1, Math.ceil((row.free_at.getTime() - at.getTime()) / 1000)) : 0;
}

/** Who is meant has shown that they are it: of the account all tries are forgotten, of the network one. */
export async function forgive(kernel: Kernel, account: string, network: string): Promise<void> {
  const { store, now } = kernel;
  await store.db.deleteFrom('sign_in_attempt').where('key', '=', account).execute();
  await store.db
    .updateTable('sign_in_attempt')
    .set({ failures: sql`greatest(failures - 1, 0)`, free_at: now() })
    .where('key', '=', network)
    .execute();
  await forgetTries(kernel);
}

/** Deletes what is a day old. */
export async function forgetTries({ store, now }: Kernel): Promise<void> {
  await store.db
    .deleteFrom('sign_in_attempt')
    .where('last_at', '<', sql<Date>`${now()}::timestamptz - interval '1 day'`)
    .execute();
}
