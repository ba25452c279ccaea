import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { programmeById } from './desk-queries.ts';
import { type EventInput, eventInput, type PersonInput, personInput } from './programme-input.ts';
import { eventsOf, peopleOf, programmeTag } from './queries.ts';
import { scheduleTurns, turnsOf } from './turn.ts';

const most = 100;

/** Events of a programme as its form has them: what a change is made from. */
export const eventsState = (rows: Awaited<ReturnType<typeof eventsOf>>): EventInput[] =>
  rows.map(({ name, day, clock, place, address }) => ({ name, day, clock, place, address }));

export const peopleState = (rows: Awaited<ReturnType<typeof peopleOf>>): PersonInput[] =>
  rows.map(({ name, role, note, reporter_id }) => ({ name, role, note, reporter: reporter_id }));

/**
 * Sets the events of a programme.
 * @throws WordedRefusal where there is no such programme; Refused naming the field of the row, `events.2.day`; Stale
 */
export async function setEvents(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
  madeFrom: string | null,
): Promise<Acknowledged<void>> {
  const { events } = readInput(z.object({ events: z.array(eventInput).max(most) }), { events: value });
  await kernel.jobs.open();
  return change(kernel, id, by, 'programme.events-set', async ({ trx, at }) => {
    requireUnchanged(eventsState(await eventsOf(trx, id)), madeFrom);
    const before = await turnsOf(trx, id, at);
    await trx.deleteFrom('programme_event').where('programme_id', '=', id).execute();
    for (const event of events)
      await trx
        .insertInto('programme_event')
        .values({ ...event, programme_id: id })
        .execute();
    await scheduleTurns(kernel, trx, id, { at, before });
  });
}

/**
 * Sets the people of a programme, in their order.
 * @throws WordedRefusal where there is no such programme or reporter; Refused naming the field of the row; Stale
 */
export async function setPeople(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
  madeFrom: string | null,
): Promise<Acknowledged<void>> {
  const { people } = readInput(z.object({ people: z.array(personInput).max(most) }), { people: value });
  return change(kernel, id, by, 'programme.people-set', async ({ trx }) => {
    requireUnchanged(peopleState(await peopleOf(trx, id)), madeFrom);
    await trx.deleteFrom('programme_person').where('programme_id', '=', id).execute();
    for (const [index, { reporter, ...person }] of people.entries()) {
      const known = await trx
        .selectFrom('reporter')
        .select('id')
        .where('id', '=', reporter ?? 0)
        .executeTakeFirst();
      if (reporter !== null && !known)
        throw new WordedRefusal(422, 'programmes.problem.reporter', {}, `people.${index}.reporter`);
      await trx
        .insertInto('programme_person')
        .values({ ...person, reporter_id: reporter, programme_id: id, position: index + 1 })
        .execute();
    }
  });
}

function change(
  kernel: Kernel,
  id: number,
  by: string,
  kind: string,
  run: (act: Act) => Promise<void>,
): Promise<Acknowledged<void>> {
  return act(kernel, by, async (doing) => {
    if (!(await programmeById(doing.trx, id))) throw new WordedRefusal(404, 'programmes.problem.gone');
    await run(doing);
    doing.record({ kind, subject: String(id), data: {}, tags: [programmeTag(id)] });
  });
}
