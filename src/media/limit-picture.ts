import { shownPictures } from '../articles/pictures/queries.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';

/** Name of the job that withdraws a picture when the right to show it ends. */
export const withdrawJob = 'withdraw-picture';

/**
 * Sets until when a picture may be shown; null is without end. At that time, and at once if it is past, the picture
 * leaves every page, and it comes back where the right is given anew.
 * @throws WordedRefusal when there is no such picture
 */
export async function limitPicture(
  kernel: Kernel,
  id: number,
  rightsEndAt: Date | null,
  by: string,
): Promise<Acknowledged<void>> {
  await kernel.jobs.open();
  return act(kernel, by, async (doing) => {
    const { trx, at } = doing;
    const isOver = rightsEndAt !== null && rightsEndAt <= at;
    const changed = await trx
      .updateTable('picture')
      .set({ rights_end_at: rightsEndAt, withdrawn_at: isOver ? at : null })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw new WordedRefusal(404, 'picture.unknown', { id });
    if (rightsEndAt && !isOver) {
      await kernel.jobs.schedule(trx, withdrawJob, { id, end: rightsEndAt.toISOString() }, rightsEndAt);
    }
    await recordChange(doing, 'picture.limited', id);
  });
}

/**
 * The time has come: whoever woke us knows it, and our own clock is not asked, as it may be behind. Where the time
 * was changed since, another job was set.
 */
export async function withdrawPicture(kernel: Kernel, id: number, end: Date): Promise<void> {
  await act(kernel, 'clock', async (doing) => {
    const { trx, at } = doing;
    const withdrawn = await trx
      .updateTable('picture')
      .set({ withdrawn_at: at })
      .where('id', '=', id)
      .where('rights_end_at', '=', end)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (withdrawn) await recordChange(doing, 'picture.withdrawn', id);
  });
}

/** Every page that shows the picture, or an article with it, is made anew. */
export async function recordChange({ trx, record }: Act, kind: string, id: number): Promise<void> {
  const users = await shownPictures(trx)
    .select('shown.article_id')
    .where('shown.picture_id', '=', id)
    .execute();
  const articles = users.map(({ article_id }) => `article:${article_id}`);
  record({ kind, subject: String(id), data: {}, tags: [`picture:${id}`, ...articles] });
}
