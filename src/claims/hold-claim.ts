import type { Transaction } from 'kysely';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { ClaimState } from './life-cycle.ts';

/**
 * A claim for a change of it: whoever comes second waits, and sees what the first has made of it.
 * @throws Refused where there is none
 */
export async function holdClaim(trx: Transaction<DB>, id: number) {
  const claim = await trx.selectFrom('claim').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!claim) throw new Refused(404, `there is no claim ${id}`);
  return { ...claim, state: claim.state as ClaimState };
}

type Note = { act: string | null; text: string; at: Date; by: string };

export async function addNote(trx: Transaction<DB>, claimId: number, note: Note): Promise<void> {
  const { act, text, at, by } = note;
  await trx
    .insertInto('claim_note')
    .values({ claim_id: claimId, act, text, noted_at: at, noted_by: by })
    .execute();
}
