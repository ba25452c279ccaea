import { act, type Kernel } from '../../../kernel/kernel.ts';
import { Refused } from '../../../kernel/refused.ts';
import type { Person } from '../../../site/person.ts';
import { holdDraft } from '../hold-draft.ts';
import type { Judged } from '../life-cycle.ts';
import { draftStateAfter } from '../life-cycle.ts';

/** Who said it may settle it, and who may write the draft that it is about. */
export function maySettle(note: { noted_by_id: string | null }, draft: Judged, person: Person): boolean {
  return note.noted_by_id === person.id || draftStateAfter('write', draft, person) !== null;
}

/**
 * Marks what was said about a draft as settled, or as open again. What is so already stays as it is.
 * @throws Refused where there is no such note, or it is not this person's to settle
 */
export async function settleNote(
  kernel: Kernel,
  draftId: number,
  noteId: number,
  isSettled: boolean,
  person: Person,
): Promise<void> {
  await act(kernel, person.name, async ({ trx, at, record }) => {
    const draft = await holdDraft(trx, draftId);
    const note = await trx
      .selectFrom('draft_note')
      .select(['noted_by_id', 'settled_at'])
      .where('id', '=', noteId)
      .where('draft_id', '=', draftId)
      .executeTakeFirst();
    if (!note) throw new Refused(404, `draft ${draftId} has no note ${noteId}`);
    if (!maySettle(note, draft, person))
      throw new Refused(
        409,
        `${person.name} cannot settle what another said of a draft of others`,
        'settled',
      );
    if ((note.settled_at !== null) === isSettled) return;
    await trx
      .updateTable('draft_note')
      .set({ settled_at: isSettled ? at : null, settled_by: isSettled ? person.name : null })
      .where('id', '=', noteId)
      .execute();
    record({
      kind: isSettled ? 'draft.note-settled' : 'draft.note-reopened',
      subject: String(draftId),
      data: { by: person.id, note: noteId },
      tags: [],
    });
  });
}
