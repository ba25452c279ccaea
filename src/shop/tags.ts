import type { Transaction } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { boxTag, shopTag } from './queries.ts';

/**
 * What a change of products drops: the box stands on every page, and is made anew only where one of them is arranged
 * for it.
 */
export async function tagsOf(
  trx: Transaction<DB>,
  changed: { merchant: number } | { products: number[] },
): Promise<string[]> {
  const slots = trx
    .selectFrom('shop_slot')
    .innerJoin('shop_product as product', 'product.id', 'shop_slot.product_id')
    .select('product.id');
  const arranged = await ('merchant' in changed
    ? slots.where('product.merchant_id', '=', changed.merchant)
    : slots.where('product.id', 'in', [0, ...changed.products])
  )
    .limit(1)
    .executeTakeFirst();
  return arranged ? [shopTag, boxTag] : [shopTag];
}
