import { sql, type Transaction } from 'kysely';
import { act, type Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { seoulDay, startOfDay } from '../korean/seoul-time.ts';
import { boxTag, shopTag } from './queries.ts';
import { shopSettingsOf } from './shop-settings.ts';

/**
 * Tells the pages what the clock has changed since it was last asked: a place in the box that begins or ends, a product
 * that expires, a price that has grown too old, and a day that is another one, as times say 오늘.
 */
export async function turnShop(kernel: Kernel): Promise<void> {
  await act(kernel, 'clock', async ({ trx, at, record }) => {
    const since = await takeTurn(trx, at);
    if (since && (await hasTurned(trx, since, at)))
      record({ kind: 'shop.turned', subject: 'shop', data: {}, tags: [shopTag, boxTag] });
  });
}

/** Up to when pages were told; null where nobody was, or another process has just done it. */
async function takeTurn(trx: Transaction<DB>, at: Date): Promise<Date | null> {
  await trx
    .insertInto('shop')
    .values({ settings: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { turned_at } = await trx
    .selectFrom('shop')
    .select('turned_at')
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (turned_at && turned_at >= at) return null;
  await trx.updateTable('shop').set({ turned_at: at }).execute();
  // Nothing was kept by a page before the first turn that could be old by now.
  return turned_at ?? new Date(at.getTime() - 120_000);
}

async function hasTurned(trx: Transaction<DB>, since: Date, at: Date): Promise<boolean> {
  const { priceHours } = await shopSettingsOf(trx);
  const within = (column: string) => sql`(${sql.ref(column)} > ${since} and ${sql.ref(column)} <= ${at})`;
  const old = (time: Date) => new Date(time.getTime() - priceHours * 3_600_000);
  const { rows } = await sql<{ turned: boolean }>`
    select exists (select from shop_slot where ${within('shown_from')} or ${within('shown_until')})
      or exists (select from shop_product where state = 'passed' and (${within('expires_at')} or ${within('price_until')}
        or (price_at > ${old(since)} and price_at <= ${old(at)}))) as turned`.execute(trx);
  return rows[0]?.turned === true || (startOfDay(seoulDay(at)) > since && (await hasProducts(trx)));
}

async function hasProducts(trx: Transaction<DB>): Promise<boolean> {
  return (
    (await trx
      .selectFrom('shop_product as product')
      .select('id')
      .where('state', '=', 'passed')
      .limit(1)
      .executeTakeFirst()) !== undefined
  );
}
