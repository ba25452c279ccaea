import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { JournalWatch } from './journal-watch.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** A node that was not heard of for so long is not waited for. */
const leaseMilliseconds = 3_000;
/** It must know before the others do: from then on it is not sure of what it keeps. */
const sureMilliseconds = 2_500;
const renewMilliseconds = 1_000;
/** How long an act waits for the other nodes. */
const patienceMilliseconds = 1_000;
const lookMilliseconds = 25;
/** Where an answer hangs, the database is cut off as well as where it is refused. */
const answerMilliseconds = 2_000;

/**
 * The processes that serve from one PostgreSQL. Each says in its row how far it has read the journal, so an act can
 * tell which have not seen it yet; and one that has not read the journal for the time of its lease knows that what it
 * keeps may not be true any more. The embedded store has one process, which is always sure.
 */
export class Nodes {
  readonly #store: Store;
  readonly #watch: JournalWatch;
  readonly #log: Log;
  readonly #name: string;
  readonly #id = randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #confirming: Promise<void> | undefined;
  #confirmAgain = false;
  #takesPart = false;
  #cutOffSince: number | undefined;
  /** When it last began to write its row, by `performance.now()`. */
  #confirmedAt = performance.now();

  constructor(store: Store, watch: JournalWatch, log: Log, name: string) {
    this.#store = store;
    this.#watch = watch;
    this.#log = log;
    this.#name = name;
  }

  /** Takes part; only a process that serves does. */
  async start(): Promise<void> {
    if (this.#store.engine === 'pglite') return;
    this.#takesPart = true;
    await this.#watch.catchUp();
    await this.confirm();
    this.#timer = setInterval(() => void this.renew(), renewMilliseconds).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    if (!this.#timer) return;
    await this.#confirming;
    await this.#store.db
      .deleteFrom('node')
      .where('id', '=', this.#id)
      .execute()
      .catch(() => {});
  }

  /** Whether what this process keeps may be untrue: it takes part, and its lease has run out. */
  get isUnsure(): boolean {
    return this.#timer !== undefined && performance.now() - this.#sureAt > sureMilliseconds;
  }

  /** For how long it could not be sure, in seconds; 0 while it can. */
  get secondsCutOff(): number {
    return this.isUnsure ? (performance.now() - this.#sureAt) / 1000 : 0;
  }

  /** Both what it has read and what it has said of that are no older than this. */
  get #sureAt(): number {
    return Math.min(this.#watch.sureAt, this.#confirmedAt);
  }

  /** Reads the journal and says so. Resolves to whether it is sure now. */
  async renew(): Promise<boolean> {
    try {
      await inTime(this.#watch.catchUp());
      if (this.#cutOffSince) this.#log.warn('the database is there again');
      this.#cutOffSince = undefined;
      await inTime(this.confirm());
      return true;
    } catch (error) {
      if (!this.#cutOffSince) this.#log.error({ err: error }, 'this node is cut off from the database');
      this.#cutOffSince ??= performance.now();
      return !this.isUnsure;
    }
  }

  /** Writes how far this process has read the journal; several calls at once are one. */
  confirm(): Promise<void> {
    // Nobody waits for a process that shows no pages, such as an import's.
    if (!this.#takesPart) return Promise.resolve();
    this.#confirmAgain = true;
    this.#confirming ??= this.#confirmAll().finally(() => {
      this.#confirming = undefined;
    });
    return this.#confirming;
  }

  async #confirmAll(): Promise<void> {
    while (this.#confirmAgain) {
      this.#confirmAgain = false;
      const startedAt = performance.now();
      const row = { name: this.#name, seen_at: sql<Date>`clock_timestamp()`, position: this.#watch.position };
      await this.#store.db
        .insertInto('node')
        .values({ id: this.#id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      this.#confirmedAt = startedAt;
      await this.#store.db
        .deleteFrom('node')
        .where('seen_at', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
        .execute();
    }
  }

  /**
   * Names of the other nodes that have not dropped what a position made untrue, after they had a moment to do it.
   * One whose lease has run out is left out: it knows itself that it is not sure.
   */
  async unconfirmed(position: number): Promise<string[]> {
    if (this.#store.engine === 'pglite') return [];
    for (const giveUp = performance.now() + patienceMilliseconds; ; ) {
      const behind = await this.#behind(position);
      if (behind.length === 0 || performance.now() > giveUp) return behind;
      await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
    }
  }

  async #behind(position: number): Promise<string[]> {
    const rows = await this.#store.db
      .selectFrom('node')
      .select('name')
      .where('id', '<>', this.#id)
      .where('position', '<', position)
      .where('seen_at', '>', sql<Date>`clock_timestamp() - ${leaseMilliseconds} * interval '1 millisecond'`)
      .orderBy('name')
      .execute();
    return rows.map(({ name }) => name);
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the database did not answer within ${answerMilliseconds} ms`)),
      answerMilliseconds,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
