import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { agencyTag, particulars } from '../site/agency.ts';

/**
 * Sets the publisher's particulars, all at once.
 * @throws Refused naming the wrong field
 */
export async function setAgency(kernel: Kernel, value: unknown, by: string): Promise<Acknowledged<void>> {
  const given = JSON.stringify(readInput(particulars, value));
  return act(kernel, by, async ({ trx, record }) => {
    await trx
      .insertInto('agency')
      .values({ particulars: given })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ particulars: given }))
      .execute();
    record({ kind: 'agency.changed', subject: 'agency', data: {}, tags: [agencyTag] });
  });
}
