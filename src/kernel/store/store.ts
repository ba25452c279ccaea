import type { Kysely, Transaction } from 'kysely';
import type { ConstructorOptions, Db } from 'pg-boss';
import type { DB } from '../tables.gen.ts';
import { openEmbedded } from './embedded-store.ts';
import { migrate } from './migrate.ts';
import { openServer } from './server-store.ts';

export type Engine = 'pglite' | 'postgres';

export type Store = {
  readonly engine: Engine;
  readonly db: Kysely<DB>;
  /**
   * Calls `wake` soon after a transaction that woke this channel has committed, in whichever process. A wake can
   * be lost with a connection, and one can come for nothing: nothing may be correct only because of it.
   * @returns what stops it.
   */
  listen(channel: string, wake: () => void): Promise<() => Promise<void>>;
  /** Wakes a channel when the transaction commits, and not if it does not. */
  wake(trx: Transaction<DB>, channel: string): Promise<void>;
  /** What pg-boss needs to keep its jobs in this store. */
  readonly bossOptions: { db: Db } & Pick<ConstructorOptions, 'backend'>;
  /** Serves what was asked for before, then ends. Later questions are refused with a StoreClosedError. */
  close(): Promise<void>;
};

export type StoreOptions = {
  /** A PostgreSQL server, 15 or newer; without it the store is embedded in `dataDir`. */
  databaseUrl?: string | undefined;
  /** The folder of the embedded store. */
  dataDir: string;
  /** Connections to PostgreSQL, at most; the embedded store has one. */
  maxConnections?: number | undefined;
  log?: StoreLog | undefined;
  /** The folder of the migrations, where it is not the program's own. */
  migrations?: string | undefined;
};

export type StoreLog = { warn(detail: object, message: string): void };

/**
 * Opens the store and brings its tables up to date.
 * @throws StoreError saying what to do: the folder is in use, the server cannot be reached or is too old, the
 * store is newer than the program.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = options.databaseUrl ? await openServer(options) : await openEmbedded(options);
  try {
    await migrate(store.db, options.migrations);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
