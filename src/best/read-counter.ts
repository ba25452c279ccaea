import { type Kysely, sql } from 'kysely';
import type { Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { slotOf } from './rankings.ts';

/** A crash loses the reads of this long, and no more. */
const writeAfterMilliseconds = 3_000;
/** Articles that are counted between two writes. Numbers of none can be sent as well, and must not fill the memory. */
const mostArticles = 10_000;

/** Adds up reads in memory and writes them every few seconds, all in one statement. */
export class ReadCounter {
  readonly #kernel: Pick<Kernel, 'store' | 'log' | 'now'>;
  readonly #writeAfter: number;
  #reads = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isOpen = true;

  constructor(
    kernel: Pick<Kernel, 'store' | 'log' | 'now' | 'atClose'>,
    writeAfter = writeAfterMilliseconds,
  ) {
    this.#kernel = kernel;
    this.#writeAfter = writeAfter;
    kernel.atClose(() => {
      this.#isOpen = false;
      return this.#write();
    });
  }

  count(articleId: string): void {
    this.#add(articleId, 1);
  }

  #add(articleId: string, reads: number): void {
    const before = this.#reads.get(articleId);
    if (before === undefined && this.#reads.size >= mostArticles) return;
    this.#reads.set(articleId, (before ?? 0) + reads);
    if (this.#isOpen) this.#timer ??= setTimeout(() => void this.#write(), this.#writeAfter).unref();
  }

  /** One write after the other: while the store is slow, more is added up and none waits in line. */
  #write(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeOnce());
    return this.#writing;
  }

  async #writeOnce(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { store, log, now } = this.#kernel;
    const reads = this.#reads;
    this.#reads = new Map();
    try {
      await addReads(store.db, slotOf(now()), reads);
    } catch (error) {
      log.error({ err: error }, 'reads could not be written and are kept for the next time');
      for (const [articleId, count] of reads) this.#add(articleId, count);
    }
  }
}

/** Adds reads of published articles to a slot; the others count for nothing. */
export async function addReads(
  db: Kysely<DB>,
  slot: Date,
  reads: ReadonlyMap<string, number>,
): Promise<void> {
  if (reads.size === 0) return;
  const given = JSON.stringify([...reads].map(([id, count]) => ({ id, reads: count })));
  // In one order, so that two processes cannot wait for each other's rows in a circle.
  await sql`
    insert into read_count (slot, article_id, reads)
    select ${slot}, article.id, given.reads
    from json_to_recordset(${given}::text::json) as given (id text, reads integer)
    join article on article.id = given.id and article.state = 'published'
    order by article.id
    on conflict (slot, article_id) do update set reads = read_count.reads + excluded.reads
  `.execute(db);
}
