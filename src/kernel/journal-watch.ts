import { eventsAfter, type JournalEvent, lastPosition } from './journal.ts';
import type { Store } from './store/store.ts';

type Reaction = (events: JournalEvent[]) => void;
type Forget = () => void;

/**
 * This process's view of the journal: reads what is new, in order, and tells those who keep something in
 * memory. A command waits for it before it acknowledges; a wake from another process makes it read, too.
 */
export class JournalWatch {
  readonly #store: Store;
  readonly #reactions: Reaction[] = [];
  readonly #forgets: Forget[] = [];
  #position: number;
  #reading: Promise<void> = Promise.resolve();
  #sureAt = performance.now();

  private constructor(store: Store, position: number) {
    this.#store = store;
    this.#position = position;
  }

  static async open(store: Store): Promise<JournalWatch> {
    return new JournalWatch(store, await lastPosition(store.db));
  }

  get position(): number {
    return this.#position;
  }

  /** The time, by `performance.now()`, up to which this process is sure that it has seen everything. */
  get sureAt(): number {
    return this.#sureAt;
  }

  /** @param forget drops all that was kept: where the journal cannot be read, none of it can be trusted. */
  react(reaction: Reaction, forget: Forget): void {
    this.#reactions.push(reaction);
    this.#forgets.push(forget);
  }

  /** Resolves when everything that was committed before the call has been reacted to. */
  catchUp(): Promise<void> {
    const reading = this.#reading.then(() => this.#read());
    this.#reading = reading.catch(() => {});
    return reading;
  }

  /** Makes everyone drop all that was kept. */
  forget(): void {
    for (const forget of this.#forgets) forget();
  }

  async #read(): Promise<void> {
    const batch = 1000;
    const startedAt = performance.now();
    for (;;) {
      const events = await eventsAfter(this.#store.db, this.#position, batch);
      if (events.length > 0) {
        this.#position = events.at(-1)?.position ?? this.#position;
        for (const reaction of this.#reactions) reaction(events);
      }
      if (events.length < batch) break;
    }
    this.#sureAt = startedAt;
  }
}
