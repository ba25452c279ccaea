import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import { agencyParticulars } from '../../site/agency.ts';
import type { Person } from '../../site/person.ts';
import { publishIn } from '../publish.ts';
import { articleOf } from './draft-content.ts';
import { DraftConflict, holdDraft } from './hold-draft.ts';
import { requireDraftAct } from './life-cycle.ts';
import { unlocked } from './move-draft.ts';

/**
 * Publishes a draft: the article and where the draft stands change in one act.
 * @param base the revision that was looked at: nobody publishes a text that he or she has not seen
 * @returns the article's id
 * @throws DraftConflict, DraftNotAllowed, NotAllowed; Refused naming the field that keeps it from being an article
 */
export async function publishDraft(
  kernel: Kernel,
  id: number,
  base: number,
  person: Person,
): Promise<Acknowledged<string>> {
  return act(kernel, person.name, async (doing) => {
    const { trx, at, record } = doing;
    const draft = await holdDraft(trx, id);
    const state = requireDraftAct('publish', draft, person);
    if (draft.revision !== base) throw new DraftConflict(id, base, draft.revision);
    const { name } = await agencyParticulars(trx);
    const articleId = await publishIn(kernel, doing, articleOf(draft.content, name), person);
    await trx
      .updateTable('draft')
      .set({ state, article_id: articleId, changed_at: at, ...unlocked })
      .where('id', '=', id)
      .execute();
    record({
      kind: 'draft.published',
      subject: String(id),
      data: { by: person.id, article: articleId },
      tags: [],
    });
    return articleId;
  });
}
