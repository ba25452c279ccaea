import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { isDay, startOfDay } from '../korean/seoul-time.ts';
import { addGrant } from './add-grant.ts';
import { daysLater } from './grant-state.ts';
import { memberTag } from './queries.ts';

const day = z.string().refine((text) => text === '' || isDay(text));
const byStaff = z.object({
  readerId: z.string().min(1),
  product: z.string(),
  /** The last day; empty for one that has no end. */
  until: day.default(''),
  graceDays: z.int().min(0).max(60).default(0),
});

/**
 * Staff give a reader a product.
 * @throws Refused naming the wrong field
 */
export async function grantByStaff(
  kernel: Kernel,
  value: unknown,
  by: string,
): Promise<Acknowledged<number>> {
  const { readerId, product, until, graceDays } = readInput(byStaff, value);
  await kernel.jobs.open();
  return act(kernel, by, async (acting) => {
    const known = await acting.trx
      .selectFrom('product')
      .select('key')
      .where('key', '=', product)
      .executeTakeFirst();
    if (!known) throw new WordedRefusal(404, 'members.problem.no-product', {}, 'product');
    const end = until ? daysLater(startOfDay(until), 1) : null;
    const ends = (start: Date) => {
      if (end && end <= start) throw new WordedRefusal(422, 'members.problem.until', {}, 'until');
      return end;
    };
    return addGrant(kernel, acting, { readerId, product, source: 'staff', ends, graceDays });
  });
}

/**
 * Takes a grant back; its reader is let in no more from the next request on.
 * @param reason readers see it at their membership
 */
export async function revokeGrant(
  kernel: Kernel,
  id: number,
  reason: string,
  by: string,
): Promise<Acknowledged<void>> {
  const why = readInput(z.string().max(300), reason);
  if (!why) throw new WordedRefusal(422, 'members.problem.reason', {}, 'reason');
  return act(kernel, by, async ({ trx, at, record }) => {
    const revoked = await trx
      .updateTable('member_grant')
      .set({ revoked_at: at, revoked_reason: why })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('reader_id')
      .executeTakeFirst();
    if (!revoked) throw new WordedRefusal(404, 'members.problem.no-grant');
    record({ kind: 'grant.revoked', subject: String(id), data: {}, tags: [memberTag(revoked.reader_id)] });
  });
}

/** Name in the journal of somebody who reads: who it is stands nowhere there. */
export const readerActor = 'reader';

/** A reader says that a grant is to end with its time, without reminder and grace, or takes that back. */
export async function declineRenewal(
  kernel: Kernel,
  { id, readerId }: { id: number; readerId: string },
  isDeclined: boolean,
): Promise<Acknowledged<void>> {
  return act(kernel, readerActor, async ({ trx, at, record }) => {
    const changed = await trx
      .updateTable('member_grant')
      .set({ declined_at: isDeclined ? at : null })
      .where('id', '=', id)
      .where('reader_id', '=', readerId)
      .where('ends_at', '>', at)
      .where('revoked_at', 'is', null)
      .where('declined_at', isDeclined ? 'is' : 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (!changed) return;
    const kind = isDeclined ? 'grant.declined' : 'grant.undeclined';
    record({ kind, subject: String(id), data: {}, tags: [memberTag(readerId)] });
  });
}
