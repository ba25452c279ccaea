import type { Kysely, Transaction } from 'kysely';
import type { JournalEvent } from './journal.ts';
import type { DB } from './tables.gen.ts';

/** What a follower does with new events. It runs in the transaction that moves the follower's cursor. */
export type Follow = (events: JournalEvent[], trx: Transaction<DB>) => Promise<void>;

/** What a follower does outside the store, with no transaction open: at least once, so the same again must do no harm. */
export type Deliver = (events: JournalEvent[]) => Promise<void>;

/**
 * Makes ready what a follower writes, with no transaction open, and returns the writing, which runs in the transaction
 * that moves the cursor. The next events are made ready while it runs. What is made ready may be dropped, and the same is then asked again.
 */
export type Prepare = (events: JournalEvent[], db: Kysely<DB>) => Promise<Write>;
export type Write = (trx: Transaction<DB>) => Promise<void>;

/** `ahead`: events that it gets twice where it is far behind, at once and in their order, when the same again does no harm. */
export type Follower = { name: string } & (
  | { follow: Follow }
  | { prepare: Prepare; ahead?: (event: JournalEvent) => boolean }
  | { deliver: Deliver }
);
