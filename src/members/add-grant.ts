import { sql, type Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { Act, Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { daysLater } from './grant-state.ts';
import { type GrantSource, memberTag } from './queries.ts';

/** Name of the job that tells a reader that a grant ends. */
export const noticeJob = 'membership-ends';

type NewGrant = {
  readerId: string;
  product: string;
  source: GrantSource;
  /** When it ends, by when it begins; null for never. */
  ends: (start: Date) => Date | null;
  graceDays?: number;
  organisationId?: number;
  voucherId?: number;
  paymentId?: string;
};

/**
 * Gives a reader a product, behind what he or she has of it already. Jobs must be open.
 * @throws WordedRefusal where there is one without an end, so that nothing could come after it
 */
export async function addGrant(kernel: Kernel, { trx, at, actor, record }: Act, grant: NewGrant) {
  const { readerId, product, source } = grant;
  await holdReader(trx, readerId);
  const start = source === 'organisation' ? at : await nextStart(trx, grant, at);
  const end = grant.ends(start);
  const { id } = await trx
    .insertInto('member_grant')
    .values({
      reader_id: readerId,
      product_key: product,
      source,
      organisation_id: grant.organisationId ?? null,
      voucher_id: grant.voucherId ?? null,
      payment_id: grant.paymentId ?? null,
      starts_at: start,
      ends_at: end,
      grace_days: grant.graceDays ?? 0,
      made_at: at,
      made_by: actor,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const noticeAt = end && noticeTime(start, end);
  if (noticeAt && noticeAt > at) await kernel.jobs.schedule(trx, noticeJob, { grant: id }, noticeAt);
  record({
    kind: 'grant.made',
    subject: String(id),
    data: { product, source },
    tags: [memberTag(readerId)],
  });
  return id;
}

/** One after the other for one reader: two at once would begin at the same time. */
export async function holdReader(trx: Transaction<DB>, readerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`member:${readerId}`}, 0))`.execute(trx);
}

async function nextStart(trx: Transaction<DB>, { readerId, product }: NewGrant, at: Date): Promise<Date> {
  const standing = await trx
    .selectFrom('member_grant')
    .select('ends_at')
    .where('reader_id', '=', readerId)
    .where('product_key', '=', product)
    .where('organisation_id', 'is', null)
    .where('revoked_at', 'is', null)
    .where('refunded_at', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .execute();
  const ends = standing.map(({ ends_at }) => ends_at);
  if (ends.includes(null)) throw new WordedRefusal(409, 'members.problem.endless');
  return new Date(Math.max(at.getTime(), ...ends.map((end) => end?.getTime() ?? 0)));
}

/** A week before, and the day before where all of it is two weeks or less. */
function noticeTime(start: Date, end: Date): Date {
  return daysLater(end, daysLater(start, 14) < end ? -7 : -1);
}
