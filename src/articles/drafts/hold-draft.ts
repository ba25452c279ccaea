import type { Transaction } from 'kysely';
import { Refused } from '../../kernel/refused.ts';
import type { DB } from '../../kernel/tables.gen.ts';
import { storedDraft } from './draft-content.ts';

/** Somebody saved another text since this one was read: both must be looked at. */
export class DraftConflict extends Refused {
  constructor(id: number, base: number, now: number) {
    super(409, `draft ${id} has revision ${now} now, not ${base}`);
  }
}

/**
 * A draft's row, held until the transaction ends.
 * @throws Refused where there is none
 */
export async function holdDraft(trx: Transaction<DB>, id: number) {
  const row = await trx.selectFrom('draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refused(404, `there is no draft ${id}`);
  return { ...row, content: storedDraft(row.content) };
}
