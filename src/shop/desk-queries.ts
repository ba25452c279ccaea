import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { isShown } from './queries.ts';
import type { ShopSettings } from './shop-settings.ts';

export const deskPageLength = 50;

/** A product as the desk sees it, whatever keeps it from readers. */
export type DeskProduct = Awaited<ReturnType<typeof deskProducts>>[number];

export type ProductState = 'waiting' | 'passed' | 'refused';

type Wanted = { state?: ProductState | undefined; search?: string; page?: number };

/** Products at the desk, newest first; those that wait, oldest first, and without those that a feed has no more. */
export function deskProducts(
  db: Kysely<DB>,
  now: Date,
  settings: ShopSettings,
  { state, search = '', page = 1 }: Wanted,
) {
  let rows = products(db, now, settings);
  if (state) rows = rows.where('product.state', '=', state);
  if (state === 'waiting') rows = rows.where('product.gone_at', 'is', null);
  if (search) {
    const number = /^\d{1,9}$/.test(search) ? Number(search) : 0;
    rows = rows.where((eb) =>
      eb.or([
        eb('product.id', '=', number),
        eb('product.feed_key', '=', search),
        eb('product.name', 'ilike', `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`),
        eb('merchant.name', '=', search),
      ]),
    );
  }
  return rows
    .orderBy('product.id', state === 'waiting' ? 'asc' : 'desc')
    .offset((page - 1) * deskPageLength)
    .limit(deskPageLength + 1)
    .execute();
}

export function deskProduct(db: Kysely<DB>, now: Date, settings: ShopSettings, id: number) {
  return products(db, now, settings).where('product.id', '=', id).executeTakeFirst();
}

/** Those with these ids, in no order. */
export function deskProductsOf(db: Kysely<DB>, now: Date, settings: ShopSettings, ids: number[]) {
  return products(db, now, settings)
    .where('product.id', 'in', [0, ...ids])
    .execute();
}

function products(db: Kysely<DB>, now: Date, settings: ShopSettings) {
  return db
    .selectFrom('shop_product as product')
    .innerJoin('merchant', 'merchant.id', 'product.merchant_id')
    .selectAll('product')
    .select(['merchant.name as merchant', 'merchant.is_active', isShown(now, settings).as('isShown')]);
}

/** Merchants with how many products they have, and how many readers can see. */
export function merchantsOf(db: Kysely<DB>, now: Date, settings: ShopSettings) {
  return db
    .selectFrom('merchant')
    .leftJoin('shop_product as product', (join) =>
      join.onRef('product.merchant_id', '=', 'merchant.id').on('product.gone_at', 'is', null),
    )
    .selectAll('merchant')
    .select([
      (eb) => eb.fn.count<number>('product.id').as('products'),
      sql<number>`count(product.id) filter (where ${isShown(now, settings)})`.as('shown'),
    ])
    .groupBy('merchant.id')
    .orderBy('merchant.name')
    .execute();
}

export function merchantById(db: Kysely<DB>, id: number) {
  return db.selectFrom('merchant').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What was seen and gone to on each day since one, and of which product. */
export async function countsSince(db: Kysely<DB>, day: string) {
  const counts = db.selectFrom('shop_count').where('day', '>=', day);
  const sums = () => [sql<number>`sum(views)::int`.as('views'), sql<number>`sum(clicks)::int`.as('clicks')];
  const days = await counts.select('day').select(sums).groupBy('day').orderBy('day').execute();
  const products = await counts
    .innerJoin('shop_product as product', 'product.id', 'shop_count.product_id')
    .select(['product.id', 'product.name'])
    .select(sums)
    .groupBy('product.id')
    .orderBy('clicks', 'desc')
    .orderBy('product.id')
    .limit(100)
    .execute();
  return { days, products };
}

export async function countsOf(db: Kysely<DB>, id: number): Promise<{ views: number; clicks: number }> {
  const row = await db
    .selectFrom('shop_count')
    .select([sql<number>`sum(views)::int`.as('views'), sql<number>`sum(clicks)::int`.as('clicks')])
    .where('product_id', '=', id)
    .executeTakeFirst();
  return { views: row?.views ?? 0, clicks: row?.clicks ?? 0 };
}
