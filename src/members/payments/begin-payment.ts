import { randomBytes } from 'node:crypto';
import { WordedRefusal } from '../../desk/worded-refusal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../../kernel/kernel.ts';
import { addGrant } from '../add-grant.ts';
import { readerActor } from '../change-grant.ts';
import { type Period, periodEnd } from '../grant-state.ts';
import type { Order, PaymentProvider } from './provider.ts';

type Payer = { id: string; email: string };

/**
 * Notes that a reader is about to pay for a plan, at the price that it has now.
 * @throws WordedRefusal where the plan is not sold, or the reader has the product without an end
 */
export async function beginPayment(
  kernel: Kernel,
  provider: PaymentProvider,
  reader: Payer,
  planId: number,
): Promise<Acknowledged<Order>> {
  return act(kernel, readerActor, async ({ trx, at, record }) => {
    const plan = await soldPlan(trx, planId);
    if (plan.price === 0) throw new WordedRefusal(404, 'members.problem.no-plan');
    const endless = await trx
      .selectFrom('member_grant')
      .select('id')
      .where('reader_id', '=', reader.id)
      .where('product_key', '=', plan.product_key)
      .where('organisation_id', 'is', null)
      .where('ends_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (endless) throw new WordedRefusal(409, 'members.problem.endless');
    const id = `sokbo-${randomBytes(12).toString('hex')}`;
    await trx
      .insertInto('payment')
      .values({
        id,
        provider: provider.name,
        reader_id: reader.id,
        plan_id: plan.id,
        amount: plan.price,
        begun_at: at,
      })
      .execute();
    record({ kind: 'payment.begun', subject: id, data: { plan: plan.id }, tags: [] });
    return { id, name: `${plan.product_name} ${plan.name}`, amount: plan.price, reader };
  });
}

/**
 * A plan that costs nothing, for its period.
 * @throws WordedRefusal where the reader has the product already
 */
export async function joinFree(kernel: Kernel, reader: Payer, planId: number): Promise<Acknowledged<number>> {
  await kernel.jobs.open();
  return act(kernel, readerActor, async (acting) => {
    const { trx, at } = acting;
    const plan = await soldPlan(trx, planId);
    if (plan.price > 0) throw new WordedRefusal(404, 'members.problem.no-plan');
    return addGrant(kernel, acting, {
      readerId: reader.id,
      product: plan.product_key,
      source: 'free',
      graceDays: plan.grace_days,
      ends: (start) => {
        if (start > at) throw new WordedRefusal(409, 'members.problem.has-it');
        return periodEnd(start, plan.period as Period);
      },
    });
  });
}

async function soldPlan(trx: Act['trx'], id: number) {
  const plan = await trx
    .selectFrom('plan')
    .innerJoin('product', 'product.key', 'plan.product_key')
    .selectAll('plan')
    .select('product.name as product_name')
    .where('plan.id', '=', id)
    .where('plan.offered', '=', true)
    .where('product.closed_at', 'is', null)
    .executeTakeFirst();
  if (!plan) throw new WordedRefusal(404, 'members.problem.no-plan');
  return plan;
}
