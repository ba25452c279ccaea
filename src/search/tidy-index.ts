import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/**
 * Sorts what was just written into the indexes of words. PostgreSQL has put it on a list, so that a word that
 * many articles of a batch have is looked up once and not for each of them; a search would read all of that list.
 */
export async function tidyIndex(db: Kysely<DB>): Promise<void> {
  await sql`
    select gin_clean_pending_list(index.oid)
    from pg_index join pg_class as index on index.oid = indexrelid join pg_am on pg_am.oid = index.relam
    where indrelid in ('search_entry'::regclass, 'search_entry_next'::regclass) and amname = 'gin'
  `.execute(db);
}
