import type { Transaction } from 'kysely';
import { act, type Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { programmeState, turnsAfter } from './period.ts';
import { programmesTag, programmeTag } from './queries.ts';

/** Name of the job for a midnight at which a programme begins or ends, or one of its events is over. */
export const turnJob = 'programme-turn';

/** The midnights that lie before a programme. */
export async function turnsOf(trx: Transaction<DB>, id: number, at: Date): Promise<Date[]> {
  const programme = await trx.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirst();
  const events = await trx
    .selectFrom('programme_event')
    .select('day')
    .where('programme_id', '=', id)
    .execute();
  const days = events.map(({ day }) => day);
  return programme ? turnsAfter(at, programme, days) : [];
}

/** Sets a job for each midnight that is new. @param before the midnights as they were */
export async function scheduleTurns(
  { jobs }: Kernel,
  trx: Transaction<DB>,
  id: number,
  { at, before }: { at: Date; before: Date[] },
): Promise<void> {
  const known = new Set(before.map(Number));
  for (const turn of await turnsOf(trx, id, at))
    if (!known.has(Number(turn))) await jobs.schedule(trx, turnJob, { id, turn: turn.toISOString() }, turn);
}

/** What kept pages say of the day is over. Where the day was moved since, nothing is. */
export async function turnProgramme(kernel: Kernel, id: number, turn: Date): Promise<void> {
  await act(kernel, 'clock', async ({ trx, record }) => {
    const programme = await trx.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirst();
    const before = new Date(turn.getTime() - 1);
    const isTurn = (await turnsOf(trx, id, before)).some((each) => Number(each) === Number(turn));
    if (!programme || !isTurn) return;
    const state = programmeState(programme, seoulDay(turn));
    const isNew = state !== programmeState(programme, seoulDay(before));
    record({
      kind: 'programme.turned',
      subject: String(id),
      data: { state },
      tags: [programmeTag(id), ...(isNew ? [programmesTag] : [])],
    });
  });
}
