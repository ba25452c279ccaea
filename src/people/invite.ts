import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { type Role, roles } from '../site/person.ts';
import { hashOf, newToken } from '../site/sign-in/tokens.ts';
import { PeopleRefused } from './refusals.ts';

const invitation = z.object({
  email: z
    .string()
    .transform((email) => email.toLowerCase())
    .pipe(z.email()),
  name: z.string().min(1).max(60),
  role: z.enum(roles),
  sectionIds: z.array(z.int32()).default([]),
});

/** Who acts on people; the command line has no person. */
export type Actor = { id: string | null; name: string };

export const operator: Actor = { id: null, name: 'operator' };

const days = 7;

/**
 * Invites somebody. An older invitation of the same address is withdrawn: one link at a time leads in.
 * @returns its id, and the path of the link, which is stored nowhere
 * @throws Refused naming the wrong field; PeopleRefused (409) where the address is somebody's already
 */
export async function invite(
  kernel: Kernel,
  value: unknown,
  by: Actor,
): Promise<Acknowledged<{ id: number; path: string }>> {
  const given = readInput(invitation, value);
  return act(kernel, by.name, async ({ trx, at, record }) => {
    const known = await trx
      .selectFrom('person')
      .select('id')
      .where('email', '=', given.email)
      .executeTakeFirst();
    if (known) throw new PeopleRefused(409, 'people.known');
    await withdrawOpen(trx, given.email, at);
    const made = await makeInvitation(trx, { ...given, by: by.id, at, hours: days * 24 });
    record({
      kind: 'person.invited',
      subject: `invitation:${made.id}`,
      data: { by: by.id, role: given.role, sections: given.sectionIds },
      tags: [],
    });
    return made;
  });
}

/** One link at a time leads in: those before it end. */
export async function withdrawOpen(db: Kysely<DB>, email: string | null, at: Date): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('email', email === null ? 'is' : '=', email)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}

type Making = {
  email: string | null;
  name: string;
  role: Role;
  sectionIds: number[];
  by: string | null;
  at: Date;
  hours: number;
};

/** Writes an invitation whose link is known to the caller alone. */
export async function makeInvitation(
  db: Kysely<DB>,
  { email, name, role, sectionIds, by, at, hours }: Making,
): Promise<{ id: number; path: string }> {
  const token = newToken();
  const { id } = await db
    .insertInto('invitation')
    .values({
      token_hash: hashOf(token),
      email,
      name,
      role,
      section_ids: sectionIds,
      invited_by: by,
      invited_at: at,
      expires_at: new Date(at.getTime() + hours * 3_600_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, path: `/desk/invitations/${token}` };
}

/** Takes an invitation back: its link leads nowhere any more. */
export async function withdrawInvitation(kernel: Kernel, id: number, by: Actor): Promise<void> {
  await act(kernel, by.name, async ({ trx, at, record }) => {
    const withdrawn = await trx
      .updateTable('invitation')
      .set({ withdrawn_at: at })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!withdrawn) throw new PeopleRefused(404, 'people.no-invitation');
    record({
      kind: 'person.invitation-withdrawn',
      subject: `invitation:${id}`,
      data: { by: by.id },
      tags: [],
    });
  });
}
