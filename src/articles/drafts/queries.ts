import type { Kysely } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import { storedDraft } from './draft-content.ts';

export type Draft = NonNullable<Awaited<ReturnType<typeof draftById>>>;

export async function draftById(db: Kysely<DB>, id: number) {
  const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { ...row, content: storedDraft(row.content), generated: row.generated as unknown } : null;
}

/** Some drafts, as far as one is told of them. */
export async function draftsOf(db: Kysely<DB>, ids: number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('draft')
    .select(['id', 'headline', 'author_id', 'section_id'])
    .where('id', 'in', ids)
    .execute();
}

/** Who wrote the drafts that became these articles. */
export async function authorsOf(db: Kysely<DB>, articleIds: string[]) {
  if (articleIds.length === 0) return [];
  return db
    .selectFrom('draft')
    .select(['article_id', 'author_id'])
    .where('article_id', 'in', articleIds)
    .execute();
}

/** Headlines of articles as they were last written, for the newsroom: also of those that readers do not see. */
export async function headlinesOf(db: Kysely<DB>, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('edition')
    .distinctOn('article_id')
    .select(['article_id', 'headline'])
    .where('article_id', 'in', ids)
    .orderBy('article_id')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ article_id, headline }) => [article_id, headline]));
}

/** Some notes, as far as one is told of them. */
export async function notesById(db: Kysely<DB>, ids: number[]) {
  if (ids.length === 0) return [];
  return db.selectFrom('draft_note').select(['id', 'text', 'mentions']).where('id', 'in', ids).execute();
}

export type Note = Awaited<ReturnType<typeof notesOf>>[number];

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
