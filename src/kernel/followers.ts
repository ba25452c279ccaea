import type { Follower } from './follower.ts';
import { noteFailure } from './follower-cursor.ts';
import { type Work, workOf } from './follower-work.ts';
import type { Log } from './log.ts';
import type { ReadersFirst } from './readers-first.ts';
import type { Store } from './store/store.ts';

/** Fewer are what a newsroom does just now, and nothing more is there. */
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
    const work = workOf(this.#store, follower);
    let hasRested = false;
    let failures = 0;
    while (!this.#stopped) {
      const seen = this.#wakes;
      const rest = this.#readers.begin();
      try {
        const read = await work.step(!hasRested);
        failures = 0;
        hasRested = read >= many && (await this.#rest(rest(), work));
        if (read < many && seen === this.#wakes) await this.#sleep(pollMilliseconds);
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

  /** What must not wait does not wait for readers either. */
  async #rest(resting: Promise<boolean>, work: Work): Promise<boolean> {
    if (!work.seeNews) return resting;
    let isOver = false;
    const over = resting.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const seen = this.#wakes;
      await work.seeNews();
      if (seen === this.#wakes) await Promise.race([over, this.#sleep(pollMilliseconds)]);
    }
    return over;
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
