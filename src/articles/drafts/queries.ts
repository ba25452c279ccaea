import { type Kysely, sql } from 'kysely';
import type { DB } from '../../kernel/tables.gen.ts';
import type { Person } from '../../site/person.ts';
import type { DraftContent } from './draft-content.ts';
import type { DraftState } from './life-cycle.ts';

/** Boards by their addresses: which drafts stand on each. */
export const boards = {
  mine: null,
  filed: 'filed',
  returned: 'returned',
  held: 'held',
  published: 'published',
} as const satisfies Record<string, DraftState | null>;

export type Board = keyof typeof boards;

export type BoardRow = Awaited<ReturnType<typeof boardOf>>['rows'][number];

type Look = {
  person: Person;
  /** What the headline or the author's name has in it. */
  search: string;
  /** Of some section and those below it. */
  sectionId: number | null;
  limit: number;
};

/** The drafts of a board: those that wait longest first at the desk, elsewhere what was changed last. */
export async function boardOf(db: Kysely<DB>, board: Board, { person, search, sectionId, limit }: Look) {
  const state = boards[board];
  let query = db
    .selectFrom('draft')
    .leftJoin('section', 'section.id', 'draft.section_id')
    .select(['draft.id', 'state', 'author', 'headline', 'created_at', 'changed_at', 'filed_at', 'article_id'])
    .select(['locked_name', 'locked_until', 'section.name as section_name']);
  if (state === null)
    query = query.where('author_id', '=', person.id).where('state', 'not in', ['published', 'dropped']);
  else query = query.where('state', '=', state);
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`(headline ilike ${pattern} or author ilike ${pattern})`);
  }
  if (sectionId !== null) query = query.where(sql<boolean>`${sectionId} in (section.id, section.parent_id)`);
  const ordered =
    board === 'filed'
      ? query.orderBy('filed_at').orderBy('draft.id')
      : query.orderBy('changed_at', 'desc').orderBy('draft.id', 'desc');
  const rows = await ordered.limit(limit + 1).execute();
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

/** How many drafts stand on each board. */
export async function boardCounts(db: Kysely<DB>, person: Person): Promise<Map<Board, number>> {
  const { rows } = await sql<{ board: Board; count: number }>`
    select state as board, count(*)::integer as count from draft
    where state in ('filed', 'returned', 'held') group by state
    union all
    select 'mine', count(*)::integer from draft
    where author_id = ${person.id} and state not in ('published', 'dropped')
  `.execute(db);
  return new Map(rows.map(({ board, count }) => [board, count]));
}

export type Draft = NonNullable<Awaited<ReturnType<typeof draftById>>>;

export async function draftById(db: Kysely<DB>, id: number) {
  const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { ...row, content: row.content as unknown as DraftContent } : null;
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
  return row ? { ...row, content: row.content as unknown as DraftContent } : null;
}
