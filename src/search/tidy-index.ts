import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/**
 * Sorts what was just written into the index of words of a table. PostgreSQL has put it on a list, so that a word that
 * many articles of a batch have is looked up once and not for each of them; a search would read all of that list.
 */
export async function tidyIndex(db: Kysely<DB>, table: string): Promise<void> {
  await sql`
    select gin_clean_pending_list(index.oid)
    from pg_index join pg_class as index on index.oid = indexrelid join pg_am on pg_am.oid = index.relam
    where indrelid = ${table}::regclass and amname = 'gin'
  `.execute(db);
}
