import { sql } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { differences, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { agencyParticulars, agencyTag, particulars } from '../site/agency.ts';

const address = z.union([z.literal(''), z.email()], { error: 'is no mail address' }).default('');

/** As they may be given; what was stored before a rule was made can still be shown. */
const newParticulars = particulars.extend({ contactEmail: address, correctionEmail: address });

/**
 * Sets the publisher's particulars, all at once.
 * @param madeFrom the fingerprint of those that were changed; null to set them whatever they were
 * @throws Refused naming the wrong field; Stale
 */
export async function setAgency(
  kernel: Kernel,
  value: unknown,
  by: string,
  madeFrom: string | null = null,
): Promise<Acknowledged<void>> {
  const given = readInput(newParticulars, value);
  return act(kernel, by, async ({ trx, record }) => {
    await sql`lock table agency in share row exclusive mode`.execute(trx);
    const now = await agencyParticulars(trx);
    requireUnchanged(now, madeFrom);
    const stored = JSON.stringify(given);
    await trx
      .insertInto('agency')
      .values({ particulars: stored })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ particulars: stored }))
      .execute();
    const changed = differences(now, given);
    record({ kind: 'agency.changed', subject: 'agency', data: { changed }, tags: [agencyTag] });
  });
}
