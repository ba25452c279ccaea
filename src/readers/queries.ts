import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** A reader by id, also one who may not come in now; null where there is none, or none any more. */
export async function readerById(db: Kysely<DB>, id: string) {
  const row = await db
    .selectFrom('reader')
    .select(['id', 'name', 'email', 'created_at', 'agreed_at', 'disabled_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The same by mail address, in whatever letters it is written. */
export async function readerByEmail(db: Kysely<DB>, email: string) {
  const row = await db
    .selectFrom('reader')
    .select(['id', 'name', 'email', 'disabled_at'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}
