import type { Kernel } from '../../kernel/kernel.ts';
import { Refused } from '../../kernel/refused.ts';
import type { Person } from '../../site/person.ts';
import { EditionConflict } from '../hold-article.ts';
import { holdDraft } from './hold-draft.ts';
import { DraftNotAllowed, draftStateAfter } from './life-cycle.ts';

/**
 * Says that a correction's writer has seen the edition that was published meanwhile, and means to replace it. Like
 * saving it is no event.
 * @throws DraftNotAllowed; EditionConflict where yet another edition is live; Refused where it is no correction
 */
export async function rebaseDraft(
  kernel: Kernel,
  id: number,
  edition: number,
  person: Person,
): Promise<void> {
  await kernel.store.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, id);
    if (!draft.corrects) throw new Refused(409, `draft ${id} corrects nothing`);
    if (!draftStateAfter('write', draft, person) && !draftStateAfter('publish', draft, person))
      throw new DraftNotAllowed('write', draft.state, person);
    const { live_edition } = await trx
      .selectFrom('article')
      .select('live_edition')
      .where('id', '=', draft.corrects)
      .executeTakeFirstOrThrow();
    if (live_edition !== edition) throw new EditionConflict(draft.corrects, edition, live_edition);
    await trx.updateTable('draft').set({ base_edition: edition }).where('id', '=', id).execute();
  });
}
