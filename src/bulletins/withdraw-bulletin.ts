import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { bulletinTags } from './queries.ts';
import { BadBulletin } from './raise-bulletin.ts';

/**
 * Takes a bulletin back: it leaves the ticker and the list.
 * @throws BadBulletin when there is none, or it was taken back before
 */
export async function withdrawBulletin(kernel: Kernel, id: number, by: string): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, at, record }) => {
    const changed = await trx
      .updateTable('bulletin')
      .set({ withdrawn_at: at })
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .returning('story_id')
      .executeTakeFirst();
    if (!changed) throw new BadBulletin('id', `there is no bulletin ${id} to take back`);
    record({
      kind: 'bulletin.withdrawn',
      subject: String(id),
      data: {},
      tags: bulletinTags(changed.story_id),
    });
  });
}
