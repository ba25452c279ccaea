import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { Person } from '../site/person.ts';
import { addNote, holdClaim } from './hold-claim.ts';
import { type ClaimAct, ClaimNotAllowed, type ClaimState, claimLifeCycle, mayMove } from './life-cycle.ts';
import { grounds } from './queries.ts';

/** A notice is linked by `linkNotice`, which names it. */
type Move = Exclude<ClaimAct, 'link'>;

type Said = { text: string; ground?: string | null };

/** Acts that answer the claimant, whose three days they end. */
const answers: Move[] = ['take', 'take in part', 'refuse'];

/**
 * Answers a claim or notes what became of it.
 * @param said what the claimant is told, or what was heard; who refuses names the ground that the law knows
 *   (언론중재법 제15조 제4항) and says why, who takes it in part says which
 * @throws ClaimNotAllowed; Refused where there is no such claim, or a ground or a reason is missing
 */
export async function moveClaim(
  kernel: Kernel,
  id: number,
  move: Move,
  said: Said,
  person: Person,
): Promise<Acknowledged<ClaimState>> {
  const text = cleanText(said.text);
  const ground = move === 'refuse' ? (grounds.find((known) => known === said.ground) ?? null) : null;
  if (move === 'refuse' && !ground) throw new Refused(422, 'is missing', 'ground');
  if ((move === 'refuse' || move === 'take in part') && !text) throw new Refused(422, 'is missing', 'text');
  return act(kernel, person.name, async ({ trx, at, record }) => {
    const claim = await holdClaim(trx, id);
    if (!mayMove(move, claim.state)) throw new ClaimNotAllowed(move, claim.state);
    const { to, event } = claimLifeCycle[move];
    await trx
      .updateTable('claim')
      .set({
        state: to,
        ...(answers.includes(move) && { answered_at: at, is_in_part: move === 'take in part', ground }),
      })
      .where('id', '=', id)
      .execute();
    await addNote(trx, id, { act: move, text, at, by: person.name });
    record({ kind: event, subject: String(id), data: ground ? { ground } : {}, tags: [] });
    return to;
  });
}

/** @throws Refused where there is no such claim, or nothing is said */
export async function noteOnClaim(
  kernel: Kernel,
  id: number,
  text: string,
  person: Person,
): Promise<Acknowledged<void>> {
  const said = cleanText(text);
  if (!said) throw new Refused(422, 'is missing', 'text');
  return act(kernel, person.name, async ({ trx, at, record }) => {
    await holdClaim(trx, id);
    await addNote(trx, id, { act: null, text: said, at, by: person.name });
    record({ kind: 'claim.noted', subject: String(id), data: {}, tags: [] });
  });
}
