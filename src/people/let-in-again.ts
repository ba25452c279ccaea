import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import type { Role } from '../site/person.ts';
import { type Actor, makeInvitation, withdrawOpen } from './invite.ts';
import { PeopleRefused } from './refusals.ts';

const hours = 24;

/**
 * Makes a link by which somebody who lost password, passkey or authenticator comes in again: there is no mail that
 * could bring one. Until it is followed, nothing changes for them.
 * @throws PeopleRefused where there is nobody, or the person is disabled
 */
export async function letInAgain(
  kernel: Kernel,
  id: string,
  by: Actor,
): Promise<Acknowledged<{ id: number; path: string }>> {
  return act(kernel, by.name, async ({ trx, at, record }) => {
    const person = await trx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
    if (!person) throw new PeopleRefused(404, 'people.unknown');
    if (person.disabled_at) throw new PeopleRefused(409, 'people.enable-first');
    const { email, name, section_ids: sectionIds } = person;
    await withdrawOpen(trx, email, at);
    const role = person.role as Role;
    const made = await makeInvitation(trx, { email, name, role, sectionIds, by: by.id, at, hours });
    record({
      kind: 'person.link-made',
      subject: `person:${id}`,
      data: { by: by.id, invitation: made.id },
      tags: [],
    });
    return made;
  });
}

/**
 * Gives a person a new password in place of every other way in. Role and sections stay what they are now.
 * @returns their id; null where nobody active has the address
 */
export async function comeBack(
  { trx, at, record }: Act,
  email: string,
  hash: string,
): Promise<string | null> {
  const person = await trx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!person) return null;
  const { id } = person;
  await trx
    .updateTable('person')
    .set({ two_factor_enabled: false, updated_at: at })
    .where('id', '=', id)
    .execute();
  for (const table of ['two_factor', 'passkey', 'person_session'] as const)
    await trx.deleteFrom(table).where('person_id', '=', id).execute();
  await trx
    .updateTable('credential')
    .set({ password: hash, updated_at: at })
    .where('person_id', '=', id)
    .execute();
  record({ kind: 'person.came-back', subject: `person:${id}`, data: {}, tags: [] });
  return id;
}
