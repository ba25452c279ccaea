import { type Kysely, type SqlBool, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { type ShopSettings, shopSettingsOf } from './shop-settings.ts';

/** Tag of the box, which stands on every page. */
export const boxTag = 'shop-box';
/** Tag of all that readers see of products. */
export const shopTag = 'shop';

/** A product as readers see it; the price is null where it is too old to be told. */
export type ShownProduct = {
  id: number;
  name: string;
  category: string;
  merchant: string;
  merchantId: number;
  price: number | null;
  currency: string;
  priceAt: Date;
  picture: Buffer;
};

const pageLength = 24;

/** Whether a row of `product` joined with `merchant` can be shown: passed, there, in stock, reachable, and with a picture. */
export function isShown(now: Date, { priceHours, whenOld }: ShopSettings) {
  const isStanding = sql<SqlBool>`
    product.state = 'passed' and product.in_stock and product.gone_at is null
    and product.unreachable_at is null and product.picture is not null and merchant.is_active
    and coalesce(product.expires_at > ${now}, true)`;
  return whenOld === 'price' ? isStanding : sql<SqlBool>`${isStanding} and ${isFresh(now, priceHours)}`;
}

function isFresh(now: Date, priceHours: number) {
  return sql<SqlBool>`(product.price_at > ${new Date(now.getTime() - priceHours * 3_600_000)}
    and coalesce(product.price_until > ${now}, true))`;
}

function shown(db: Kysely<DB>, now: Date, settings: ShopSettings) {
  return db
    .selectFrom('shop_product as product')
    .innerJoin('merchant', 'merchant.id', 'product.merchant_id')
    .select([
      'product.id',
      'product.name',
      'product.category',
      'merchant.name as merchant',
      'merchant.id as merchantId',
      'product.currency',
      'product.price_at as priceAt',
      sql<Buffer>`product.picture`.as('picture'),
      sql<string | null>`case when ${isFresh(now, settings.priceHours)} then product.price end`.as('price'),
    ])
    .where(isShown(now, settings));
}

const withPrice = <T extends { price: string | null }>({ price, ...rest }: T) => ({
  ...rest,
  price: price === null ? null : Number(price),
});

/**
 * What stands in the box now, in its order.
 * @param arranged these instead of what is stored, for one who looks before it is
 */
export async function boxProducts(
  db: Kysely<DB>,
  now: Date,
  settings: ShopSettings,
  arranged?: { id: number; from: Date | null; until: Date | null }[],
): Promise<ShownProduct[]> {
  const slots = arranged ?? (await slotsOf(db));
  const ids = slots
    .filter(({ from, until }) => (!from || from <= now) && (!until || until > now))
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await shown(db, now, settings).where('product.id', 'in', ids).execute();
  const products = rows.map(withPrice);
  return ids
    .flatMap((id) => products.find((product) => product.id === id) ?? [])
    .slice(0, settings.boxLength);
}

/** What is arranged for the box, whenever it stands there. */
export async function slotsOf(
  db: Kysely<DB>,
): Promise<{ id: number; from: Date | null; until: Date | null }[]> {
  return db
    .selectFrom('shop_slot')
    .select(['product_id as id', 'shown_from as from', 'shown_until as until'])
    .orderBy('place')
    .execute();
}

type Choice = { merchant?: number | undefined; category?: string | undefined };

/** A page of all products that can be shown, and which page is next. */
export async function shopList(
  db: Kysely<DB>,
  now: Date,
  { merchant, category }: Choice,
  number: number,
): Promise<{ products: ShownProduct[]; next: number | null }> {
  let rows = shown(db, now, await shopSettingsOf(db));
  if (merchant) rows = rows.where('merchant.id', '=', merchant);
  if (category) rows = rows.where('product.category', '=', category);
  const found = await rows
    .orderBy('merchant.name')
    .orderBy('product.id')
    .offset((number - 1) * pageLength)
    .limit(pageLength + 1)
    .execute();
  const next = found.length > pageLength ? number + 1 : null;
  return { products: found.slice(0, pageLength).map(withPrice), next };
}

/** What the products that can be shown are sorted by. */
export async function shopChoices(db: Kysely<DB>, now: Date) {
  const settings = await shopSettingsOf(db);
  const rows = await db
    .selectFrom('shop_product as product')
    .innerJoin('merchant', 'merchant.id', 'product.merchant_id')
    .select(['merchant.id', 'merchant.name', 'product.category'])
    .where(isShown(now, settings))
    .groupBy(['merchant.id', 'merchant.name', 'product.category'])
    .orderBy('merchant.name')
    .orderBy('product.category')
    .execute();
  return {
    merchants: [...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()],
    categories: [...new Set(rows.map(({ category }) => category).filter(Boolean))].sort(),
  };
}

/** Where a product leads to: null where it is not to be seen now, undefined where there is none that ever was. */
export async function destinationOf(
  db: Kysely<DB>,
  now: Date,
  id: number,
): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('shop_product as product')
    .innerJoin('merchant', 'merchant.id', 'product.merchant_id')
    .select(['product.address', 'product.passed_at', isShown(now, await shopSettingsOf(db)).as('isShown')])
    .where('product.id', '=', id)
    .executeTakeFirst();
  if (!row?.passed_at) return undefined;
  return row.isShown ? row.address : null;
}

/** The picture of a product that was passed, by its address' two parts. */
export async function publicPicture(db: Kysely<DB>, id: number, letters: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('shop_product as product')
    .select('picture')
    .where('id', '=', id)
    .where('state', '=', 'passed')
    .executeTakeFirst();
  return row?.picture?.toString('hex').startsWith(letters) ? row.picture : null;
}

/** `/shop/p/12-1a2b3c.webp`: another picture of the product has another address. */
export function pictureAddress({ id, picture }: { id: number; picture: Buffer }): string {
  return `/shop/p/${id}-${picture.toString('hex', 0, 3)}.webp`;
}
