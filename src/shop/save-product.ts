import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { fingerprint, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { readMinute } from '../korean/seoul-time.ts';
import { amountIn, webAddress } from './feed/item-of.ts';
import { keepPicture } from './pictures.ts';
import { tagsOf } from './tags.ts';

const refused = (field: string) =>
  new WordedRefusal(422, `shop.problem.${field}` as 'shop.problem.price', {}, field);

const fields = z.object({
  merchant: z.coerce.number().int().positive(),
  name: z.string(),
  category: z.string().max(60).default(''),
  address: z.string(),
  price: z.string(),
  inStock: z.boolean(),
  expires: z.string().default(''),
});

/** A product as the desk writes it down. */
export type ProductFields = z.input<typeof fields>;

/**
 * Writes a product down by hand. Whoever does so is the desk, so it is passed; its price holds from now.
 * @param bytes of its picture; null where it has none yet, or keeps the one it has
 * @throws WordedRefusal naming the field
 */
export async function addProduct(
  kernel: Kernel,
  given: ProductFields,
  bytes: Buffer | null,
  by: string,
): Promise<Acknowledged<number>> {
  const values = readProduct(given);
  const picture = bytes && (await keepPicture(kernel, bytes));
  return act(kernel, by, async ({ trx, at, record }) => {
    await requireMerchant(trx, values.merchant_id);
    const { id } = await trx
      .insertInto('shop_product')
      .values({
        ...values,
        picture,
        price_at: at,
        state: 'passed',
        passed_at: at,
        passed_by: by,
        seen_at: at,
        next_check_at: at,
        added_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const tags = await tagsOf(trx, { products: [id] });
    record({ kind: 'product.added', subject: String(id), data: {}, tags });
    return id;
  });
}

/**
 * Changes one that was written by hand.
 * @throws WordedRefusal; Stale
 */
export async function changeProduct(
  kernel: Kernel,
  id: number,
  given: ProductFields,
  { bytes, madeFrom, by }: { bytes: Buffer | null; madeFrom: string; by: string },
): Promise<Acknowledged<void>> {
  const values = readProduct(given);
  const picture = bytes && (await keepPicture(kernel, bytes));
  return act(kernel, by, async ({ trx, at, record }) => {
    await requireMerchant(trx, values.merchant_id);
    const before = await trx
      .selectFrom('shop_product as product')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!before || before.feed_key !== null) throw new WordedRefusal(404, 'shop.problem.product');
    requireUnchanged(stateOf(before), madeFrom);
    await trx
      .updateTable('shop_product')
      .set({
        ...values,
        ...(picture ? { picture, picture_problem: null } : {}),
        price_at: at,
        next_check_at: at,
        failed_checks: 0,
        unreachable_at: null,
      })
      .where('id', '=', id)
      .execute();
    const tags = await tagsOf(trx, { products: [id] });
    record({ kind: 'product.changed', subject: String(id), data: {}, tags });
  });
}

type Stored = { name: string; category: string; address: string; price: string; in_stock: boolean };

/** What a form of a product was made from. */
export function madeFromOf(product: Stored): string {
  return fingerprint(stateOf(product));
}

function stateOf({ name, category, address, price, in_stock }: Stored) {
  return { name, category, address, price: Number(price), in_stock };
}

function readProduct(given: ProductFields) {
  const { merchant, name, category, address, price, inStock, expires } = readInput(fields, given);
  if (!name || name.length > 200) throw refused('name');
  const link = webAddress(address);
  if (!link) throw refused('address');
  const end = expires ? readMinute(expires) : null;
  if (expires && !end) throw refused('expires');
  return {
    merchant_id: merchant,
    name,
    category,
    address: link,
    ...amountOf(price),
    in_stock: inStock,
    expires_at: end,
  };
}

function amountOf(text: string) {
  try {
    return amountIn(text);
  } catch {
    throw refused('price');
  }
}

async function requireMerchant(trx: Act['trx'], id: number): Promise<void> {
  const found = await trx.selectFrom('merchant').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw refused('merchant');
}
