import { sql } from 'kysely';
import { lastPosition } from '../kernel/journal.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** A follower of the journal and how far behind it is. */
export type FollowerFacts = {
  name: string;
  position: number;
  /** Whether this process works for it: one that the settings do not ask for keeps the place where it was. */
  isRunning: boolean;
  eventsBehind: number;
  /** How old the oldest event is that it has not followed. */
  secondsBehind: number;
  failure: string | null;
  failedAt: Date | null;
};

type Row = {
  name: string;
  position: number;
  failure: string | null;
  failed_at: Date | null;
  waiting_since: Date | null;
};

/** All followers that ever were, by name. */
export async function followersOf({ store: { db }, followers, now }: Kernel): Promise<FollowerFacts[]> {
  const newest = await lastPosition(db);
  const { rows } = await sql<Row>`
    select name, follower.position, failure, failed_at, unread.at as waiting_since
    from follower left join lateral (
      select at from journal where journal.position > follower.position order by journal.position limit 1
    ) as unread on true
    order by name`.execute(db);
  return rows.map(({ name, position, failure, failed_at, waiting_since }) => ({
    name,
    position,
    isRunning: followers.names.has(name),
    eventsBehind: Math.max(0, newest - position),
    secondsBehind: waiting_since ? Math.max(0, (now().getTime() - waiting_since.getTime()) / 1000) : 0,
    failure,
    failedAt: failed_at,
  }));
}
