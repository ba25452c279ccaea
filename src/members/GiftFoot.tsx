import { cardsOf } from '../articles/queries.ts';
import type { Slice } from '../site/site.ts';
import { knownProduct } from './memory.ts';
import { productsTag } from './queries.ts';

/** Below the text of an article that a product gives: its members may give it away. Landing pages have no such thing. */
export const giftFoot: NonNullable<Slice['articleFoot']> = {
  sheet: 'members/gift',
  part: async ({ kernel }, read, ids) => {
    const [id, ...others] = ids;
    if (!id || others.length > 0) return null;
    const [card] = await cardsOf(kernel.store.db, [id]);
    if (!card?.access) return null;
    read(productsTag);
    const product = await knownProduct(kernel, { key: card.access });
    if (!product?.gifts_per_month) return null;
    return (
      <p class="gift">
        <a href={`/account/gifts?article=${id}`}>이 기사 선물하기</a> {product.name} 회원은 한 달에{' '}
        {product.gifts_per_month}건을 선물할 수 있습니다.
      </p>
    );
  },
};
