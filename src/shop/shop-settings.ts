import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { DB } from '../kernel/tables.gen.ts';

/** What the newsroom decides of its shop. That its products are advertising is said in any case. */
export const shopSettings = z.object({
  /** What the box is called, and its page. */
  name: z.string().min(1, 'is empty').max(30, 'takes 30 characters').default('쇼핑'),
  /** How many products the box shows, at most. */
  boxLength: z.int().min(1).max(12).default(4),
  /** For how long a price is taken to hold. */
  priceHours: z.int().min(1).max(720).default(24),
  /** What leaves when a price is older: itself or its product. */
  whenOld: z.enum(['price', 'product']).default('price'),
  /** What the law asks to be said of those who only show what others sell. */
  notice: z
    .string()
    .max(2_000, 'takes 2,000 characters')
    .default(
      '이 쪽에 실린 상품은 광고입니다. 본지는 통신판매의 당사자가 아니며, 상품의 정보와 거래에 관한 의무와 책임은 각 판매자에게 있습니다. 가격과 재고는 표시된 시각을 기준으로 하며, 판매자의 사정에 따라 달라질 수 있습니다.',
    ),
});

export type ShopSettings = z.output<typeof shopSettings>;

export async function shopSettingsOf(db: Kysely<DB>): Promise<ShopSettings> {
  const row = await db.selectFrom('shop').select('settings').executeTakeFirst();
  return shopSettings.parse(row?.settings ?? {});
}
