import type { Kysely, Transaction } from 'kysely';
import { Lookout } from './ahead.ts';
import { eventsAfter, type JournalEvent, lastPosition } from './journal.ts';
import type { Log } from './log.ts';
import type { ReadersFirst } from './readers-first.ts';
import type { Store } from './store/store.ts';
import type { DB } from './tables.gen.ts';

/** What a follower does with new events. It runs in the transaction that moves the follower's cursor. */
export type Follow = (events: JournalEvent[], trx: Transaction<DB>) => Promise<void>;

/** What a follower does outside the store, with no transaction open: at least once, so the same again must do no harm. */
export type Deliver = (events: JournalEvent[]) => Promise<void>;

/** `ahead`: events that it gets twice where it is far behind, at once and in their order, when the same again does no harm. */
export type Follower = { name: string } & (
  | { follow: Follow; ahead?: (event: JournalEvent) => boolean }
  | { deliver: Deliver }
);

const batch = 500;
/** Fewer are what a newsroom does just now. */
const many = 50;
/** A wake can be lost with its connection: look anyway, every so often. */
const pollMilliseconds = 5_000;
const longestPauseMilliseconds = 60_000;

/**
 * Followers of the journal with cursors of their own. Work in the store commits together with the cursor, so after
 * a crash each goes on exactly where it was; with several processes, one at a time works for a follower. A failure
 * is written beside the cursor, and the follower tries again, never skipping an event.
 */
export class Followers {
  readonly #store: Store;
  readonly #log: Log;
  readonly #readers: ReadersFirst;
  readonly #loops: Promise<void>[] = [];
  readonly #sleepers = new Set<() => void>();
  readonly #names = new Set<string>();
  #stopped = false;
  #wakes = 0;

  constructor(store: Store, log: Log, readers: ReadersFirst) {
    this.#store = store;
    this.#log = log;
    this.#readers = readers;
  }

  /** Those that this process works for. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  start(follower: Follower): void {
    this.#names.add(follower.name);
    this.#loops.push(this.#run(follower));
  }

  wake(): void {
    this.#wakes++;
    for (const resume of [...this.#sleepers]) resume();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await Promise.all(this.#loops);
  }

  async #run(follower: Follower): Promise<void> {
    const lookout = 'ahead' in follower && follower.ahead ? new Lookout(follower.ahead) : undefined;
    let failures = 0;
    while (!this.#stopped) {
      const seen = this.#wakes;
      const rest = this.#readers.begin();
      try {
        const read = await followOnce(this.#store, follower, lookout);
        failures = 0;
        if (read >= many) await rest();
        if (read < batch && seen === this.#wakes) await this.#sleep(pollMilliseconds);
      } catch (error) {
        this.#log.error(
          { err: error, follower: follower.name },
          'a follower of the journal failed and will try again',
        );
        await noteFailure(this.#store, follower.name, error).catch(() => {});
        await this.#sleep(Math.min(2 ** failures++ * 500, longestPauseMilliseconds));
      }
    }
  }

  #sleep(milliseconds: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const resume = () => {
        clearTimeout(timer);
        this.#sleepers.delete(resume);
        resolve();
      };
      const timer = setTimeout(resume, milliseconds);
      this.#sleepers.add(resume);
    });
  }
}

/** Reads one batch after the follower's cursor, hands it over, and moves the cursor. Returns how many it read. */
export function followOnce(store: Store, follower: Follower, lookout?: Lookout): Promise<number> {
  return 'follow' in follower
    ? followInside(store, follower.name, follower.follow, lookout)
    : deliverOutside(store, follower.name, follower.deliver);
}

/** Whether a follower has still to read something: what it keeps may not be what is. */
export async function isBehind(db: Kysely<DB>, name: string): Promise<boolean> {
  const row = await db.selectFrom('follower').select('position').where('name', '=', name).executeTakeFirst();
  return (row?.position ?? 0) < (await lastPosition(db));
}

async function followInside(
  store: Store,
  name: string,
  follow: Follow,
  lookout: Lookout | undefined,
): Promise<number> {
  return store.db.transaction().execute(async (trx) => {
    const cursor = await holdCursor(trx, name);
    if (cursor === null) return 0;
    const events = await eventsAfter(trx, cursor, batch);
    if (events.length === 0) return 0;
    const isBehind = events.length === batch;
    const ahead = isBehind ? await lookout?.after(trx, events.at(-1)?.position ?? cursor) : undefined;
    await follow([...(ahead ?? []), ...events], trx);
    await moveCursor(trx, name, cursor, events);
    return events.length;
  });
}

/** Somebody else's server may take its time: meanwhile no transaction is open and no connection is held. */
async function deliverOutside(store: Store, name: string, deliver: Deliver): Promise<number> {
  const cursor = await store.db.transaction().execute((trx) => holdCursor(trx, name));
  if (cursor === null) return 0;
  const events = await eventsAfter(store.db, cursor, batch);
  if (events.length === 0) return 0;
  await deliver(events);
  await moveCursor(store.db, name, cursor, events);
  return events.length;
}

/** Not where another process has moved it meanwhile. */
async function moveCursor(db: Kysely<DB>, name: string, from: number, read: JournalEvent[]): Promise<void> {
  await db
    .updateTable('follower')
    .set({ position: read.at(-1)?.position ?? from, failure: null, failed_at: null })
    .where('name', '=', name)
    .where('position', '=', from)
    .execute();
}

/** The cursor, locked for this transaction; null while another process works on it. */
async function holdCursor(trx: Transaction<DB>, name: string): Promise<number | null> {
  const held = await trx
    .selectFrom('follower')
    .select('position')
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (held) return held.position;
  await trx
    .insertInto('follower')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const created = await trx
    .selectFrom('follower')
    .select('position')
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return created?.position ?? null;
}

async function noteFailure(store: Store, name: string, error: unknown): Promise<void> {
  const failure = error instanceof Error ? error.message : String(error);
  await store.db
    .insertInto('follower')
    .values({ name, failure, failed_at: new Date() })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ failure, failed_at: new Date() }))
    .execute();
}
