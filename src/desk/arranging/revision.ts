import { type Kysely, sql, type Transaction } from 'kysely';
import { Refused } from '../../kernel/refused.ts';
import type { DB } from '../../kernel/tables.gen.ts';

export type ArrangementName = 'front' | 'best' | 'shop';

/** Another arrangement was saved since the one that this was made from. */
export class ArrangementConflict extends Refused {
  constructor(name: ArrangementName, by: string) {
    super(409, `the arrangement '${name}' was changed by ${by}`);
  }
}

/** Which arrangement stands, and who made it; 0 before anybody has arranged anything. */
export async function arrangementOf(db: Kysely<DB>, name: ArrangementName) {
  const row = await db.selectFrom('arrangement').selectAll().where('name', '=', name).executeTakeFirst();
  return row ?? { name, revision: 0, changed_at: null, changed_by: '' };
}

/**
 * Begins another arrangement; whoever comes at the same time waits for this one.
 * @param base the one that it was made from; without it, it replaces whatever there is
 * @throws ArrangementConflict
 */
export async function takeRevision(
  trx: Transaction<DB>,
  name: ArrangementName,
  { base, at, by }: { base: number | null; at: Date; by: string },
): Promise<void> {
  await trx
    .insertInto('arrangement')
    .values({ name, revision: 0, changed_at: at, changed_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const held = await trx
    .selectFrom('arrangement')
    .selectAll()
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (base !== null && base !== held.revision) throw new ArrangementConflict(name, held.changed_by);
  await trx
    .updateTable('arrangement')
    .set({ revision: sql<number>`revision + 1`, changed_at: at, changed_by: by })
    .where('name', '=', name)
    .execute();
}
