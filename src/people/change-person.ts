import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { roles } from '../site/person.ts';
import type { Actor } from './invite.ts';
import { PeopleRefused } from './refusals.ts';

const assignment = z.object({ role: z.enum(roles), sectionIds: z.array(z.int32()) });

/**
 * Gives somebody another role or other sections, from the next request on.
 * @throws PeopleRefused for the last administrator, who must stay one
 */
export async function assign(kernel: Kernel, id: string, value: unknown, by: Actor): Promise<void> {
  const { role, sectionIds } = readInput(assignment, value);
  await act(kernel, by.name, async (now) => {
    await lockPeople(now.trx);
    const wasAdministrator = await isAdministrator(now.trx, id);
    const changed = await now.trx
      .updateTable('person')
      .set({ role, section_ids: sectionIds, updated_at: now.at })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw new PeopleRefused(404, 'people.unknown');
    if (wasAdministrator) await keepAdministrator(now.trx);
    note(now, 'person.changed', id, by, { role, sections: sectionIds });
  });
}

/**
 * Somebody has left: every session ends and none begins. What they wrote keeps their name.
 * @throws PeopleRefused for the last administrator
 */
export async function disable(kernel: Kernel, id: string, by: Actor): Promise<{ position: number }> {
  return act(kernel, by.name, async (now) => {
    await lockPeople(now.trx);
    const wasAdministrator = await isAdministrator(now.trx, id);
    await setDisabled(now, id, now.at);
    if (wasAdministrator) await keepAdministrator(now.trx);
    await now.trx.deleteFrom('person_session').where('person_id', '=', id).execute();
    note(now, 'person.disabled', id, by);
  });
}

export async function enable(kernel: Kernel, id: string, by: Actor): Promise<void> {
  await act(kernel, by.name, async (now) => {
    await setDisabled(now, id, null);
    note(now, 'person.enabled', id, by);
  });
}

/** Signs somebody out everywhere, or of one session. */
export async function revokeSessions(
  kernel: Kernel,
  id: string,
  by: Actor,
  sessionId: string | null = null,
): Promise<void> {
  await act(kernel, by.name, async (now) => {
    const ended = await now.trx
      .deleteFrom('person_session')
      .where('person_id', '=', id)
      .$if(sessionId !== null, (query) => query.where('id', '=', sessionId ?? ''))
      .returning('id')
      .execute();
    if (ended.length > 0) note(now, 'person.signed-out', id, by, { sessions: ended.length });
  });
}

/** Two administrators who demote each other at once must not both succeed. */
async function lockPeople(trx: Transaction<DB>): Promise<void> {
  await sql`lock table person in share row exclusive mode`.execute(trx);
}

async function setDisabled({ trx, at }: Act, id: string, disabledAt: Date | null): Promise<void> {
  const changed = await trx
    .updateTable('person')
    .set({ disabled_at: disabledAt, updated_at: at })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new PeopleRefused(404, 'people.unknown');
}

async function isAdministrator(trx: Transaction<DB>, id: string): Promise<boolean> {
  return (await administrators(trx).where('id', '=', id).executeTakeFirst()) !== undefined;
}

function administrators(trx: Transaction<DB>) {
  return trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null);
}

/** Without one, nobody at the desk could ever let anyone in again. */
async function keepAdministrator(trx: Transaction<DB>): Promise<void> {
  const left = await administrators(trx).limit(1).executeTakeFirst();
  if (!left) throw new PeopleRefused(409, 'people.last-administrator');
}

type Detail = { role?: string; sections?: number[]; sessions?: number };

function note({ record }: Act, kind: string, id: string, by: Actor, detail: Detail = {}): void {
  record({ kind, subject: `person:${id}`, data: { by: by.id, ...detail }, tags: [] });
}
