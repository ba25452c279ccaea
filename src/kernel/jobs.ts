import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'kysely';
import { type Db, fromKysely, PgBoss } from 'pg-boss';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';
import type { DB, JsonObject } from './tables.gen.ts';

/** Jobs that are overdue after a long standstill must still be done: pg-boss would forget them after 14 days. */
const queueOptions = {
  retryLimit: 20,
  retryDelay: 5,
  retryBackoff: true,
  retentionSeconds: 10 * 365 * 86_400,
};

type Handle = (data: JsonObject) => Promise<void>;

/**
 * Work that is due at a time: an embargo that ends, a bulletin that expires. Jobs are rows of the store, put
 * down in the transaction of the command that needs them, so that neither is there without the other.
 */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #transaction = new AsyncLocalStorage<Transaction<DB>>();
  readonly #handles = new Map<string, Handle>();
  #opened: Promise<void> | undefined;

  constructor(store: Store, log: Log) {
    const { db, ...options } = store.bossOptions;
    this.#boss = new PgBoss({
      ...options,
      db: this.#insideTransaction(db),
      schema: 'job',
      schedule: false,
      // Nobody asks who works on jobs, and saying so at each start costs as much as opening the rest of it.
      registerInstance: false,
    });
    this.#boss.on('error', (error) => log.error({ err: error }, 'the job queue failed'));
  }

  /**
   * pg-boss looks things up on its own connection even where it is given a transaction; the embedded store has
   * only the one that the transaction holds, so all that it asks meanwhile goes there.
   */
  #insideTransaction(db: Db): Db {
    const executeSql: Db['executeSql'] = (text, values) => {
      const trx = this.#transaction.getStore();
      return trx ? fromKysely(trx).executeSql(text, values) : db.executeSql(text, values);
    };
    return { ...db, executeSql };
  }

  /** Names who does a kind of job. Call before anything is scheduled. */
  define(name: string, handle: Handle): void {
    this.#handles.set(name, handle);
  }

  /** Starts working; only a process that serves does. */
  async work(): Promise<void> {
    await this.open();
    for (const [name, handle] of this.#handles) {
      await this.#boss.work(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await handle(job.data as JsonObject);
      });
    }
  }

  async schedule(trx: Transaction<DB>, name: string, data: JsonObject, at: Date): Promise<void> {
    await this.#transaction.run(trx, () => this.#boss.send(name, data, { startAfter: at }));
  }

  /** Must have been called before the first `schedule`: the embedded store has one connection, and it is taken. */
  open(): Promise<void> {
    this.#opened ??= (async () => {
      await this.#boss.start();
      const known = new Set((await this.#boss.getQueues()).map(({ name }) => name));
      for (const name of this.#handles.keys()) {
        if (!known.has(name)) await this.#boss.createQueue(name, queueOptions);
      }
    })();
    return this.#opened;
  }

  async stop(): Promise<void> {
    if (!this.#opened) return;
    await this.#opened.catch(() => {});
    await this.#boss.stop({ graceful: true, timeout: 5_000, close: false });
  }
}
