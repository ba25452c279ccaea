import type { Kysely, Transaction } from 'kysely';
import { eventsAfter, type JournalEvent, lastPosition } from './journal.ts';
import type { Store } from './store/store.ts';
import type { DB } from './tables.gen.ts';

/** So many events a follower gets at once. */
const batch = 500;

/** Events behind a position, and whether they are all that there are. */
export type Read = { from: number; events: JournalEvent[]; isLast: boolean };

export async function readAfter(db: Kysely<DB>, from: number, most = batch): Promise<Read> {
  const events = await eventsAfter(db, from, most + 1);
  return { from, events: events.slice(0, most), isLast: events.length <= most };
}

/** Where a follower stands; one that never was stands at the beginning. */
export async function cursorOf(db: Kysely<DB>, name: string): Promise<number> {
  const row = await db.selectFrom('follower').select('position').where('name', '=', name).executeTakeFirst();
  return row?.position ?? 0;
}

/** Whether a follower has still to read something: what it keeps may not be what is. */
export async function isBehind(db: Kysely<DB>, name: string): Promise<boolean> {
  return (await cursorOf(db, name)) < (await lastPosition(db));
}

/** The cursor, locked for this transaction; null while another process works on it. */
export async function holdCursor(trx: Transaction<DB>, name: string): Promise<number | null> {
  const held = await lockedCursor(trx, name);
  if (held !== null) return held;
  await trx
    .insertInto('follower')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return lockedCursor(trx, name);
}

async function lockedCursor(trx: Transaction<DB>, name: string): Promise<number | null> {
  const row = await trx
    .selectFrom('follower')
    .select('position')
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.position ?? null;
}

/** Past what was read, and not where another process has moved it meanwhile. */
export async function moveCursor(db: Kysely<DB>, name: string, { from, events }: Read): Promise<void> {
  await db
    .updateTable('follower')
    .set({ position: events.at(-1)?.position ?? from, failure: null, failed_at: null })
    .where('name', '=', name)
    .where('position', '=', from)
    .execute();
}

export async function noteFailure(store: Store, name: string, error: unknown): Promise<void> {
  const failure = error instanceof Error ? error.message : String(error);
  await store.db
    .insertInto('follower')
    .values({ name, failure, failed_at: new Date() })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ failure, failed_at: new Date() }))
    .execute();
}
