import { WordedRefusal } from '../desk/worded-refusal.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import { spanOf, type When } from '../korean/when.ts';
import { articlesOf, ddayEvent, holdDday, noteChange, stored } from './hold-dday.ts';
import { type DdayAct, type DdayState, ddayLifeCycle, mayMove } from './life-cycle.ts';

type Said = {
  /** Why; readers see it where something is put off or called off. */
  reason: string;
  /** The new date of what is put off. */
  when?: When;
};

const longestReason = 500;

/**
 * Puts something off, calls it off, or notes that it is over; takes a proposal or lets it go.
 * @throws WordedRefusal where its state does not allow it, or the reason is missing
 */
export async function moveDday(
  kernel: Kernel,
  id: number,
  move: DdayAct,
  said: Said,
  by: string,
): Promise<Acknowledged<DdayState>> {
  const reason = cleanText(said.reason);
  if (reason.length > longestReason) throw new WordedRefusal(422, 'dday.problem.long', {}, 'reason');
  if ((move === 'postpone' || move === 'cancel') && !reason)
    throw new WordedRefusal(422, 'dday.problem.reason', {}, 'reason');
  return act(kernel, by, async ({ trx, at, record }) => {
    const dday = await holdDday(trx, id);
    if (!mayMove(move, dday.state)) throw new WordedRefusal(409, 'dday.problem.moved');
    const { to, event } = ddayLifeCycle[move];
    const when = move === 'postpone' ? (said.when ?? { kind: 'undecided' as const }) : dday.when;
    if (move === 'postpone' && canonicalJson(when) === canonicalJson(dday.when))
      throw new WordedRefusal(422, 'dday.problem.same', {}, 'kind');
    const { first, last } = spanOf(when);
    await trx
      .updateTable('dday')
      .set({
        ...{ state: to, plan: stored(when), first_day: first, last_day: last },
        ...{ sequence: dday.sequence + 1, changed_at: at },
      })
      .where('id', '=', id)
      .execute();
    await noteChange(trx, id, { act: move, before: dday.when, reason, at, by });
    record(ddayEvent(event, id, await articlesOf(trx, id)));
    return to;
  });
}

/**
 * Lets readers see an entry whatever becomes of the article that its date was found in.
 * @throws WordedRefusal where there is none
 */
export async function vouchForDday(kernel: Kernel, id: number, by: string): Promise<Acknowledged<void>> {
  return act(kernel, by, async ({ trx, at, record }) => {
    const dday = await holdDday(trx, id);
    await trx
      .updateTable('dday')
      .set({ source_article: null, source_draft: null, sequence: dday.sequence + 1, changed_at: at })
      .where('id', '=', id)
      .execute();
    await noteChange(trx, id, { act: 'vouch', reason: '', at, by });
    record(ddayEvent('dday.vouched', id, await articlesOf(trx, id)));
  });
}
