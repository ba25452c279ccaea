import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kernel } from '../kernel/kernel.ts';

/** Whose password is tried, and from where. */
export type Trier = { email: string; network: string };

/** How many failures are free, and after how many quiet hours they are forgotten. */
type Patience = { free: number; hours: number };

const ofAccount: Patience = { free: 4, hours: 24 };
/** Offices and mobile networks share one address: this one is there to meet one guess at many accounts. */
const ofNetwork: Patience = { free: 50, hours: 1 };

const firstDelaySeconds = 5;
const longestDelaySeconds = 900;

/**
 * Lets a password be checked, unless there were too many wrong ones: from then on each failure doubles the time that
 * the next try must wait, to a quarter of an hour. better-auth's own limit counts requests in a fixed window and knows
 * no accounts; a lock without end would let anyone keep somebody out. Passkeys are never delayed.
 *
 * A try counts as a failure until it has succeeded, so that many at once cannot all pass before the first is counted.
 * @returns seconds to wait, in place of what `check` gives
 */
export async function tryPassword<T>(
  kernel: Kernel,
  { email, network }: Trier,
  check: () => Promise<T | null>,
): Promise<{ wait: number } | { result: T | null }> {
  const account = `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`;
  const from = `network:${network}`;
  const wait =
    (await countFailure(kernel, from, ofNetwork)) || (await countFailure(kernel, account, ofAccount));
  if (wait) return { wait };
  const result = await check();
  if (result !== null) await forgive(kernel, account, from);
  return { result };
}

/** Counts one more, unless it is too early; then says how many seconds it is too early by. */
async function countFailure({ store, now }: Kernel, key: string, patience: Patience): Promise<number> {
  const at = now();
  const { free, hours } = patience;
  const failures = sql<number>`case
    when sign_in_attempt.last_at < ${at}::timestamptz - ${sql.lit(hours)} * interval '1 hour' then 1
    else sign_in_attempt.failures + 1 end`;
  const delay = sql`case when ${failures} < ${sql.lit(free)} then 0
    else least(${sql.lit(longestDelaySeconds)}, ${sql.lit(firstDelaySeconds)}
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

/** The account has shown that it is theirs; of the network only this try is taken back. */
async function forgive({ store, now }: Kernel, account: string, from: string): Promise<void> {
  const at = now();
  await store.db
    .deleteFrom('sign_in_attempt')
    .where((where) =>
      where.or([
        where('key', '=', account),
        where('last_at', '<', sql<Date>`${at}::timestamptz - interval '1 day'`),
      ]),
    )
    .execute();
  await store.db
    .updateTable('sign_in_attempt')
    .set({ failures: sql`greatest(failures - 1, 0)`, free_at: at })
    .where('key', '=', from)
    .execute();
}
