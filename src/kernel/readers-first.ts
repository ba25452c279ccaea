import { setTimeout } from 'node:timers/promises';

/** Readers are busy from so many requests in progress on the average: whoever asks, one time in four somebody waits already. */
const busyFrom = 0.25;
/** While readers are busy, all work that can wait has a quarter of the time together. */
const timesAsLong = 3;
const longestRest = 10_000;
/** A kept page is answered in some µs, but Node takes this for any request: it has 30,000 a second of them. */
const leastCost = 0.03;
/** Who is answered later waits for news (long polling), and keeps nobody busy. */
const longestWait = 100;
const lookAgain = 100;

/**
 * Lets work that nobody waits for, such as an archive that comes in, rest while readers are busy. What it takes is not
 * only the thread of the site, which it gives back every few milliseconds, but the cores under other threads and the database.
 */
export class ReadersFirst {
  #waited = 0;
  #isStopped = false;
  #resting: Promise<void> = Promise.resolve();

  /** Notes what a request took, in milliseconds: the sum by the time that passes is how many are in progress. */
  note(milliseconds: number): void {
    this.#waited += Math.max(leastCost, Math.min(milliseconds, longestWait));
  }

  /** Nobody rests any longer: the process is to end. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * Begins such work.
   * @returns what is to be awaited when a piece of it is done, and says whether it rested: it returns at once unless readers were
   * busy meanwhile. Rests come one after the other, so that several who work have no more together.
   */
  begin(): () => Promise<boolean> {
    const isBusy = this.#watch();
    const began = performance.now();
    return () => {
      if (this.#isStopped || !isBusy()) return Promise.resolve(false);
      const rest = Math.min((performance.now() - began) * timesAsLong, longestRest);
      this.#resting = this.#resting.then(() => this.#rest(rest));
      return this.#resting.then(() => true);
    };
  }

  async #rest(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    for (let left = milliseconds; left > 0; left = until - performance.now()) {
      const isBusy = this.#watch();
      await setTimeout(Math.min(left, lookAgain), undefined, { ref: false });
      if (this.#isStopped || !isBusy()) return;
    }
  }

  /** Whether readers were busy since it was called. */
  #watch(): () => boolean {
    const [began, before] = [performance.now(), this.#waited];
    return () => this.#waited - before >= (performance.now() - began) * busyFrom;
  }
}
