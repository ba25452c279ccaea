import type { Transaction } from 'kysely';
import { articleMeant } from '../articles/finding/queries.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Person } from '../site/person.ts';
import type { ClaimInput } from './claim-input.ts';
import { answerDue, publicationDue } from './deadlines.ts';
import { addNote, holdClaim } from './hold-claim.ts';
import { ClaimNotAllowed, isUnfinished } from './life-cycle.ts';

/**
 * Takes up a claim that has come; from its receipt on the three days of the answer run. Returns its number.
 * @throws Refused where it is said to come later than now
 */
export async function registerClaim(
  kernel: Kernel,
  input: ClaimInput,
  person: Person,
): Promise<Acknowledged<number>> {
  return act(kernel, person.name, async ({ trx, at, record }) => {
    const { id } = await trx
      .insertInto('claim')
      .values({
        ...(await columnsOf(kernel, trx, input, at)),
        state: 'open',
        registered_at: at,
        registered_by: person.name,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addNote(trx, id, { act: 'register', text: '', at, by: person.name });
    record({ kind: 'claim.registered', subject: String(id), data: {}, tags: [] });
    return id;
  });
}

/**
 * Mends or completes what was taken down of a claim; its clocks follow the receipt.
 * @throws ClaimNotAllowed once it is settled; Refused where there is no such claim
 */
export async function amendClaim(
  kernel: Kernel,
  id: number,
  input: ClaimInput,
  person: Person,
): Promise<Acknowledged<void>> {
  return act(kernel, person.name, async ({ trx, at, record }) => {
    const claim = await holdClaim(trx, id);
    if (!isUnfinished(claim.state)) throw new ClaimNotAllowed('amend', claim.state);
    await trx
      .updateTable('claim')
      .set(await columnsOf(kernel, trx, input, at))
      .where('id', '=', id)
      .execute();
    await addNote(trx, id, { act: 'amend', text: '', at, by: person.name });
    record({ kind: 'claim.amended', subject: String(id), data: {}, tags: [] });
  });
}

async function columnsOf({ config }: Kernel, trx: Transaction<DB>, input: ClaimInput, now: Date) {
  const { receivedAt, article, knownOn, ...same } = input;
  if (receivedAt > now) throw new Refused(422, 'lies ahead', 'receivedAt');
  const holidays = new Set(config.SOKBO_HOLIDAYS);
  return {
    ...same,
    received_at: receivedAt,
    article_id: await articleMeant(trx, article),
    address: article,
    known_on: knownOn,
    answer_due_at: answerDue(receivedAt, holidays),
    publish_due_at: publicationDue(receivedAt, holidays),
  };
}
