import { sql } from 'kysely';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import type { Item } from './feed/item-of.ts';
import { tagsOf } from './tags.ts';

/** One reading of a merchant's feed. */
export type Reading = { merchant: { id: number; isTrusted: boolean }; at: Date };

/** What became of products that a feed offered. */
export type Taken = { added: number; changed: number; same: number };

/** Products of one transaction: a reader's page waits for it no longer than for this. */
export const batchLength = 500;

/**
 * Takes products of a feed in. New ones wait for the desk's word, unless the merchant has it for all; what a passed one
 * costs and whether it is to be had changes at once, and a new name asks again.
 */
export async function takeItems(kernel: Kernel, reading: Reading, items: Item[], by: string): Promise<Taken> {
  const { result } = await act(kernel, by, async (doing) => {
    const { trx, record } = doing;
    const known = await knownOf(doing, reading, items);
    const rows = items.map((item) => nextOf(reading, item, known.get(item.key)));
    await upsert(doing, rows);
    const changed = rows.filter(({ before }) => before).filter(isChanged);
    const ids = changed.flatMap(({ before }) => before?.id ?? []);
    if (ids.length > 0)
      record({
        kind: 'shop.products-changed',
        subject: 'shop',
        data: { count: ids.length, merchant: reading.merchant.id },
        tags: await tagsOf(trx, { products: ids }),
      });
    const added = rows.filter(({ before }) => !before).length;
    return { added, changed: changed.length, same: rows.length - added - changed.length };
  });
  return result;
}

type Known = NonNullable<Awaited<ReturnType<typeof knownOf>> extends Map<string, infer T> ? T : never>;

async function knownOf({ trx }: Act, { merchant }: Reading, items: Item[]) {
  const keys = items.map(({ key }) => key);
  const rows = await trx
    .selectFrom('shop_product as product')
    .selectAll()
    .where('merchant_id', '=', merchant.id)
    .where('feed_key', 'in', keys)
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.feed_key ?? '', row]));
}

type Next = { item: Item; before: Known | undefined; row: Record<string, unknown> };

function nextOf({ merchant, at }: Reading, item: Item, before: Known | undefined): Next {
  const isRenamed = before !== undefined && before.name !== item.name;
  const asksAgain = isRenamed && before.state === 'passed' && !merchant.isTrusted;
  const isNew = before === undefined;
  const isRepictured = isNew || before.picture_address !== item.pictureAddress;
  const passes = isNew && merchant.isTrusted;
  const row = {
    merchant_id: merchant.id,
    feed_key: item.key,
    name: item.name,
    category: item.category,
    address: item.address,
    price: item.price,
    currency: item.currency,
    price_at: at,
    price_until: item.priceUntil,
    in_stock: item.inStock,
    expires_at: item.expiresAt,
    state: isNew ? (passes ? 'passed' : 'waiting') : asksAgain ? 'waiting' : before.state,
    passed_at: passes ? at : (before?.passed_at ?? null),
    passed_by: before?.passed_by ?? null,
    passed_name: asksAgain ? before.name : (before?.passed_name ?? null),
    picture_address: item.pictureAddress,
    // What is there stays until the job has looked whether the new address has another picture.
    picture_tried_at: isRepictured ? null : before.picture_tried_at,
    seen_at: at,
    next_check_at: before?.next_check_at ?? at,
    added_at: before?.added_at ?? at,
  };
  return { item, before, row };
}

/** Whether a product is another one for readers; that the same price holds still is told at the end of the feed. */
function isChanged({ item, before }: Next): boolean {
  if (!before) return false;
  const time = (at: Date | null) => at?.getTime() ?? null;
  return (
    before.gone_at !== null ||
    before.name !== item.name ||
    before.category !== item.category ||
    before.address !== item.address ||
    Number(before.price) !== item.price ||
    before.currency !== item.currency ||
    before.in_stock !== item.inStock ||
    before.picture_address !== item.pictureAddress ||
    time(before.expires_at) !== time(item.expiresAt)
  );
}

async function upsert({ trx }: Act, rows: Next[]): Promise<void> {
  const columns = Object.keys(rows[0]?.row ?? {});
  if (columns.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const updates = sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
  );
  const json = JSON.stringify(rows.map(({ row }) => row));
  await sql`
    insert into shop_product (${names})
    select ${names} from json_populate_recordset(null::shop_product, ${json}::text::json)
    on conflict (merchant_id, feed_key) do update set ${updates}, gone_at = null
  `.execute(trx);
}
