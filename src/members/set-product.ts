import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { Product } from './queries.ts';
import { productsTag } from './queries.ts';

const product = z.object({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/)
    .refine((key) => key !== 'registered'),
  name: z.string().min(1).max(40),
  description: z.string().max(500).default(''),
  address: z
    .string()
    .max(60)
    .regex(/^\/[a-z][a-z0-9-]*$/)
    .or(z.string().regex(/^\/members\/[a-z][a-z0-9-]{0,29}$/)),
  topics: z.array(z.string().min(1).max(40)).max(20).default([]),
  riskNotice: z.string().max(1000).default(''),
  giftsPerMonth: z.int().min(0).max(100).default(5),
  isClosed: z.boolean().default(false),
});

/** A product as a form of it is made from. */
export const productState = ({ name, description, address, topics, risk_notice, ...more }: Product) => ({
  ...{ name, description, address, topics, risk_notice },
  gifts: more.gifts_per_month,
  isClosed: more.closed_at !== null,
});

/**
 * Makes a product, or changes one: its key stays.
 * @param madeFrom the fingerprint of what the form was made from; null to set it whatever was there; `new` for one that must not be there
 * @throws Refused naming the wrong field; Stale where somebody else was faster
 */
export async function setProduct(
  kernel: Kernel,
  value: unknown,
  by: string,
  madeFrom: string | null = null,
): Promise<Acknowledged<string>> {
  const given = readInput(product, value);
  return act(kernel, by, async ({ trx, at, record }) => {
    const known = await trx
      .selectFrom('product')
      .selectAll()
      .where('key', '=', given.key)
      .forUpdate()
      .executeTakeFirst();
    if (known && madeFrom === 'new') throw new WordedRefusal(409, 'members.problem.key-taken', {}, 'key');
    if (known) requireUnchanged(productState({ ...known, plans: [] }), madeFrom);
    const elsewhere = await trx
      .selectFrom('product')
      .select('key')
      .where('address', '=', given.address)
      .where('key', '<>', given.key)
      .executeTakeFirst();
    if (elsewhere) throw new WordedRefusal(409, 'members.problem.address-taken', {}, 'address');
    const row = {
      name: given.name,
      description: given.description,
      address: given.address,
      topics: [...new Set(given.topics)],
      risk_notice: given.riskNotice,
      gifts_per_month: given.giftsPerMonth,
      closed_at: given.isClosed ? (known?.closed_at ?? at) : null,
    };
    await trx
      .insertInto('product')
      .values({ key: given.key, created_at: at, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
    record({ kind: 'product.set', subject: given.key, data: {}, tags: [productsTag] });
    return given.key;
  });
}

const plan = z.object({
  name: z.string().min(1).max(40),
  period: z.enum(['month', 'year']),
  price: z.int().min(0).max(100_000_000),
  graceDays: z.int().min(0).max(60).default(0),
  isOffered: z.boolean().default(true),
});

/** Offers a product at a price. */
export async function addPlan(
  kernel: Kernel,
  productKey: string,
  value: unknown,
  by: string,
): Promise<Acknowledged<number>> {
  const row = planRow(value);
  return act(kernel, by, async ({ trx, record }) => {
    const known = await trx
      .selectFrom('product')
      .select('key')
      .where('key', '=', productKey)
      .executeTakeFirst();
    if (!known) throw new WordedRefusal(404, 'members.problem.no-product');
    const { id } = await trx
      .insertInto('plan')
      .values({ product_key: productKey, ...row })
      .returning('id')
      .executeTakeFirstOrThrow();
    record({ kind: 'plan.set', subject: productKey, data: { plan: id }, tags: [productsTag] });
    return id;
  });
}

/** What was bought keeps its price and its end: a change is for those who come after. */
export async function changePlan(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const row = planRow(value);
  return act(kernel, by, async ({ trx, record }) => {
    const changed = await trx
      .updateTable('plan')
      .set(row)
      .where('id', '=', id)
      .returning('product_key')
      .executeTakeFirst();
    if (!changed) throw new WordedRefusal(404, 'members.problem.no-plan');
    record({ kind: 'plan.set', subject: changed.product_key, data: { plan: id }, tags: [productsTag] });
  });
}

function planRow(value: unknown) {
  const { graceDays, isOffered, ...given } = readInput(plan, value);
  return { ...given, grace_days: graceDays, offered: isOffered };
}
