import type { Transaction } from 'kysely';
import type { Follower } from '../kernel/follower.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { addMonths, seoulDay, startOfDay } from '../korean/seoul-time.ts';

/** Name of the job that forgets a payment when the law does not want it any more. */
export const forgetJob = 'forget-payment';

/** Records of payments and of what was supplied for them are kept for five years (전자상거래법 시행령 제6조 제1항). */
const monthsKept = 60;

/** A reader is gone: nothing here says any more whose anything was, and payments stay without a name. */
export function followDeletions(kernel: Kernel): Follower {
  return {
    name: 'members-forget',
    follow: async (events, trx) => {
      const gone = events.filter(({ kind }) => kind === 'reader.deleted').map(({ subject }) => subject);
      for (const subject of gone) await forgetReader(kernel, trx, subject.replace(/^reader:/, ''));
    },
  };
}

async function forgetReader(kernel: Kernel, trx: Transaction<DB>, readerId: string): Promise<void> {
  await trx.deleteFrom('gift').where('reader_id', '=', readerId).execute();
  await trx.deleteFrom('voucher_use').where('reader_id', '=', readerId).execute();
  await trx.deleteFrom('member_grant').where('reader_id', '=', readerId).execute();
  const kept = await trx
    .updateTable('payment')
    .set({ reader_id: null })
    .where('reader_id', '=', readerId)
    .where('paid_at', 'is not', null)
    .returning(['id', 'begun_at'])
    .execute();
  await trx.deleteFrom('payment').where('reader_id', '=', readerId).execute();
  for (const { id, begun_at } of kept) {
    const until = startOfDay(addMonths(seoulDay(begun_at), monthsKept));
    await kernel.jobs.schedule(trx, forgetJob, { payment: id }, until);
  }
}

/** Five years are over. */
export async function forgetPayment({ store }: Kernel, id: string): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('payment_event').where('payment_id', '=', id).execute();
    await trx.deleteFrom('payment').where('id', '=', id).where('reader_id', 'is', null).execute();
  });
}

/** All that is stored of a reader here, for whoever asks for it. */
export async function readerData({ store }: Kernel, readerId: string): Promise<Record<string, unknown>> {
  const { db } = store;
  const grants = await db
    .selectFrom('member_grant')
    .select(['product_key', 'source', 'starts_at', 'ends_at', 'declined_at', 'revoked_at', 'revoked_reason'])
    .select(['refunded_at', 'noticed_at', 'made_at'])
    .where('reader_id', '=', readerId)
    .orderBy('id')
    .execute();
  const payments = await db
    .selectFrom('payment')
    .select(['id', 'provider', 'amount', 'state', 'refunded', 'begun_at', 'paid_at', 'refund_reason'])
    .where('reader_id', '=', readerId)
    .orderBy('begun_at')
    .execute();
  const gifts = await db
    .selectFrom('gift')
    .select(['article_id', 'made_at', 'expires_at'])
    .where('reader_id', '=', readerId)
    .orderBy('made_at')
    .execute();
  const vouchers = await db
    .selectFrom('voucher_use')
    .select(['voucher_id', 'used_at'])
    .where('reader_id', '=', readerId)
    .orderBy('used_at')
    .execute();
  return { 이용권: grants, 결제: payments, 선물한_기사: gifts, 쓴_이용권_번호: vouchers };
}
