import { type Acknowledged, act, type Kernel } from '../../../kernel/kernel.ts';
import { cleanText } from '../../../kernel/read-input.ts';
import { Refused } from '../../../kernel/refused.ts';
import type { Person } from '../../../site/person.ts';
import { holdDraft } from '../hold-draft.ts';
import { noteOnDraft, type Said } from './note-on-draft.ts';

export const longestComment = 2_000;

/**
 * Says something about a draft to those who work on it, whatever its state.
 * @returns the comment's id
 * @throws Refused where it says nothing or too much, or where there is no such draft
 */
export async function addComment(
  kernel: Kernel,
  draftId: number,
  said: Said,
  person: Person,
): Promise<Acknowledged<number>> {
  const text = cleanText(said.text);
  if (!text) throw new Refused(422, 'a comment says something', 'text');
  if (text.length > longestComment)
    throw new Refused(422, `a comment has at most ${longestComment} characters`, 'text');
  return act(kernel, person.name, async (doing) => {
    const draft = await holdDraft(doing.trx, draftId);
    const note = await noteOnDraft(doing, draft, { person, act: null }, { ...said, text });
    doing.record({
      kind: 'draft.commented',
      subject: String(draftId),
      data: { by: person.id, note },
      tags: [],
    });
    return note;
  });
}
