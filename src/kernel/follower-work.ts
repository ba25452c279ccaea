import { Lookout } from './ahead.ts';
import type { Deliver, Follow, Follower } from './follower.ts';
import { holdCursor, moveCursor, readAfter } from './follower-cursor.ts';
import { ReadyBatches } from './ready-batches.ts';
import type { Store } from './store/store.ts';

/** How a follower works through the journal. */
export type Work = {
  /**
   * Reads one batch after the cursor, hands it over, and moves the cursor.
   * @param goesAhead the next batch may be made ready meanwhile
   * @returns how many events it read
   */
  step(goesAhead: boolean): Promise<number>;
  /** Hands over at once what must not wait behind all that is before it. */
  seeNews?(): Promise<void>;
};

export function workOf(store: Store, follower: Follower): Work {
  if ('follow' in follower) return { step: () => followInside(store, follower.name, follower.follow) };
  if ('deliver' in follower) return { step: () => deliverOutside(store, follower.name, follower.deliver) };
  return new ReadyBatches(store, follower, follower.ahead && new Lookout(follower.ahead));
}

/** One step of a follower's work. Returns how many events it read. */
export function followOnce(store: Store, follower: Follower): Promise<number> {
  return workOf(store, follower).step(false);
}

function followInside(store: Store, name: string, follow: Follow): Promise<number> {
  return store.db.transaction().execute(async (trx) => {
    const cursor = await holdCursor(trx, name);
    if (cursor === null) return 0;
    const read = await readAfter(trx, cursor);
    if (read.events.length === 0) return 0;
    await follow(read.events, trx);
    await moveCursor(trx, name, read);
    return read.events.length;
  });
}

/** Somebody else's server may take its time: meanwhile no transaction is open and no connection is held. */
async function deliverOutside(store: Store, name: string, deliver: Deliver): Promise<number> {
  const cursor = await store.db.transaction().execute((trx) => holdCursor(trx, name));
  if (cursor === null) return 0;
  const read = await readAfter(store.db, cursor);
  if (read.events.length === 0) return 0;
  await deliver(read.events);
  await moveCursor(store.db, name, read);
  return read.events.length;
}
