import { sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { differences, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { checkSettings, type NewsroomSettings, newsroomLists, newsroomOf } from '../site/newsroom.ts';

/**
 * Sets what the newsroom offers to choose from, all lists at once; the usual words stand where one is not given.
 * @param madeFrom the fingerprint of the lists that were changed; null to set them whatever they were
 * @throws Refused naming the wrong list; Stale
 */
export async function setLists(
  kernel: Kernel,
  value: unknown,
  by: string,
  madeFrom: string | null = null,
): Promise<Acknowledged<void>> {
  const given = readInput(newsroomLists, value);
  return change(kernel, by, 'newsroom.lists-set', (now) => {
    requireUnchanged(listsOf(now), madeFrom);
    return { settings: { ...now, ...given }, changed: differences(listsOf(now), given) };
  });
}

/**
 * Sets which checks look at drafts, how severe they are, and their limits.
 * @throws Refused naming the wrong setting; Stale
 */
export async function setChecks(
  kernel: Kernel,
  value: unknown,
  by: string,
  madeFrom: string | null = null,
): Promise<Acknowledged<void>> {
  const checks = readInput(checkSettings, value);
  return change(kernel, by, 'newsroom.checks-set', (now) => {
    requireUnchanged(now.checks, madeFrom);
    const flat = ({ set, ...limits }: typeof checks) => ({ ...set, ...limits });
    const changed = differences<object>(flat(now.checks), flat(checks));
    return { settings: { ...now, checks }, changed };
  });
}

export type Lists = z.output<typeof newsroomLists>;

/** The part of the settings that is lists. */
export function listsOf({ prefixes, stages, bulletinLevels, credits }: NewsroomSettings): Lists {
  return { prefixes, stages, bulletinLevels, credits };
}

/** No page of readers shows it: bulletins and articles keep the words that they went out with. */
function change(
  kernel: Kernel,
  by: string,
  kind: string,
  next: (now: NewsroomSettings) => { settings: NewsroomSettings; changed: string[] },
): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, record }) => {
    await sql`lock table newsroom in share row exclusive mode`.execute(trx);
    const { settings, changed } = next(await newsroomOf(trx));
    await store(trx, settings);
    record({ kind, subject: 'newsroom', data: { changed }, tags: [] });
  });
}

async function store(trx: Transaction<DB>, value: NewsroomSettings): Promise<void> {
  const settings = JSON.stringify(value);
  await trx
    .insertInto('newsroom')
    .values({ settings })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ settings }))
    .execute();
}
