import { sql } from 'kysely';
import { everyStep } from '../kernel/every-step.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** So many articles wait at most: a search reads them one by one, 10 ms for a thousand. The embedded store has one connection. */
const most = { postgres: 4_000, pglite: 500 };
const everySecond = { step: 1_000, delay: 0 };

let written = 0;

/** Notes that so many articles were written into an index and are not sorted in yet. */
export function noteWritten(articles: number): void {
  written += articles;
}

/**
 * Sorts what was written into the indexes of words, when it is enough or nothing more comes. PostgreSQL has put it on
 * a list, so that a word that many articles have is looked up once and not for each of them.
 */
export function keepTidy(kernel: Kernel): void {
  let before = 0;
  everyStep(kernel, everySecond, async () => {
    const isGrowing = written > before;
    before = written;
    if (written === 0 || (isGrowing && written < most[kernel.store.engine])) return;
    written = 0;
    before = 0;
    const rest = kernel.readers.begin();
    await tidyIndex(kernel);
    await rest();
  });
}

async function tidyIndex({ store }: Kernel): Promise<void> {
  await sql`
    select gin_clean_pending_list(index.oid)
    from pg_index join pg_class as index on index.oid = indexrelid join pg_am on pg_am.oid = index.relam
    where indrelid in ('search_entry'::regclass, 'search_entry_next'::regclass) and amname = 'gin'
  `.execute(store.db);
}
