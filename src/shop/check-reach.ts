import { act, type Kernel } from '../kernel/kernel.ts';
import { askOutside, OutsideFailed } from '../kernel/outside.ts';
import { tagsOf } from './tags.ts';

/** Addresses that are looked at in one round of the clock, one after the other: few and slow. */
const share = 3;
const hour = 3_600_000;
const day = 24 * hour;
/** So often in a row an address has to fail. */
const mostFailures = 3;

/** Looks whether the addresses whose day is over still lead somewhere. Readers are not led to what does not. */
export async function checkReach(kernel: Kernel): Promise<void> {
  for (const { id, address } of await takeDue(kernel))
    await noteReach(kernel, id, await isThere(kernel, address));
}

/** Taken for an hour, so that no other process looks at the same time. */
async function takeDue(kernel: Kernel): Promise<{ id: number; address: string }[]> {
  const { result } = await act(kernel, 'clock', async ({ trx, at }) => {
    const due = await trx
      .selectFrom('shop_product as product')
      .select('id')
      .where('state', '=', 'passed')
      .where('gone_at', 'is', null)
      .where('next_check_at', '<=', at)
      .orderBy('next_check_at')
      .limit(share)
      .forUpdate()
      .skipLocked()
      .execute();
    return trx
      .updateTable('shop_product')
      .set({ next_check_at: new Date(at.getTime() + hour) })
      .where('id', 'in', [0, ...due.map(({ id }) => id)])
      .returning(['id', 'address'])
      .execute();
  });
  return result;
}

/** Some servers answer nothing but GET; of its body nothing is read. */
async function isThere(kernel: Kernel, address: string): Promise<boolean> {
  // RFC 2606 keeps such names for examples: a demo's products lead nowhere by design.
  if (new URL(address).hostname.endsWith('.example')) return true;
  for (const method of ['HEAD', 'GET'] as const) {
    try {
      const { status, close } = await askOutside(kernel.config, address, {
        method,
        seconds: 15,
        mostBytes: 1,
      });
      close();
      if (status < 400) return true;
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error;
    }
  }
  return false;
}

async function noteReach(kernel: Kernel, id: number, isThere: boolean): Promise<void> {
  await act(kernel, 'clock', async ({ trx, at, record }) => {
    const before = await trx
      .selectFrom('shop_product as product')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return;
    const failed = isThere ? 0 : before.failed_checks + 1;
    const wasAway = before.unreachable_at !== null;
    const isAway = failed >= mostFailures;
    const pause = failed === 0 || isAway ? day : hour;
    await trx
      .updateTable('shop_product')
      .set({
        failed_checks: failed,
        unreachable_at: isAway ? (before.unreachable_at ?? at) : null,
        next_check_at: new Date(at.getTime() + pause),
      })
      .where('id', '=', id)
      .execute();
    if (wasAway === isAway) return;
    const tags = await tagsOf(trx, { products: [id] });
    const subject = String(id);
    if (isAway) record({ kind: 'product.unreachable', subject, data: {}, tags });
    else record({ kind: 'product.reachable', subject, data: {}, tags });
  });
}
