import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import { cleanText } from '../../kernel/read-input.ts';
import { Refused } from '../../kernel/refused.ts';
import type { Person } from '../../site/person.ts';
import { noteOnDraft, type Said } from './comments/note-on-draft.ts';
import { holdDraft } from './hold-draft.ts';
import { type DraftAct, type DraftState, requireDraftAct } from './life-cycle.ts';

/** Acts that change nothing but where a draft stands. */
export type Move = Exclude<DraftAct, 'write' | 'publish' | 'schedule'>;

const happened: Record<Move, string> = {
  file: 'draft.filed',
  'take back': 'draft.taken-back',
  return: 'draft.returned',
  hold: 'draft.held',
  resume: 'draft.resumed',
  unschedule: 'draft.unscheduled',
  drop: 'draft.dropped',
};

/**
 * Hands a draft on: to the desk, back to whoever wrote it, aside.
 * @param note for the other side; who returns a draft says why
 * @param passage the words of the draft that the note is about
 * @throws DraftNotAllowed; Refused where there is no such draft, or a note is missing, or it has no headline yet
 */
export async function moveDraft(
  kernel: Kernel,
  id: number,
  move: Move,
  note: string,
  person: Person,
  passage: Omit<Said, 'text'> = {},
): Promise<Acknowledged<DraftState>> {
  const text = cleanText(note);
  if (move === 'return' && !text) throw new Refused(422, 'who returns a draft says why', 'note');
  return act(kernel, person.name, async (doing) => {
    const { trx, at, record } = doing;
    const draft = await holdDraft(trx, id);
    const state = requireDraftAct(move, draft, person);
    const filedAt = move === 'file' || (state === 'filed' && !draft.filed_at) ? at : draft.filed_at;
    if (move === 'file' && !draft.headline) throw new Refused(422, 'has no headline yet', 'headline');
    await trx
      .updateTable('draft')
      .set({ state, changed_at: at, filed_at: filedAt, ...left })
      .where('id', '=', id)
      .execute();
    const noteId = text && (await noteOnDraft(doing, draft, { person, act: move }, { text, ...passage }));
    const data = { by: person.id, ...(noteId && { note: noteId }) };
    record({ kind: happened[move], subject: String(id), data, tags: [] });
    return state;
  });
}

/** Whoever passes a draft on leaves it, and it waits for no hour any more. */
export const left = {
  locked_by: null,
  locked_name: null,
  locked_until: null,
  scheduled_for: null,
  scheduled_by: null,
};
