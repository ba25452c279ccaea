import { setTimeout as pause } from 'node:timers/promises';
import { PgliteThread } from './pglite.ts';
import type { PgliteStream } from './pglite-stream.ts';
import type { StoreLog } from './store.ts';

const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 30_000;

/**
 * Keeps PGlite running on a folder. When it stops (a panic, a full disk, a trap of the machine) what was in
 * flight fails, and the next thread recovers from the log on the disk, as a server starts itself again.
 */
export class PgliteEngine {
  readonly #folder: string;
  readonly #log: StoreLog | undefined;
  readonly #closing = new AbortController();
  readonly #supervision: Promise<void>;
  #thread: PgliteThread;

  private constructor(folder: string, thread: PgliteThread, log: StoreLog | undefined) {
    this.#folder = folder;
    this.#log = log;
    this.#thread = thread;
    this.#supervision = this.#supervise();
  }

  /** @throws StoreError when the folder cannot be opened. */
  static async start(folder: string, log?: StoreLog): Promise<PgliteEngine> {
    return new PgliteEngine(folder, await PgliteThread.start({ folder }), log);
  }

  /** The socket of a new connection; while PGlite is stopped it fails with the reason. */
  connect(): PgliteStream {
    return this.#thread.connect();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#thread.close();
    await this.#supervision;
  }

  async #supervise(): Promise<void> {
    for (let failures = 0; ; failures++) {
      const reason = await this.#thread.ended;
      if (this.#closing.signal.aborted) return;
      this.#log?.warn({ err: reason }, 'the embedded store has stopped and is started again');
      const milliseconds = Math.min(firstPauseMilliseconds * 2 ** failures, longestPauseMilliseconds);
      await pause(milliseconds, undefined, { signal: this.#closing.signal }).catch(() => {});
      if (await this.#restart()) failures = 0;
    }
  }

  async #restart(): Promise<boolean> {
    if (this.#closing.signal.aborted) return false;
    try {
      this.#thread = await PgliteThread.start({ folder: this.#folder });
    } catch (error) {
      this.#log?.warn({ err: error }, 'the embedded store could not be started again');
      return false;
    }
    if (this.#closing.signal.aborted) await this.#thread.close();
    return true;
  }
}
