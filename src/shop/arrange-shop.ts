import { takeRevision } from '../desk/arranging/revision.ts';
import type { Pin } from '../desk/arranging/slots.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { boxTag } from './queries.ts';

/**
 * Sets which products stand in the box, in their order, each from and until a time or for good.
 * @param base the arrangement that this one was made from; null replaces whatever there is
 * @throws ArrangementConflict; WordedRefusal where a product is not passed, or a time is over
 */
export async function arrangeShop(
  kernel: Kernel,
  pins: Pin[],
  base: number | null,
  by: string,
): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, at, record }) => {
    await takeRevision(trx, 'shop', { base, at, by });
    const slots = pins.map(({ id, from = null, until }) => ({ id: Number(id), from, until }));
    if (slots.some(({ from, until }) => until && (until <= at || (from && until <= from))))
      throw new WordedRefusal(422, 'shop.problem.times', {}, 'until');
    const ids = slots.map(({ id }) => id);
    const passed = await trx
      .selectFrom('shop_product as product')
      .select('id')
      .where('id', 'in', [0, ...ids.filter((id) => id < 2 ** 31)])
      .where('state', '=', 'passed')
      .execute();
    if (passed.length < ids.length) throw new WordedRefusal(422, 'shop.problem.slots', {}, 'products');
    await trx.deleteFrom('shop_slot').execute();
    for (const [index, { id, from, until }] of slots.entries())
      await trx
        .insertInto('shop_slot')
        .values({ place: index + 1, product_id: id, shown_from: from, shown_until: until })
        .execute();
    record({ kind: 'shop.arranged', subject: 'shop', data: { products: ids }, tags: [boxTag] });
  });
}
