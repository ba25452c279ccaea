import { type Kysely, sql } from 'kysely';
import type { DB } from '../src/kernel/tables.gen.ts';

/** What someone does who owns the database: the triggers are out of the way, and nothing is recorded. */
export async function tamperWith(db: Kysely<DB>, table: string, statement: string): Promise<void> {
  for (const each of [
    `alter table ${table} disable trigger all`,
    statement,
    `alter table ${table} enable trigger all`,
  ])
    await sql.raw(each).execute(db);
}
