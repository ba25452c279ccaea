import type { Lookout } from './ahead.ts';
import type { Prepare, Write } from './follower.ts';
import { cursorOf, holdCursor, moveCursor, type Read, readAfter } from './follower-cursor.ts';
import type { Work } from './follower-work.ts';
import type { Store } from './store/store.ts';

type Ready = Read & { write: Write };
/** How far it has come, and whether anything stood behind that. */
type Place = { position: number; isLast: boolean };

/** So many events at once: news waits for what is being made ready, and for its writing. */
const batch = 200;
/** So long it leaves the work to another process that was faster, and that does it again and again while much is coming in. */
const standsBackMilliseconds = 5_000;

/**
 * The work of a follower that prepares: while one batch is written, the next is made ready. News that is written
 * between them, or a batch of another process, drops the one that was made ready before, so that nothing older is written over it.
 */
export class ReadyBatches implements Work {
  readonly #store: Store;
  readonly #name: string;
  readonly #prepare: Prepare;
  readonly #lookout: Lookout | undefined;
  #next: Promise<Ready> | null = null;
  #written: Place = { position: 0, isLast: true };
  #standsBackUntil = 0;

  constructor(store: Store, follower: { name: string; prepare: Prepare }, lookout: Lookout | undefined) {
    this.#store = store;
    this.#name = follower.name;
    this.#prepare = follower.prepare;
    this.#lookout = lookout;
  }

  async step(goesAhead: boolean): Promise<number> {
    if (performance.now() < this.#standsBackUntil) return 0;
    if (!this.#written.isLast) await this.seeNews();
    const ready = await this.#take();
    if (ready.events.length === 0) return 0;
    const position = positionAfter(ready);
    if (goesAhead && !ready.isLast) this.#makeReady(position);
    if (!(await this.#commit(ready))) return this.#standBack();
    this.#written = { position, isLast: ready.isLast };
    return ready.events.length;
  }

  async seeNews(): Promise<void> {
    const { db } = this.#store;
    const news = (await this.#lookout?.after(db, this.#written.position)) ?? [];
    if (news.length === 0) return;
    this.#next = null;
    const write = await this.#prepare(news, db);
    await db.transaction().execute(async (trx) => {
      if ((await holdCursor(trx, this.#name)) !== null) await write(trx);
    });
  }

  async #take(): Promise<Ready> {
    const next = this.#next;
    this.#next = null;
    return (await next) ?? this.#readyAfter(await cursorOf(this.#store.db, this.#name));
  }

  #makeReady(position: number): void {
    this.#next = this.#readyAfter(position);
    // Whoever takes it sees the failure.
    this.#next.catch(() => {});
  }

  async #readyAfter(position: number): Promise<Ready> {
    const { db } = this.#store;
    const read = await readAfter(db, position, batch);
    return { ...read, write: await this.#prepare(read.events, db) };
  }

  async #commit(ready: Ready): Promise<boolean> {
    let isDone = false;
    try {
      isDone = await this.#store.db.transaction().execute(async (trx) => {
        if ((await holdCursor(trx, this.#name)) !== ready.from) return false;
        await ready.write(trx);
        await moveCursor(trx, this.#name, ready);
        return true;
      });
    } finally {
      if (!isDone) this.#next = null;
    }
    return isDone;
  }

  #standBack(): number {
    this.#standsBackUntil = performance.now() + standsBackMilliseconds;
    return 0;
  }
}

function positionAfter({ from, events }: Read): number {
  return events.at(-1)?.position ?? from;
}
