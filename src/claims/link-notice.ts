import type { Follower } from '../kernel/follower.ts';
import type { JournalEvent } from '../kernel/journal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import type { Person } from '../site/person.ts';
import { addNote, holdClaim } from './hold-claim.ts';
import { ClaimNotAllowed, claimLifeCycle, mayMove } from './life-cycle.ts';

/**
 * Says which notice a claim led to. From then on readers see at the notice that it followed a claim, and not whose.
 * @throws ClaimNotAllowed; Refused where there is no such claim, or the notice is none of its article
 */
export async function linkNotice(
  kernel: Kernel,
  id: number,
  correctionId: number,
  person: Pick<Person, 'name'>,
): Promise<Acknowledged<void>> {
  return act(kernel, person.name, async (doing) => {
    const claim = await holdClaim(doing.trx, id);
    if (!mayMove('link', claim.state)) throw new ClaimNotAllowed('link', claim.state);
    const notice = await doing.trx
      .selectFrom('correction')
      .select(['id', 'article_id'])
      .where('id', '=', correctionId)
      .executeTakeFirst();
    if (!notice || notice.article_id !== claim.article_id)
      throw new Refused(422, 'is no notice of its article', 'correction');
    await link(doing, id, notice);
  });
}

async function link(
  { trx, at, actor, record }: Act,
  id: number,
  notice: { id: number; article_id: string },
): Promise<void> {
  const { to, event } = claimLifeCycle.link;
  await trx.updateTable('claim').set({ state: to, correction_id: notice.id }).where('id', '=', id).execute();
  await addNote(trx, id, { act: 'link', text: '', at, by: actor });
  const tags = [`article:${notice.article_id}`, 'corrections'];
  record({ kind: event, subject: String(id), data: { correction: notice.id }, tags });
}

/**
 * Links a claim with the notice of a correction that names it, as soon as that is published. It is an act of its own,
 * as pages change with it; the same event again finds the claim linked and does nothing.
 */
export function followCorrections(kernel: Kernel): Follower {
  return {
    name: 'claims',
    deliver: async (events) => {
      for (const event of events) if (event.kind === 'article.corrected') await meet(kernel, event);
    },
  };
}

async function meet(kernel: Kernel, { subject, data, actor }: JournalEvent): Promise<void> {
  if (typeof data.claim !== 'number') return;
  const { claim: id, edition } = data;
  await act(kernel, actor, async (doing) => {
    const notice = await doing.trx
      .selectFrom('correction')
      .select(['id', 'article_id'])
      .where('article_id', '=', subject)
      .where('edition', '=', Number(edition))
      .where('post', 'is', null)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    // A claim that was settled meanwhile, or is about another article, stays as it is.
    const claim = await doing.trx
      .selectFrom('claim')
      .select(['state', 'article_id'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!notice || claim?.article_id !== subject || !canBeMet(claim.state)) return;
    await link(doing, id, notice);
  });
}

function canBeMet(state: string): boolean {
  return claimLifeCycle.link.from.some((known) => known === state);
}
