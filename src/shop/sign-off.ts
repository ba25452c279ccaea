import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { tagsOf } from './tags.ts';

/** What the desk can say of a product. */
export type Word = 'passed' | 'refused';

/** The desk's word on products, many at once: what is passed is shown as soon as it can be, what is refused never. */
export async function signOff(
  kernel: Kernel,
  ids: number[],
  word: Word,
  by: string,
): Promise<Acknowledged<number>> {
  return act(kernel, by, async ({ trx, at, record }) => {
    const said = await trx
      .updateTable('shop_product')
      .set(
        word === 'passed'
          ? { state: word, passed_at: at, passed_by: by, passed_name: null }
          : { state: word, passed_name: null },
      )
      .where('id', 'in', [0, ...ids])
      .where('state', '!=', word)
      .returning('id')
      .execute();
    const products = said.map(({ id }) => id);
    if (products.length === 0) return 0;
    const kind = word === 'passed' ? 'product.passed' : 'product.refused';
    const data = { count: products.length, products: products.slice(0, 100) };
    record({ kind, subject: 'shop', data, tags: await tagsOf(trx, { products }) });
    return products.length;
  });
}
