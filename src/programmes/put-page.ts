import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { Stale } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type Block, blocks } from './blocks.ts';
import { draftOf, programmeById } from './desk-queries.ts';
import { programmesTag, programmeTag } from './queries.ts';

/** Name of the job that makes a page live at its minute. */
export const pageJob = 'programme-page';

/**
 * Keeps the page that is being made. Readers see nothing of it, so that it is no act of the newsroom.
 * @param revision the one that it was made from; 0 for the first
 * @returns the revision that it is now
 * @throws Stale where another was kept since; WordedRefusal; Refused naming the block's field
 */
export async function keepDraft(
  kernel: Kernel,
  programme: number,
  page: Block[],
  by: string,
  revision: number,
): Promise<number> {
  const given = JSON.stringify(readInput(blocks, page));
  return kernel.store.db.transaction().execute(async (trx) => {
    if (!(await programmeById(trx, programme))) throw new WordedRefusal(404, 'programmes.problem.gone');
    await holdPages(trx, programme);
    const now = await draftOf(trx, programme);
    if ((now?.revision ?? 0) !== revision) throw new Stale();
    const row = { blocks: given, revision: revision + 1, changed_at: kernel.now(), changed_by: by };
    if (now) await trx.updateTable('programme_page').set(row).where('id', '=', now.id).execute();
    else
      await trx
        .insertInto('programme_page')
        .values({ ...row, programme_id: programme, state: 'draft' })
        .execute();
    return revision + 1;
  });
}

/**
 * Puts the page that was made before readers, now or at a minute.
 * @throws WordedRefusal where there is none, it is empty, or the minute is over
 */
export async function putPage(
  kernel: Kernel,
  programme: number,
  due: Date | null,
  by: string,
): Promise<Acknowledged<number>> {
  if (due) await kernel.jobs.open();
  return act(kernel, by, async (doing) => {
    const { trx, at, record } = doing;
    await holdPages(trx, programme);
    const draft = await draftOf(trx, programme);
    if (!draft || draft.blocks.length === 0) throw new WordedRefusal(422, 'programmes.problem.empty');
    if (due && due <= at) throw new WordedRefusal(422, 'programmes.problem.due', {}, 'due');
    const { id } = await trx
      .insertInto('programme_page')
      .values({
        programme_id: programme,
        state: 'pending',
        blocks: JSON.stringify(draft.blocks),
        due_at: due ?? at,
        changed_at: at,
        changed_by: by,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (!due) await makeLive(doing, programme, id);
    else {
      await kernel.jobs.schedule(trx, pageJob, { id }, due);
      const data = { page: id, due: due.toISOString() };
      record({ kind: 'programme.page-scheduled', subject: String(programme), data, tags: [] });
    }
    return id;
  });
}

/** Its minute has come; one that was taken back stays where it is. */
export async function releasePage(kernel: Kernel, id: number): Promise<void> {
  await act(kernel, 'clock', async (doing) => {
    const page = await doing.trx
      .selectFrom('programme_page')
      .select('programme_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!page) return;
    await holdPages(doing.trx, page.programme_id);
    const waits = await doing.trx
      .selectFrom('programme_page')
      .select('id')
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .executeTakeFirst();
    if (waits) await makeLive(doing, page.programme_id, id);
  });
}

/**
 * Takes back a page that waits for its minute.
 * @throws WordedRefusal where it does not wait any more
 */
export async function takeBackPage(
  kernel: Kernel,
  programme: number,
  id: number,
  by: string,
): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, record }) => {
    await holdPages(trx, programme);
    const taken = await trx
      .updateTable('programme_page')
      .set({ state: 'withdrawn' })
      .where('programme_id', '=', programme)
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .returning('id')
      .executeTakeFirst();
    if (!taken) throw new WordedRefusal(409, 'programmes.problem.not-pending');
    record({ kind: 'programme.page-taken-back', subject: String(programme), data: { page: id }, tags: [] });
  });
}

/** With its first page a programme comes to the lists. */
async function makeLive({ trx, at, record }: Act, programme: number, id: number): Promise<void> {
  const before = await trx
    .updateTable('programme_page')
    .set({ state: 'past', live_until: at })
    .where('programme_id', '=', programme)
    .where('state', '=', 'live')
    .returning('id')
    .executeTakeFirst();
  await trx
    .updateTable('programme_page')
    .set({ state: 'live', live_from: at })
    .where('id', '=', id)
    .execute();
  record({
    kind: 'programme.page-live',
    subject: String(programme),
    data: { page: id },
    tags: [programmeTag(programme), ...(before ? [] : [programmesTag])],
  });
}

/** Whoever does something with its pages meanwhile waits. */
async function holdPages(trx: Transaction<DB>, programme: number): Promise<void> {
  await sql`select from programme where id = ${programme} for update`.execute(trx);
}
