import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { storedDraft } from './draft-content.ts';

export type Draft = NonNullable<Awaited<ReturnType<typeof draftById>>>;

export async function draftById(db: Kysely<DB>, id: number) {
  const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { ...row, content: storedDraft(row.content) } : null;
}

/** What was said about a draft, oldest first. */
export async function notesOf(db: Kysely<DB>, draftId: number) {
  return db.selectFrom('draft_note').selectAll().where('draft_id', '=', draftId).orderBy('id').execute();
}

/** The newest of a draft's versions, newest first. */
export async function versionsOf(db: Kysely<DB>, draftId: number, limit: number) {
  return db
    .selectFrom('draft_version')
    .select(['revision', 'saved_at', 'saved_by'])
    .where('draft_id', '=', draftId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute();
}

export async function versionOf(db: Kysely<DB>, draftId: number, revision: number) {
  const row = await db
    .selectFrom('draft_version')
    .selectAll()
    .where('draft_id', '=', draftId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row ? { ...row, content: storedDraft(row.content) } : null;
}
