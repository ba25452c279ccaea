import { publishedAmong } from '../articles/finding/queries.ts';
import { takeRevision } from '../desk/arranging/revision.ts';
import { checkPins, type Pin } from '../desk/arranging/slots.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { frontTag } from './queries.ts';

/** Name of the job that takes an article off its place when its time there is over. */
export const unpinFrontJob = 'unpin-front';

/**
 * Sets what stands at the places of the front page; those that are null fill themselves.
 * @param base the arrangement that this one was made from; null replaces whatever there is
 * @throws ArrangementConflict where there is another by now; Refused where an article is not published, or a time over
 */
export async function pinFront(
  kernel: Kernel,
  pins: (Pin | null)[],
  base: number | null,
  by: string,
): Promise<Acknowledged<void>> {
  if (pins.some((pin) => pin?.until)) await kernel.jobs.open();
  return act(kernel, by, async ({ trx, at, record }) => {
    await takeRevision(trx, 'front', { base, at, by });
    const set = pins.flatMap((pin, index) => (pin ? { ...pin, place: index + 1 } : []));
    const ids = set.map(({ id }) => id);
    checkPins(set, await publishedAmong(trx, ids), at);
    await trx.deleteFrom('front_pin').execute();
    for (const { place, id, until } of set) {
      await trx
        .insertInto('front_pin')
        .values({ place, article_id: id, until, pinned_at: at, pinned_by: by })
        .execute();
      if (until)
        await kernel.jobs.schedule(trx, unpinFrontJob, { article: id, until: until.toISOString() }, until);
    }
    const data = { articles: pins.map((pin) => pin?.id ?? null) };
    record({ kind: 'front.pinned', subject: 'front', data, tags: [frontTag] });
  });
}

/** Its time is over; where it was given another one since, another job was set. */
export async function unpinFront(kernel: Kernel, article: string, until: Date): Promise<void> {
  await act(kernel, 'clock', async ({ trx, record }) => {
    const ended = await trx
      .deleteFrom('front_pin')
      .where('article_id', '=', article)
      .where('until', '=', until)
      .returning('place')
      .executeTakeFirst();
    if (ended) record({ kind: 'front.unpinned', subject: 'front', data: { article }, tags: [frontTag] });
  });
}
