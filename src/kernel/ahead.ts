import type { Kysely } from 'kysely';
import { eventsAfter, type JournalEvent, lastPosition } from './journal.ts';
import type { DB } from './tables.gen.ts';

/** So far back it looks at the start, as many as a follower takes at once: what came while nobody followed is not new. */
const fromStart = 500;
const atOnce = 5_000;

/** Looks ahead in the journal for what must not wait behind an archive that came in before it. Each event is given once. */
export class Lookout {
  readonly #isWanted: (event: JournalEvent) => boolean;
  #seen = 0;

  constructor(isWanted: (event: JournalEvent) => boolean) {
    this.#isWanted = isWanted;
  }

  /** What is wanted of all that stands behind a position and was not looked at before. */
  async after(db: Kysely<DB>, position: number): Promise<JournalEvent[]> {
    const last = await lastPosition(db);
    if (this.#seen === 0) this.#seen = Math.max(0, last - fromStart);
    const wanted: JournalEvent[] = [];
    for (let from = Math.max(position, this.#seen); from < last; ) {
      const events = await eventsAfter(db, from, atOnce);
      wanted.push(...events.filter(this.#isWanted));
      from = events.at(-1)?.position ?? last;
      this.#seen = from;
    }
    return wanted;
  }
}
