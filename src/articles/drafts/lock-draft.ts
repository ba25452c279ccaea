import type { Kernel } from '../../kernel/kernel.ts';
import type { Person } from '../../site/person.ts';
import { holdDraft } from './hold-draft.ts';
import { requireDraftAct } from './life-cycle.ts';

/** A page that is open says so every few seconds; one that was closed, or crashed, lets go after this. */
const lockMilliseconds = 30_000;

/** Who has a draft open. */
export type Lock = { isOwn: boolean; name: string };

/**
 * Says that a person is writing in a draft, and who it is where that is another.
 * @param takeOver from whoever it is: that page hears of it with its next breath, and stops saving
 * @throws DraftNotAllowed; Refused where there is no such draft
 */
export async function lockDraft(
  kernel: Kernel,
  id: number,
  person: Person,
  { takeOver }: { takeOver: boolean },
): Promise<Lock> {
  const at = kernel.now();
  return kernel.store.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, id);
    requireDraftAct('write', draft, person);
    const isOthers =
      draft.locked_by !== null && draft.locked_by !== person.id && (draft.locked_until ?? at) > at;
    if (isOthers && !takeOver) return { isOwn: false, name: draft.locked_name ?? '' };
    await trx
      .updateTable('draft')
      .set({
        locked_by: person.id,
        locked_name: person.name,
        locked_until: new Date(at.getTime() + lockMilliseconds),
      })
      .where('id', '=', id)
      .execute();
    return { isOwn: true, name: person.name };
  });
}
