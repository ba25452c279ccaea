import type { Transaction } from 'kysely';
import type { Follower } from '../kernel/follower.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type Kind, kinds } from './kinds.ts';
import { type NewNotice, noticesOf } from './notices-of.ts';
import { mailedTo } from './queries.ts';

/** Wakes those processes whose people have a page open. */
export const noticesChannel = 'notices';

/** The job that mails one notice. */
export const mailJob = 'notice-mail';

/**
 * Makes notices of what the journal says. They, the jobs that mail them and the cursor commit together, so that nobody
 * is told twice or never, whenever the process dies.
 */
export function noticesFollower(kernel: Kernel): Follower {
  return {
    name: 'notices',
    follow: async (events, trx) => {
      const made = await noticesOf(trx, events);
      if (made.length === 0) return;
      await scheduleMail(kernel, trx, await keep(trx, made));
      await kernel.store.wake(trx, noticesChannel);
    },
  };
}

/** Those that are new. */
function keep(trx: Transaction<DB>, made: NewNotice[]) {
  return trx
    .insertInto('notice')
    .values(made.map((notice) => ({ ...notice, data: JSON.stringify(notice.data) })))
    .onConflict((conflict) => conflict.columns(['person_id', 'position']).doNothing())
    .returning(['id', 'person_id', 'kind'])
    .execute();
}

type Kept = Awaited<ReturnType<typeof keep>>;

async function scheduleMail(kernel: Kernel, trx: Transaction<DB>, kept: Kept): Promise<void> {
  if (kept.length === 0) return;
  const mailed = await mailedTo(trx, [...new Set(kept.map(({ person_id }) => person_id))]);
  for (const { id, person_id, kind } of kept) {
    if (!mailed.get(person_id)?.includes(kinds[kind as Kind])) continue;
    await kernel.jobs.schedule(trx, mailJob, { notice: id }, kernel.now());
  }
}
