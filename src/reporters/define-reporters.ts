import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { reportersTag } from './queries.ts';

const line = z.string().min(1);
const nullable = z
  .string()
  .nullish()
  .transform((text) => text || null);

const reporters = z.array(
  z.object({
    slug: line,
    name: line,
    title: nullable,
    email: nullable,
    agency: nullable,
    place: nullable,
    beats: z.array(line).default([]),
    bio: nullable,
    active: z.boolean().default(true),
  }),
);

/**
 * Adds reporters and changes those who are there, by slug. Nobody is removed: who leaves is no longer active.
 * @throws Refused naming the wrong field
 */
export async function defineReporters(
  kernel: Kernel,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const given = readInput(reporters, value);
  return act(kernel, by, async ({ trx, record }) => {
    // Who publishes meanwhile may add people, too.
    await sql`lock table reporter in share row exclusive mode`.execute(trx);
    await freeAddresses(trx, given);
    for (const { slug, ...rest } of given) {
      await trx
        .insertInto('reporter')
        .values({ slug, ...rest })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(rest))
        .execute();
    }
    record({ kind: 'reporters.defined', subject: 'reporters', data: {}, tags: [reportersTag] });
  });
}

/**
 * An address tells people apart, so it is one person's. Those whom the list names give theirs up first: two of
 * them may swap.
 */
async function freeAddresses(trx: Transaction<DB>, given: z.output<typeof reporters>): Promise<void> {
  const slugs = given.map(({ slug }) => slug);
  await trx
    .updateTable('reporter')
    .set({ email: null })
    .where('slug', 'in', ['', ...slugs])
    .execute();
  const others = await trx
    .selectFrom('reporter')
    .select(['slug', 'email'])
    .where('email', 'in', ['', ...given.flatMap(({ email }) => email ?? [])])
    .execute();
  const owners = new Map(others.map(({ email, slug }) => [email, slug]));
  for (const [index, { slug, email }] of given.entries()) {
    if (!email) continue;
    const owner = owners.get(email) ?? slug;
    if (owner !== slug) throw new Refused(422, `${email} is the address of ${owner}`, `${index}.email`);
    owners.set(email, slug);
  }
}
