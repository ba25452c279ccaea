import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { differences, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { factsState, programmeById } from './desk-queries.ts';
import { programmeInput } from './programme-input.ts';
import { programmesTag, programmeTag } from './queries.ts';
import { scheduleTurns, turnsOf } from './turn.ts';

/**
 * Begins a programme. Readers know nothing of it before its first page goes live.
 * @returns its id
 * @throws WordedRefusal where its address is another's; Refused naming the wrong field
 */
export async function addProgramme(
  kernel: Kernel,
  value: unknown,
  by: string,
): Promise<Acknowledged<number>> {
  const given = rowOf(value);
  await kernel.jobs.open();
  return act(kernel, by, async ({ trx, at, record }) => {
    await requireFree(trx, given, 0);
    const { id } = await trx.insertInto('programme').values(given).returning('id').executeTakeFirstOrThrow();
    await scheduleTurns(kernel, trx, id, { at, before: [] });
    record({ kind: 'programme.added', subject: String(id), data: {}, tags: [] });
    return id;
  });
}

/**
 * Changes what is said of a programme. Its own address stays: addresses last.
 * @param madeFrom the fingerprint of what was changed
 * @throws WordedRefusal, Refused, Stale
 */
export async function changeProgramme(
  kernel: Kernel,
  id: number,
  value: object,
  by: string,
  madeFrom: string | null,
): Promise<Acknowledged<void>> {
  await kernel.jobs.open();
  return act(kernel, by, async ({ trx, at, record }) => {
    await holdProgrammes(trx);
    const now = await programmeById(trx, id);
    if (!now) throw new WordedRefusal(404, 'programmes.problem.gone');
    const given = rowOf({ ...value, slug: now.slug });
    requireUnchanged(factsState(now), madeFrom);
    await requireFree(trx, given, id);
    const before = await turnsOf(trx, id, at);
    await trx.updateTable('programme').set(given).where('id', '=', id).execute();
    await scheduleTurns(kernel, trx, id, { at, before });
    const data = { changed: differences<object>(factsState(now), given) };
    record({
      kind: 'programme.changed',
      subject: String(id),
      data,
      tags: [programmesTag, programmeTag(id)],
    });
  });
}

function rowOf(value: unknown) {
  const { shortAddress, menuName, from, until, sponsorLabel, sponsorName, sponsorAddress, ...rest } =
    readInput(programmeInput, value);
  return {
    ...rest,
    short_address: shortAddress,
    menu_name: menuName,
    from_day: from,
    until_day: until,
    sponsor_label: sponsorLabel,
    sponsor_name: sponsorName,
    sponsor_address: sponsorAddress,
  };
}

/** Whoever changes one meanwhile waits, so that no address is given twice. */
async function holdProgrammes(trx: Transaction<DB>): Promise<void> {
  await sql`lock table programme in share row exclusive mode`.execute(trx);
}

type Addresses = { slug: string; short_address: string | null };

async function requireFree(trx: Transaction<DB>, { slug, short_address }: Addresses, own: number) {
  await holdProgrammes(trx);
  const others = await trx
    .selectFrom('programme')
    .select(['name', 'slug', 'short_address'])
    .where('id', '!=', own)
    .execute();
  const bySlug = others.find((other) => other.slug === slug);
  if (bySlug) throw new WordedRefusal(422, 'programmes.problem.slug', { name: bySlug.name }, 'slug');
  const byShort = others.find((other) => short_address !== null && other.short_address === short_address);
  if (byShort)
    throw new WordedRefusal(422, 'programmes.problem.slug', { name: byShort.name }, 'shortAddress');
}
