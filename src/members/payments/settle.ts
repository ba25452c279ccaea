import { WordedRefusal } from '../../desk/worded-refusal.ts';
import { type Act, act, type Kernel } from '../../kernel/kernel.ts';
import { addGrant } from '../add-grant.ts';
import { type Period, periodEnd } from '../grant-state.ts';
import { memberTag } from '../queries.ts';
import type { PaymentFacts, PaymentProvider } from './provider.ts';

/** Name in the journal of what a provider's word has brought about. */
const paymentActor = 'payments';

/** States in the order in which a payment can go through them: what was asked earlier and comes later changes nothing. */
const ranks = { begun: 0, failed: 1, unlike: 2, paid: 2, 'refunded-in-part': 3, refunded: 4 };
type State = keyof typeof ranks;

const kinds: Partial<Record<State, string>> = {
  failed: 'payment.failed',
  unlike: 'payment.unlike',
  paid: 'payment.paid',
  'refunded-in-part': 'payment.refunded-in-part',
  refunded: 'payment.paid-back',
};

/**
 * A webhook: it is taken as word that something has happened to a payment, never of what. That the provider is asked, so
 * that a webhook that comes late, twice or before an earlier one cannot say what is not so any more.
 * @throws Error where the provider cannot be asked: nothing is noted, and it tells again
 */
export async function hear(
  kernel: Kernel,
  provider: PaymentProvider,
  { eventId, paymentId }: { eventId: string; paymentId: string | null },
): Promise<void> {
  if (!paymentId || (await isHeard(kernel, provider.name, eventId))) return;
  const facts = await provider.ask(paymentId);
  await settle(kernel, provider, paymentId, facts, eventId);
}

async function isHeard({ store }: Kernel, provider: string, id: string): Promise<boolean> {
  const known = await store.db
    .selectFrom('payment_event')
    .select('id')
    .where('provider', '=', provider)
    .where('id', '=', id)
    .executeTakeFirst();
  return known !== undefined;
}

/** Asks how a payment stands, and has it stand so here: when its reader comes back, and after a refund. */
export async function look(kernel: Kernel, provider: PaymentProvider, paymentId: string): Promise<void> {
  await settle(kernel, provider, paymentId, await provider.ask(paymentId));
}

async function settle(
  kernel: Kernel,
  provider: PaymentProvider,
  id: string,
  facts: PaymentFacts | null,
  eventId?: string,
): Promise<void> {
  await kernel.jobs.open();
  await act(kernel, paymentActor, async (acting) => {
    const { trx, at } = acting;
    if (eventId !== undefined) {
      const event = { provider: provider.name, id: eventId, payment_id: id, told_at: at };
      await trx
        .insertInto('payment_event')
        .values(event)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const payment = await trx
      .selectFrom('payment')
      .innerJoin('plan', 'plan.id', 'payment.plan_id')
      .selectAll('payment')
      .select(['plan.product_key', 'plan.period', 'plan.grace_days'])
      .where('payment.id', '=', id)
      .where('payment.provider', '=', provider.name)
      .forUpdate('payment')
      .executeTakeFirst();
    if (payment && facts) await apply(kernel, acting, payment, facts);
  });
}

type Paying = {
  id: string;
  state: string;
  amount: number;
  refunded: number;
  reader_id: string | null;
  refund_asked_at: Date | null;
  product_key: string;
  period: string;
  grace_days: number;
};

async function apply(kernel: Kernel, acting: Act, payment: Paying, facts: PaymentFacts): Promise<void> {
  const { trx, at, record } = acting;
  const state: State = facts.state === 'paid' && facts.amount !== payment.amount ? 'unlike' : facts.state;
  const before = ranks[payment.state as State];
  const refunded = Math.max(facts.refunded, payment.refunded);
  if (ranks[state] < before || (state === payment.state && refunded === payment.refunded)) return;
  await trx
    .updateTable('payment')
    .set({ state, refunded, ...(before < ranks.paid && ranks[state] >= ranks.paid ? { paid_at: at } : {}) })
    .where('id', '=', payment.id)
    .execute();
  const kind = kinds[state];
  if (state !== payment.state && kind) record({ kind, subject: payment.id, data: {}, tags: [] });
  if (state === 'paid') await give(kernel, acting, payment);
  const isOver = state === 'refunded' || (state === 'refunded-in-part' && payment.refund_asked_at !== null);
  if (isOver) await takeBack(acting, payment);
}

/** Where nothing can be given (the reader is gone, or has it without an end), the desk sees a payment without a grant. */
async function give(kernel: Kernel, acting: Act, payment: Paying): Promise<void> {
  if (payment.reader_id === null) return;
  try {
    await addGrant(kernel, acting, {
      readerId: payment.reader_id,
      product: payment.product_key,
      source: 'payment',
      paymentId: payment.id,
      graceDays: payment.grace_days,
      ends: (start) => periodEnd(start, payment.period as Period),
    });
  } catch (error) {
    if (!(error instanceof WordedRefusal)) throw error;
  }
}

async function takeBack({ trx, at, record }: Act, { id }: Paying): Promise<void> {
  const ended = await trx
    .updateTable('member_grant')
    .set({ refunded_at: at })
    .where('payment_id', '=', id)
    .where('refunded_at', 'is', null)
    .returning(['id', 'reader_id'])
    .executeTakeFirst();
  if (!ended) return;
  const tags = [memberTag(ended.reader_id)];
  record({ kind: 'grant.refunded', subject: String(ended.id), data: {}, tags });
}
