import { type Acknowledged, type Act, act, type Kernel } from '../../kernel/kernel.ts';
import { Refused } from '../../kernel/refused.ts';
import type { Person } from '../../site/person.ts';
import { holdArticle } from '../hold-article.ts';
import { killIn, readReason } from '../kill.ts';
import { lifeCycle, NotAllowed } from '../life-cycle.ts';

/**
 * Asks for an article's kill, which a second person confirms; one of the two is a chief. Where the newsroom wants no
 * second person (`SOKBO_KILL_CONFIRM`), a chief's word kills at once.
 * @returns whether it was killed
 * @throws NoSuchArticle, NotAllowed, BadArticle where no reason is given; Refused where somebody has asked already
 */
export async function askKill(
  kernel: Kernel,
  id: string,
  reason: string,
  person: Person,
): Promise<Acknowledged<boolean>> {
  const given = readReason(reason);
  return act(kernel, person.name, async (doing) => {
    const article = await holdArticle(doing.trx, id);
    if (!lifeCycle.kill.some(({ from }) => from === article.state))
      throw new NotAllowed('kill', article.state, person.role);
    if (!kernel.config.SOKBO_KILL_CONFIRM) {
      await killIn(doing, id, given, person);
      return true;
    }
    if (await openRequest(doing, id))
      throw new Refused(409, `somebody has asked for the kill of ${id} already`);
    await doing.trx
      .insertInto('kill_request')
      .values({
        article_id: id,
        reason: given,
        asked_at: doing.at,
        asked_by: person.name,
        asked_by_id: person.id,
      })
      .execute();
    doing.record({ kind: 'kill.asked', subject: id, data: { by: person.id }, tags: [] });
    return false;
  });
}

/**
 * The second person's word: the article is killed for the reason that the first one gave.
 * @throws Refused where nobody asked, where it is the same person, or where neither of the two is a chief
 */
export async function confirmKill(kernel: Kernel, id: string, person: Person): Promise<Acknowledged<void>> {
  return act(kernel, person.name, async (doing) => {
    await holdArticle(doing.trx, id);
    const request = await requireRequest(doing, id);
    if (!mayConfirm(request, person))
      throw new Refused(409, `'${person.name}' cannot confirm a kill that '${request.asked_by}' asked for`);
    await settle(doing, request.id, 'killed', person);
    await killIn(doing, id, request.reason, { name: person.name, role: 'chief' });
  });
}

/** Whoever asked may think better of it, and the second person may refuse. */
export async function refuseKill(kernel: Kernel, id: string, person: Person): Promise<Acknowledged<void>> {
  return act(kernel, person.name, async (doing) => {
    await holdArticle(doing.trx, id);
    const request = await requireRequest(doing, id);
    await settle(doing, request.id, 'refused', person);
    doing.record({ kind: 'kill.refused', subject: id, data: { by: person.id }, tags: [] });
  });
}

/** A second person, and one of the two a chief: the table of the life cycle lets nobody else kill. */
export function mayConfirm(
  request: { asked_by_id: string; asked_role: string },
  person: Pick<Person, 'id' | 'role'>,
): boolean {
  if (request.asked_by_id === person.id) return false;
  return person.role === 'chief' || (person.role === 'desk' && request.asked_role === 'chief');
}

async function requireRequest(doing: Act, id: string) {
  const request = await openRequest(doing, id);
  if (!request) throw new Refused(409, `nobody has asked for the kill of ${id}`);
  return request;
}

async function openRequest({ trx }: Act, id: string) {
  return trx
    .selectFrom('kill_request')
    .innerJoin('person', 'person.id', 'kill_request.asked_by_id')
    .selectAll('kill_request')
    .select('person.role as asked_role')
    .where('article_id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
}

async function settle({ trx, at }: Act, id: number, outcome: 'killed' | 'refused', { name }: Person) {
  await trx
    .updateTable('kill_request')
    .set({ settled_at: at, settled_by: name, outcome })
    .where('id', '=', id)
    .execute();
}
