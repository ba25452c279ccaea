import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** A reader by id, also one who may not come in now; null where there is none, or none any more. */
export async function readerById(db: Kysely<DB>, id: string) {
  const row = await db
    .selectFrom('reader')
    .select(['id', 'name', 'email', 'created_at', 'agreed_at', 'disabled_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The same by mail address, in whatever letters it is written. */
export async function readerByEmail(db: Kysely<DB>, email: string) {
  const row = await db
    .selectFrom('reader')
    .select(['id', 'name', 'email', 'disabled_at'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}

/** Where a reader is signed in, newest first. */
export function sessionsOf(db: Kysely<DB>, readerId: string, at: Date) {
  return db
    .selectFrom('reader_session')
    .select(['id', 'created_at', 'expires_at', 'user_agent', 'ip_address'])
    .where('reader_id', '=', readerId)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .execute();
}

export type Session = Awaited<ReturnType<typeof sessionsOf>>[number];

export function passkeysOf(db: Kysely<DB>, readerId: string) {
  return db
    .selectFrom('reader_passkey')
    .select(['id', 'name', 'created_at'])
    .where('reader_id', '=', readerId)
    .orderBy('created_at')
    .execute();
}

export type Passkey = Awaited<ReturnType<typeof passkeysOf>>[number];

/** What a reader has chosen of mail; for a kind that is not among it the usual holds. */
export function mailChoices(db: Kysely<DB>, readerId: string) {
  return db
    .selectFrom('reader_mail_choice')
    .select(['kind', 'is_wanted', 'chosen_at'])
    .where('reader_id', '=', readerId)
    .orderBy('kind')
    .execute();
}

/** Whether somebody gets a kind of mail. */
export async function wantsMail(
  db: Kysely<DB>,
  readerId: string,
  { key, isUsual }: { key: string; isUsual: boolean },
): Promise<boolean> {
  const choices = await mailChoices(db, readerId);
  return choices.find(({ kind }) => kind === key)?.is_wanted ?? isUsual;
}

/** Accounts for the command line, newest first. */
export function newestReaders(db: Kysely<DB>, limit: number) {
  return db
    .selectFrom('reader')
    .select(['id', 'name', 'email', 'created_at', 'disabled_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}
