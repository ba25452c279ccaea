import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';

/**
 * What signs cookies and encrypts second factors, made when first needed. It lies in the store: all nodes of one
 * database must share it, and whoever can read the store could sign in as anybody without it.
 */
export async function sharedSecret(db: Kysely<DB>, name: string, at: Date): Promise<string> {
  await db
    .insertInto('secret')
    .values({ name, value: randomBytes(32).toString('base64url'), created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
