import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { differences, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { reportersTag } from './queries.ts';
import { reporterFields } from './reporter-input.ts';
import { type KnownReporter, reporterById, stateOf } from './settings-queries.ts';

/** Addresses from elsewhere have points and underscores, too. */
const word = /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u;

/** One person, as a form of the desk gives him or her. */
const saved = z.object({
  ...reporterFields,
  slug: z.string().max(60).regex(word, 'takes letters, digits and single hyphens'),
  name: z.string().min(1).max(40),
  title: reporterFields.title.pipe(z.string().max(40).nullable()),
  email: reporterFields.email.pipe(z.email().nullable()),
  bio: reporterFields.bio.pipe(z.string().max(1_000).nullable()),
  ours: z.boolean(),
});

/**
 * Adds somebody by hand.
 * @returns the reporter's id
 * @throws WordedRefusal where the address or the mail address is another's; Refused naming the wrong field
 */
export async function addReporter(kernel: Kernel, value: unknown, by: string): Promise<Acknowledged<number>> {
  const given = readInput(saved, value);
  return act(kernel, by, async ({ trx, record }) => {
    await holdReporters(trx);
    await requireFree(trx, given, null);
    const { id } = await trx.insertInto('reporter').values(given).returning('id').executeTakeFirstOrThrow();
    record({
      kind: 'reporter.added',
      subject: given.slug,
      data: { id },
      tags: [reportersTag, `reporter:${id}`],
    });
    return id;
  });
}

/**
 * Changes what is said of a reporter. An address that changes leads to the new one; bylines keep the names they had.
 * @param madeFrom the fingerprint of what was changed
 * @throws WordedRefusal where there is no such reporter, or an address is another's; Stale
 */
export async function changeReporter(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
  madeFrom: string,
): Promise<Acknowledged<void>> {
  const given = readInput(saved, value);
  return act(kernel, by, async ({ trx, record }) => {
    await holdReporters(trx);
    const now = await reporterById(trx, id);
    if (!now) throw new WordedRefusal(404, 'reporters.problem.gone');
    requireUnchanged(stateOf(now), madeFrom);
    await requireFree(trx, given, now);
    if (given.slug !== now.slug) await leaveSlug(trx, now, given.slug);
    await trx.updateTable('reporter').set(given).where('id', '=', id).execute();
    record({
      kind: 'reporter.changed',
      subject: now.slug,
      data: { id, changed: differences<object>(stateOf(now), given) },
      tags: [reportersTag, `reporter:${id}`],
    });
  });
}

/** Who publishes meanwhile may add people, too. */
async function holdReporters(trx: Transaction<DB>): Promise<void> {
  await sql`lock table reporter in share row exclusive mode`.execute(trx);
}

type Addresses = { slug: string; email: string | null };

async function requireFree(
  trx: Transaction<DB>,
  { slug, email }: Addresses,
  own: KnownReporter | null,
): Promise<void> {
  const others = await trx
    .selectFrom('reporter')
    .select(['name', 'slug', 'email'])
    .where((where) => where.or([where('slug', '=', slug), where('email', '=', email ?? '')]))
    .where('id', '!=', own?.id ?? 0)
    .execute();
  const before = await trx
    .selectFrom('reporter_alias')
    .innerJoin('reporter', 'reporter.id', 'reporter_alias.reporter_id')
    .select('reporter.name')
    .where('reporter_alias.slug', '=', slug)
    .where('reporter.id', '!=', own?.id ?? 0)
    .executeTakeFirst();
  const bySlug = others.find((other) => other.slug === slug) ?? before;
  if (bySlug) throw new WordedRefusal(422, 'reporters.problem.slug', { slug, name: bySlug.name }, 'slug');
  const byEmail = others.find((other) => email !== null && other.email === email);
  if (byEmail && email)
    throw new WordedRefusal(422, 'reporters.problem.email', { email, name: byEmail.name }, 'email');
}

async function leaveSlug(trx: Transaction<DB>, { id, slug }: KnownReporter, next: string): Promise<void> {
  await trx.deleteFrom('reporter_alias').where('slug', '=', next).execute();
  await trx.insertInto('reporter_alias').values({ slug, reporter_id: id }).execute();
}
