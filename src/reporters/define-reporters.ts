import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { reportersTag, slugNow } from './queries.ts';
import { reporterFields } from './reporter-input.ts';

const reporters = z.array(z.object(reporterFields));

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
    await refuseOldSlugs(trx, given);
    await freeAddresses(trx, given);
    for (const { slug, ...rest } of given) {
      await trx
        .insertInto('reporter')
        .values({ slug, ...rest, ours: true })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet({ ...rest, ours: true }))
        .execute();
    }
    record({ kind: 'reporters.defined', subject: 'reporters', data: {}, tags: [reportersTag] });
  });
}

/** An address that leads to somebody leads there for ever. */
async function refuseOldSlugs(trx: Transaction<DB>, given: z.output<typeof reporters>): Promise<void> {
  for (const [index, { slug }] of given.entries()) {
    const now = await slugNow(trx, slug);
    if (now !== null) throw new Refused(422, `${slug} leads to ${now} now`, `${index}.slug`);
  }
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
