import type { Kernel } from './kernel.ts';

/** A crash loses what was counted in this long, and no more. */
const writeAfterMilliseconds = 3_000;
/** Things that are counted between two writes. What is none can be sent as well, and must not fill the memory. */
const mostThings = 10_000;

/** Writes down counts by what was counted. */
type Write = (counts: ReadonlyMap<string, number>, at: Date) => Promise<void>;

/** Adds up in memory what readers do, and writes it every few seconds, all in one statement. */
export class Tally {
  readonly #kernel: Pick<Kernel, 'log' | 'now'>;
  readonly #write: Write;
  readonly #writeAfter: number;
  #counts = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isOpen = true;

  constructor(
    kernel: Pick<Kernel, 'log' | 'now' | 'atClose'>,
    write: Write,
    writeAfter = writeAfterMilliseconds,
  ) {
    this.#kernel = kernel;
    this.#write = write;
    this.#writeAfter = writeAfter;
    kernel.atClose(() => {
      this.#isOpen = false;
      return this.#writeInTurn();
    });
  }

  count(thing: string): void {
    this.#add(thing, 1);
  }

  #add(thing: string, times: number): void {
    const before = this.#counts.get(thing);
    if (before === undefined && this.#counts.size >= mostThings) return;
    this.#counts.set(thing, (before ?? 0) + times);
    if (this.#isOpen) this.#timer ??= setTimeout(() => void this.#writeInTurn(), this.#writeAfter).unref();
  }

  /** One write after the other: while the store is slow, more is added up and none waits in line. */
  #writeInTurn(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeOnce());
    return this.#writing;
  }

  async #writeOnce(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { log, now } = this.#kernel;
    const counts = this.#counts;
    this.#counts = new Map();
    try {
      await this.#write(counts, now());
    } catch (error) {
      log.error({ err: error }, 'counts could not be written and are kept for the next time');
      for (const [thing, times] of counts) this.#add(thing, times);
    }
  }
}
