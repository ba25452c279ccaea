import { z } from 'zod';
import { WordedRefusal } from '../../desk/worded-refusal.ts';
import { act, type Kernel } from '../../kernel/kernel.ts';
import { readInput } from '../../kernel/read-input.ts';
import { refundDue } from '../grant-state.ts';
import { payments } from '../queries.ts';
import type { PaymentProvider } from './provider.ts';
import { look } from './settle.ts';

/** What is still to be paid back of a payment, by our rule, at a time. */
export function dueNow(payment: Refundable, now: Date): number {
  const { amount, refunded, paid_at, starts_at, ends_at } = payment;
  const due =
    paid_at && starts_at && ends_at
      ? refundDue({ amount, paidAt: paid_at, startsAt: starts_at, endsAt: ends_at }, now)
      : amount;
  return Math.max(0, due - refunded);
}

type Refundable = {
  amount: number;
  refunded: number;
  paid_at: Date | null;
  starts_at: Date | null;
  ends_at: Date | null;
};

/**
 * Pays back what the rule gives, and ends what was paid for. It is noted first that this is wanted, so that the provider's
 * word of it, whenever it comes, ends the grant.
 * @throws WordedRefusal where there is nothing to pay back, or the provider does not
 */
export async function refundPayment(
  kernel: Kernel,
  provider: PaymentProvider,
  id: string,
  { reason, by }: { reason: string; by: string },
): Promise<void> {
  const why = readInput(z.string().max(300), reason);
  if (!why) throw new WordedRefusal(422, 'members.problem.reason', {}, 'reason');
  const { result: amount } = await act(kernel, by, async ({ trx, at, record }) => {
    await trx.selectFrom('payment').select('id').where('id', '=', id).forUpdate().execute();
    const payment = await payments(trx).where('payment.id', '=', id).executeTakeFirst();
    const isPaid = payment && ['paid', 'unlike', 'refunded-in-part'].includes(payment.state);
    if (!isPaid || payment.provider !== provider.name)
      throw new WordedRefusal(404, 'members.problem.no-payment');
    const due = dueNow(payment, at);
    if (due === 0) throw new WordedRefusal(409, 'members.problem.nothing-due');
    await trx
      .updateTable('payment')
      .set({ refund_asked_at: at, refund_reason: why })
      .where('id', '=', id)
      .execute();
    record({ kind: 'payment.refund-asked', subject: id, data: { amount: due }, tags: [] });
    return due;
  });
  try {
    await provider.refund(id, { amount, reason: why });
  } catch (error) {
    kernel.log.error({ err: error, payment: id }, 'a payment could not be refunded');
    const said = error instanceof Error ? error.message : String(error);
    throw new WordedRefusal(409, 'members.problem.refund', { why: said });
  }
  await look(kernel, provider, id);
}
