import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { bulkInsert } from '../kernel/bulk-insert.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { isDay, startOfDay } from '../korean/seoul-time.ts';
import { addGrant } from './add-grant.ts';
import { readerActor } from './change-grant.ts';
import { daysLater } from './grant-state.ts';
import { hashOfCode, makeCode } from './voucher-code.ts';

const batch = z.object({
  product: z.string(),
  name: z.string().min(1).max(60),
  days: z.int().min(1).max(1100),
  count: z.int().min(1).max(10_000),
  uses: z.int().min(1).max(100_000).default(1),
  /** The last day on which they can be used. */
  until: z.string().refine(isDay),
});

/**
 * Makes vouchers.
 * @returns their codes, which are stored nowhere: who asked must keep them
 */
export async function makeVouchers(
  kernel: Kernel,
  value: unknown,
  by: string,
): Promise<Acknowledged<{ id: number; codes: string[] }>> {
  const { product, name, days, count, uses, until } = readInput(batch, value);
  const codes = Array.from({ length: count }, makeCode);
  return act(kernel, by, async ({ trx, at, record }) => {
    const expiresAt = daysLater(startOfDay(until), 1);
    if (expiresAt <= at) throw new WordedRefusal(422, 'members.problem.until', {}, 'until');
    const known = await trx
      .selectFrom('product')
      .select('closed_at')
      .where('key', '=', product)
      .executeTakeFirst();
    if (!known || known.closed_at) throw new WordedRefusal(404, 'members.problem.no-product', {}, 'product');
    const { id } = await trx
      .insertInto('voucher_batch')
      .values({ product_key: product, name, days, uses, expires_at: expiresAt, made_at: at, made_by: by })
      .returning('id')
      .executeTakeFirstOrThrow();
    await bulkInsert(
      trx,
      'voucher',
      codes.map((code) => ({ batch_id: id, hash: hashOfCode(code), used: 0 })),
    );
    record({ kind: 'voucher.made', subject: String(id), data: { product, count }, tags: [] });
    return { id, codes };
  });
}

/** Makes what is left of a batch worthless; who has used one keeps what it gave. */
export async function closeVouchers(kernel: Kernel, id: number, by: string): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, at, record }) => {
    const closed = await trx
      .updateTable('voucher_batch')
      .set({ closed_at: at })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!closed) throw new WordedRefusal(404, 'members.problem.no-batch');
    record({ kind: 'voucher.closed', subject: String(id), data: {}, tags: [] });
  });
}

/**
 * A reader uses a code. Two at once cannot both have its last use: the second waits for the row, and sees that it is gone.
 * @throws WordedRefusal with why not; a code that was never made and one that was mistyped are told the same
 */
export async function redeemVoucher(
  kernel: Kernel,
  typed: string,
  readerId: string,
): Promise<Acknowledged<{ product: string }>> {
  const hash = hashOfCode(typed);
  if (!hash) throw new WordedRefusal(422, 'members.problem.code', {}, 'code');
  await kernel.jobs.open();
  return act(kernel, readerActor, async (acting) => {
    const { trx, at } = acting;
    const voucher = await trx
      .selectFrom('voucher')
      .innerJoin('voucher_batch as batch', 'batch.id', 'voucher.batch_id')
      .select(['voucher.id', 'used', 'uses', 'days', 'product_key', 'expires_at', 'closed_at'])
      .where('hash', '=', hash)
      .forUpdate('voucher')
      .executeTakeFirst();
    if (!voucher) throw new WordedRefusal(422, 'members.problem.code', {}, 'code');
    if (voucher.closed_at || voucher.expires_at <= at)
      throw new WordedRefusal(409, 'members.problem.code-over', {}, 'code');
    await noteUse(trx, voucher, readerId, at);
    await addGrant(kernel, acting, {
      readerId,
      product: voucher.product_key,
      source: 'voucher',
      voucherId: voucher.id,
      ends: (start) => daysLater(start, voucher.days),
    });
    return { product: voucher.product_key };
  });
}

type Use = { id: number; used: number; uses: number };

async function noteUse(
  trx: Parameters<typeof bulkInsert>[0],
  { id, used, uses }: Use,
  readerId: string,
  at: Date,
): Promise<void> {
  const mine = await trx
    .insertInto('voucher_use')
    .values({ voucher_id: id, reader_id: readerId, used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('voucher_id')
    .executeTakeFirst();
  if (!mine) throw new WordedRefusal(409, 'members.problem.code-yours', {}, 'code');
  if (used >= uses) throw new WordedRefusal(409, 'members.problem.code-used', {}, 'code');
  await trx
    .updateTable('voucher')
    .set({ used: used + 1 })
    .where('id', '=', id)
    .execute();
}
