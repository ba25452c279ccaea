import { publishedAmong } from '../articles/finding/queries.ts';
import { takeRevision } from '../desk/arranging/revision.ts';
import { checkPins, type Pin } from '../desk/arranging/slots.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { bestTag } from './queries.ts';

/** Name of the job that takes an article out of the box when its time there is over. */
export const unpinBestJob = 'unpin-best';

/**
 * Replaces what is held in the ranked box by these articles, in this order, for good.
 * @throws Refused when one is not published
 */
export async function pinBest(kernel: Kernel, articleIds: string[], by: string): Promise<Acknowledged<void>> {
  const pins = [...new Set(articleIds)].map((id) => ({ id, until: null }));
  return arrangeBest(kernel, pins, null, by);
}

/**
 * The same, each until a time or for good.
 * @param base the arrangement that this one was made from; null replaces whatever there is
 * @throws ArrangementConflict where there is another by now; Refused where an article is not published, or a time over
 */
export async function arrangeBest(
  kernel: Kernel,
  pins: Pin[],
  base: number | null,
  by: string,
): Promise<Acknowledged<void>> {
  if (pins.some((pin) => pin.until)) await kernel.jobs.open();
  return act(kernel, by, async ({ trx, at, record }) => {
    await takeRevision(trx, 'best', { base, at, by });
    const ids = pins.map(({ id }) => id);
    checkPins(pins, await publishedAmong(trx, ids), at);
    await trx.deleteFrom('best_pin').execute();
    for (const [index, { id, until }] of pins.entries()) {
      await trx
        .insertInto('best_pin')
        .values({ rank: index + 1, article_id: id, until, pinned_at: at, pinned_by: by })
        .execute();
      if (until)
        await kernel.jobs.schedule(trx, unpinBestJob, { article: id, until: until.toISOString() }, until);
    }
    record({ kind: 'best.pinned', subject: 'best', data: { articles: ids }, tags: [bestTag] });
  });
}

/** Its time is over; where it was given another one since, another job was set. */
export async function unpinBest(kernel: Kernel, article: string, until: Date): Promise<void> {
  await act(kernel, 'clock', async ({ trx, record }) => {
    const ended = await trx
      .deleteFrom('best_pin')
      .where('article_id', '=', article)
      .where('until', '=', until)
      .returning('rank')
      .executeTakeFirst();
    if (ended) record({ kind: 'best.unpinned', subject: 'best', data: { article }, tags: [bestTag] });
  });
}
