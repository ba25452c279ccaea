import { type Acknowledged, act, type Kernel } from '../../kernel/kernel.ts';
import { Refused } from '../../kernel/refused.ts';
import { agencyParticulars } from '../../site/agency.ts';
import type { Person } from '../../site/person.ts';
import type { Site } from '../../site/site.ts';
import { checkAccess } from '../check-access.ts';
import { articleOf } from './draft-content.ts';
import { DraftConflict, holdDraft } from './hold-draft.ts';
import { requireDraftAct } from './life-cycle.ts';
import { left } from './move-draft.ts';
import { publishHeld } from './publish-draft.ts';

/** Name of the job that publishes a draft at its hour. */
export const scheduledJob = 'publish-scheduled';

/**
 * Passes a draft that is to go out later. Until then nobody writes in it.
 * @param base the revision that was looked at
 * @throws DraftConflict, DraftNotAllowed; Refused where the time is past, or naming the field that keeps it from being
 *   an article
 */
export async function scheduleDraft(
  kernel: Kernel,
  id: number,
  base: number,
  when: Date,
  person: Person,
): Promise<Acknowledged<void>> {
  await kernel.jobs.open();
  return act(kernel, person.name, async ({ trx, at, record }) => {
    const draft = await holdDraft(trx, id);
    const state = requireDraftAct('schedule', draft, person);
    if (draft.revision !== base) throw new DraftConflict(id, base, draft.revision);
    if (when <= at) throw new Refused(422, 'lies in the past', 'when');
    articleOf(draft.content, (await agencyParticulars(trx)).name);
    await trx
      .updateTable('draft')
      .set({ state, changed_at: at, ...left, scheduled_for: when, scheduled_by: person.id })
      .where('id', '=', id)
      .execute();
    await kernel.jobs.schedule(trx, scheduledJob, { id, when: when.toISOString() }, when);
    record({
      kind: 'draft.scheduled',
      subject: String(id),
      data: { by: person.id, for: when.toISOString() },
      tags: [],
    });
  });
}

/**
 * The hour has come. A draft that was taken back, or set to another hour, is left as it is. One that cannot go out any
 * more, as its article changed since or its product is no more, goes to the desk's hold with what was wrong.
 */
export async function publishScheduled(site: Site, id: number, when: Date): Promise<void> {
  const { kernel } = site;
  try {
    await act(kernel, 'clock', async (doing) => {
      const draft = await holdDraft(doing.trx, id);
      if (!isDue(draft, when)) return;
      await checkAccess(site, draft.content);
      // The desk passed it; a person who has left since does not take that back.
      await publishHeld(kernel, doing, draft, { name: 'clock', role: 'desk' });
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await holdFailed(kernel, id, when, error.message);
  }
}

async function holdFailed(kernel: Kernel, id: number, when: Date, message: string): Promise<void> {
  await act(kernel, 'clock', async ({ trx, at, record }) => {
    const draft = await holdDraft(trx, id);
    if (!isDue(draft, when)) return;
    await trx
      .updateTable('draft')
      .set({ state: 'held', changed_at: at, ...left })
      .where('id', '=', id)
      .execute();
    await trx
      .insertInto('draft_note')
      .values({ draft_id: id, act: 'hold', text: message, noted_at: at, noted_by: 'clock' })
      .execute();
    record({ kind: 'draft.held', subject: String(id), data: {}, tags: [] });
  });
}

type Held = Awaited<ReturnType<typeof holdDraft>>;

function isDue({ state, scheduled_for }: Held, when: Date): boolean {
  return state === 'scheduled' && scheduled_for?.getTime() === when.getTime();
}
