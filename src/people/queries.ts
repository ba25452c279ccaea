import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import type { Language, Role } from '../site/person.ts';

/** Everyone who has ever been here, those who work first. */
export async function everyone(db: Kysely<DB>) {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'section_ids', 'language', 'disabled_at', 'two_factor_enabled'])
    .select((query) =>
      query
        .selectFrom('person_session')
        .select((session) => session.fn.max('person_session.created_at').as('at'))
        .whereRef('person_session.person_id', '=', 'person.id')
        .as('signed_in_at'),
    )
    .orderBy((order) => order('disabled_at', 'is not', null))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role, language: row.language as Language }));
}

/** Who can come to the desk now, by name. */
export async function workingPeople(db: Kysely<DB>) {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'section_ids', 'language'])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ section_ids: sectionIds, ...row }) => ({
    ...row,
    sectionIds,
    role: row.role as Role,
    language: row.language as Language,
  }));
}

export type Member = Awaited<ReturnType<typeof everyone>>[number];

/** Invitations that can still be used, newest first. */
export async function openInvitations(db: Kysely<DB>, at: Date) {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'email', 'name', 'role', 'expires_at'])
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', at)
    .where('email', 'is not', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number];

/** Where somebody is signed in, newest first. */
export function sessionsOf(db: Kysely<DB>, personId: string, at: Date) {
  return db
    .selectFrom('person_session')
    .select(['id', 'created_at', 'user_agent', 'ip_address'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .execute();
}

export type Session = Awaited<ReturnType<typeof sessionsOf>>[number];

export function passkeysOf(db: Kysely<DB>, personId: string) {
  return db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
}

export type Passkey = Awaited<ReturnType<typeof passkeysOf>>[number];

/** Who comes to the desk by a mail address. */
export async function personOfAddress(db: Kysely<DB>, email: string) {
  const row = await db
    .selectFrom('person')
    .select(['name', 'role', 'disabled_at'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row ? { ...row, role: row.role as Role } : null;
}

export async function hasSecondFactor(db: Kysely<DB>, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('two_factor_enabled')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.two_factor_enabled ?? false;
}
