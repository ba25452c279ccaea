import { type Acknowledged, type Act, act, type Kernel } from '../../kernel/kernel.ts';
import { agencyParticulars } from '../../site/agency.ts';
import type { Person } from '../../site/person.ts';
import type { Generated } from '../../site/program-desk.ts';
import { claimAddress } from '../address.ts';
import { type CorrectionKind, correctIn } from '../correct.ts';
import type { Actor } from '../life-cycle.ts';
import { publishIn } from '../publish.ts';
import { articleOf } from './draft-content.ts';
import { DraftConflict, holdDraft } from './hold-draft.ts';
import { requireDraftAct } from './life-cycle.ts';
import { left } from './move-draft.ts';

/**
 * Publishes a draft, or the correction that it is: the article and where the draft stands change in one act.
 * @param base the revision that was looked at: nobody publishes a text that he or she has not seen
 * @returns the article's id
 * @throws DraftConflict, DraftNotAllowed, NotAllowed, EditionConflict; Refused naming the field that keeps it from
 *   being an article
 */
export async function publishDraft(
  kernel: Kernel,
  id: number,
  base: number,
  person: Person,
): Promise<Acknowledged<string>> {
  // A draft with an embargo puts a job down.
  await kernel.jobs.open();
  return act(kernel, person.name, async (doing) => {
    const draft = await holdDraft(doing.trx, id);
    requireDraftAct('publish', draft, person);
    if (draft.revision !== base) throw new DraftConflict(id, base, draft.revision);
    return publishHeld(kernel, doing, draft, person);
  });
}

/** The same of a draft that is held, for whoever has asked whether it may be. */
export async function publishHeld(
  { jobs }: Pick<Kernel, 'jobs'>,
  doing: Act,
  draft: Awaited<ReturnType<typeof holdDraft>>,
  by: Actor & { id?: string },
): Promise<string> {
  const { trx, at, record } = doing;
  const { name } = await agencyParticulars(trx);
  const written = articleOf(draft.content, name);
  const input = draft.generated ? { ...written, generated: draft.generated as Generated } : written;
  const { change, notice, claim, address } = draft.content;
  const articleId = draft.corrects ?? (await publishIn({ jobs }, doing, input, by));
  if (draft.corrects) {
    const kind = (change || 'typo') as CorrectionKind;
    const correction = { kind, notice, claim: Number(claim) || null, baseEdition: draft.base_edition };
    await correctIn(doing, articleId, input, correction, by);
  }
  if (address) await claimAddress(trx, address, articleId);
  await trx
    .updateTable('draft')
    .set({ state: 'published', article_id: articleId, changed_at: at, ...left })
    .where('id', '=', draft.id)
    .execute();
  record({
    kind: 'draft.published',
    subject: String(draft.id),
    data: { ...(by.id && { by: by.id }), article: articleId },
    tags: [],
  });
  return articleId;
}
