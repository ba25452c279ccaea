import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { admitsAt, type GrantTimes, type Period } from './grant-state.ts';

/** What members can have, and what it costs. */
export const productsTag = 'products';
/** Who reads by seat or by address. */
export const organisationsTag = 'organisations';
/** What one reader has. */
export const memberTag = (readerId: string) => `member:${readerId}`;

export type Product = Awaited<ReturnType<typeof allProducts>>[number];
export type Plan = Product['plans'][number];

/** Every product with its plans, the cheapest first. */
export async function allProducts(db: Kysely<DB>) {
  const products = await db.selectFrom('product').selectAll().orderBy('created_at').orderBy('key').execute();
  const plans = await db.selectFrom('plan').selectAll().orderBy('price').orderBy('id').execute();
  return products.map((product) => ({
    ...product,
    plans: plans
      .filter(({ product_key }) => product_key === product.key)
      .map((plan) => ({ ...plan, period: plan.period as Period })),
  }));
}

/** What is offered of a product: the plans that are shown and sold. */
export function offered({ plans, closed_at }: Product): Plan[] {
  return closed_at ? [] : plans.filter((plan) => plan.offered);
}

export type GrantSource = 'staff' | 'voucher' | 'organisation' | 'payment' | 'free';
export type Grant = Awaited<ReturnType<typeof grantsOf>>[number];

/** Grants as they hold: one of an organisation ends when that does, also before the seat was taken. */
function grants(db: Kysely<DB>) {
  return db
    .selectFrom('member_grant')
    .innerJoin('product', 'product.key', 'member_grant.product_key')
    .leftJoin('organisation', 'organisation.id', 'member_grant.organisation_id')
    .select([
      'member_grant.id',
      'member_grant.reader_id',
      'member_grant.product_key',
      'member_grant.organisation_id',
      'member_grant.payment_id',
      'member_grant.grace_days',
      'member_grant.declined_at',
      'member_grant.revoked_at',
      'member_grant.revoked_reason',
      'member_grant.refunded_at',
      'member_grant.noticed_at',
      'member_grant.made_at',
      'member_grant.made_by',
      'product.name as product_name',
      'organisation.name as organisation_name',
      'organisation.domains',
    ])
    .select([
      sql<GrantSource>`member_grant.source`.as('source'),
      sql<Date>`greatest(member_grant.starts_at, organisation.starts_at)`.as('starts_at'),
      sql<Date | null>`case when organisation.id is null then member_grant.ends_at
        else least(organisation.ends_at, organisation.closed_at) end`.as('ends_at'),
    ]);
}

/** All that a reader has and had, newest first. */
export function grantsOf(db: Kysely<DB>, readerId: string) {
  return grants(db)
    .where('member_grant.reader_id', '=', readerId)
    .orderBy('member_grant.id', 'desc')
    .execute();
}

export async function grantById(db: Kysely<DB>, id: number) {
  return (await grants(db).where('member_grant.id', '=', id).executeTakeFirst()) ?? null;
}

type Holder = { email: string };
type Held = GrantTimes & Pick<Grant, 'domains'>;

/** Whether a grant lets its reader in now. A seat is for those who still get mail at the organisation. */
export function holds(grant: Held, { email }: Holder, now: Date): boolean {
  const isTheirs = grant.domains === null || grant.domains.includes(domainOf(email));
  return isTheirs && admitsAt(grant, now);
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

/** Readers with each product now, by how they came in. The same rule as `admitsAt`, for a whole table. */
export function memberCounts(db: Kysely<DB>, now: Date) {
  return db
    .selectFrom(grants(db).as('g'))
    .select(['product_key', 'source'])
    .select((eb) => eb.fn.count<number>('reader_id').distinct().as('readers'))
    .where(sql<boolean>`least(refunded_at, revoked_at) > ${now} is not false`)
    .where('starts_at', '<=', now)
    .where((eb) =>
      eb.or([
        eb('ends_at', 'is', null),
        eb(
          sql`ends_at + case when declined_at is null then grace_days else 0 end * interval '24 hours'`,
          '>',
          now,
        ),
      ]),
    )
    .groupBy(['product_key', 'source'])
    .orderBy('source')
    .execute();
}

export type Organisation = Awaited<ReturnType<typeof organisations>>[number];

/** Organisations with the seats that are taken. */
export function organisations(db: Kysely<DB>) {
  return db
    .selectFrom('organisation')
    .innerJoin('product', 'product.key', 'organisation.product_key')
    .selectAll('organisation')
    .select('product.name as product_name')
    .select((eb) =>
      eb
        .selectFrom('member_grant')
        .select(({ fn }) => fn.countAll<number>().as('taken'))
        .whereRef('member_grant.organisation_id', '=', 'organisation.id')
        .where('revoked_at', 'is', null)
        .as('taken'),
    )
    .orderBy('organisation.id', 'desc')
    .execute();
}

type Term = Pick<Organisation, 'starts_at' | 'ends_at' | 'closed_at'>;

/** Whether an organisation's own time is now. */
export function isOpenAt({ starts_at, ends_at, closed_at }: Term, now: Date): boolean {
  return starts_at <= now && (ends_at === null || now < ends_at) && (closed_at === null || now < closed_at);
}

export type Payment = Awaited<ReturnType<typeof paymentsOf>>[number];

/** A reader's payments, newest first, without those that were never made. */
export function paymentsOf(db: Kysely<DB>, readerId: string) {
  return payments(db)
    .where('payment.reader_id', '=', readerId)
    .where('payment.state', '<>', 'begun')
    .limit(100)
    .execute();
}

/** Payments with what they were for, newest first. */
export function payments(db: Kysely<DB>) {
  return db
    .selectFrom('payment')
    .innerJoin('plan', 'plan.id', 'payment.plan_id')
    .innerJoin('product', 'product.key', 'plan.product_key')
    .leftJoin('member_grant', 'member_grant.payment_id', 'payment.id')
    .selectAll('payment')
    .select([
      'plan.name as plan_name',
      'product.name as product_name',
      'member_grant.id as grant_id',
      'member_grant.starts_at',
      'member_grant.ends_at',
    ])
    .orderBy('payment.begun_at', 'desc')
    .orderBy('payment.id');
}

/** Batches of vouchers with how far they were used, newest first. */
export function voucherBatches(db: Kysely<DB>) {
  return db
    .selectFrom('voucher_batch as batch')
    .innerJoin('product', 'product.key', 'batch.product_key')
    .selectAll('batch')
    .select('product.name as product_name')
    .select((eb) => {
      const own = eb.selectFrom('voucher').whereRef('batch_id', '=', 'batch.id');
      return [
        own.select(({ fn }) => fn.countAll<number>().as('count')).as('count'),
        own.select(({ fn }) => fn.coalesce(fn.sum<number>('used'), sql<number>`0`).as('used')).as('used'),
      ];
    })
    .orderBy('batch.id', 'desc')
    .limit(200)
    .execute();
}
