import { sql } from 'kysely';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { differences, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { boxTag, shopTag } from './queries.ts';
import { shopSettings, shopSettingsOf } from './shop-settings.ts';

/**
 * Sets what the box is called, how long it is, and for how long a price holds.
 * @throws Refused naming the wrong setting; Stale
 */
export async function setShop(
  kernel: Kernel,
  value: unknown,
  by: string,
  madeFrom: string | null = null,
): Promise<Acknowledged<void>> {
  const given = readInput(shopSettings, value);
  return act(kernel, by, async ({ trx, record }) => {
    await sql`lock table shop in share row exclusive mode`.execute(trx);
    const before = await shopSettingsOf(trx);
    requireUnchanged(before, madeFrom);
    const settings = JSON.stringify(given);
    await trx
      .insertInto('shop')
      .values({ settings })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ settings }))
      .execute();
    const data = { changed: differences(before, given) };
    record({ kind: 'shop.set', subject: 'shop', data, tags: [shopTag, boxTag] });
  });
}
