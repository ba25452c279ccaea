import type { Act } from '../../../kernel/kernel.ts';
import { workingPeople } from '../../../people/queries.ts';
import type { Person } from '../../../site/person.ts';
import type { holdDraft } from '../hold-draft.ts';
import { mentionsIn } from './mentions.ts';
import { passageIn } from './passage-of-note.ts';

/** What somebody says about a draft, and about which of its words, where a form names some. */
export type Said = { text: string; field?: string; quote?: string };

type Held = Awaited<ReturnType<typeof holdDraft>>;

/**
 * Keeps a note on a draft that is held.
 * @param by the act that it came with; none for a comment
 * @returns its id
 */
export async function noteOnDraft(
  { trx, at }: Act,
  draft: Held,
  by: { person: Person; act: string | null },
  { text, field = '', quote = '' }: Said,
): Promise<number> {
  const passage = passageIn({ field, quote });
  const mentions = new Set(mentionsIn(text, await workingPeople(trx)).flatMap(({ ids }) => ids));
  const { id } = await trx
    .insertInto('draft_note')
    .values({
      draft_id: draft.id,
      act: by.act,
      text,
      noted_at: at,
      noted_by: by.person.name,
      noted_by_id: by.person.id,
      mentions: [...mentions],
      ...(passage && { ...passage, revision: draft.revision }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
