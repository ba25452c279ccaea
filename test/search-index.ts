import { type Kysely, sql } from 'kysely';
import { followOnce } from '../src/kernel/follower-work.ts';
import type { Store } from '../src/kernel/store/store.ts';
import type { DB } from '../src/kernel/tables.gen.ts';
import { searchFollower } from '../src/search/follow.ts';

/** Has the index hear of all that has happened. */
export async function followSearch(store: Store): Promise<void> {
  await store.db
    .insertInto('follower')
    .values({ name: 'search' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  while ((await followOnce(store, searchFollower)) > 0);
}

/** Every row of the index, in an order that does not depend on when it was written. */
export async function indexRows(db: Kysely<DB>): Promise<Record<string, unknown[]>> {
  const tables = ['search_entry', 'search_given', 'search_suggestion', 'search_alias'];
  const all: Record<string, unknown[]> = {};
  for (const table of tables) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(each) as row from ${sql.table(table)} as each order by to_jsonb(each)::text collate "C"
    `.execute(db);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** The rows that an index has that was never anything else: made from the whole journal in place of the one that is there. */
export async function freshRows(store: Store): Promise<Record<string, unknown[]>> {
  await sql`truncate search_entry, search_given, search_suggestion, search_alias`.execute(store.db);
  await store.db.deleteFrom('follower').where('name', '=', 'search').execute();
  await followSearch(store);
  return indexRows(store.db);
}
