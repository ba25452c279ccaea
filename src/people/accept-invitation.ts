import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import { cleanText } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { hashOf } from '../site/sign-in/tokens.ts';
import { authOf } from './auth.ts';
import { comeBack } from './let-in-again.ts';
import { weaknessOf } from './password-strength.ts';
import { PeopleRefused } from './refusals.ts';

export type Acceptance = { name: string; email: string; password: string };

/** An invitation as its link shows it; null once it was used, withdrawn or is over. */
export async function invitationOf(db: Kysely<DB>, token: string, at: Date) {
  const row = await db
    .selectFrom('invitation')
    .select(['id', 'email', 'name', 'role', 'section_ids'])
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row ?? null;
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof invitationOf>>>;

/**
 * Makes the invited one a person with a password, or gives one who is let in again a new one. The link is used up with it, in one transaction: of two who follow
 * it at once, one is let in.
 * @returns the address to sign in with
 * @throws PeopleRefused where the link is over, a field is wrong or the password is weak
 */
export async function acceptInvitation(kernel: Kernel, token: string, given: Acceptance): Promise<string> {
  const invitation = await invitationOf(kernel.store.db, token, kernel.now());
  if (!invitation) throw new PeopleRefused(404, 'invitation.over');
  const name = cleanText(given.name);
  if (!name || name.length > 60) throw new PeopleRefused(422, 'name.wrong');
  const email = invitation.email ?? cleanText(given.email).toLowerCase();
  if (!z.email().safeParse(email).success) throw new PeopleRefused(422, 'email.wrong');
  const weakness = weaknessOf(given.password, [name, email]);
  if (weakness) throw new PeopleRefused(422, weakness);
  const { password } = await (await authOf(kernel)).$context;
  const hash = await password.hash(given.password);
  await act(kernel, name, (now) => useUp(now, { ...invitation, name, hash }, email));
  return email;
}

type Joining = Invitation & { name: string; hash: string };

/** An invitation by address of somebody who is here was made to let them in again; only then may it change a person. */
async function useUp(now: Act, joining: Joining, email: string): Promise<void> {
  const back = joining.email && (await comeBack(now, joining.email, joining.hash));
  const personId = back || (await join(now, joining, email));
  const used = await now.trx
    .updateTable('invitation')
    .set({ used_at: now.at, person_id: personId })
    .where('id', '=', joining.id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!used) throw new PeopleRefused(404, 'invitation.over');
}

async function join({ trx, at, record }: Act, joining: Joining, email: string): Promise<string> {
  const { id, name, hash, role, section_ids } = joining;
  const personId = newId();
  const stamps = { created_at: at, updated_at: at };
  const joined = await trx
    .insertInto('person')
    .values({ id: personId, name, email, role, section_ids, ...stamps })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!joined) throw new PeopleRefused(409, 'people.known');
  const account = { account_id: personId, provider_id: 'credential', person_id: personId, password: hash };
  await trx
    .insertInto('credential')
    .values({ id: newId(), ...account, ...stamps })
    .execute();
  record({
    kind: 'person.joined',
    subject: `person:${personId}`,
    data: { invitation: id, role, sections: section_ids },
    tags: [],
  });
  return personId;
}

function newId(): string {
  return randomBytes(16).toString('hex');
}
