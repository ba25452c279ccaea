import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { type Group, groups, type Kind, mailedByDefault } from './kinds.ts';
import type { NoticeData } from './notices-of.ts';

/** What a person's pages listen for. */
export const noticesTopic = (personId: string): string => `notices:${personId}`;

export type Notice = Awaited<ReturnType<typeof noticesFor>>[number];

/** The newest notices of somebody, newest first. */
export async function noticesFor(
  db: Kysely<DB>,
  personId: string,
  { before, limit }: { before: number | null; limit: number },
) {
  const rows = await notices(db)
    .where('person_id', '=', personId)
    .$if(before !== null, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(readNotice);
}

/** Those that came after one and are not read, newest first. */
export async function unreadAfter(db: Kysely<DB>, personId: string, after: number, limit: number) {
  const rows = await notices(db)
    .where('person_id', '=', personId)
    .where('id', '>', after)
    .where('read_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(readNotice);
}

export async function noticeById(db: Kysely<DB>, id: number): Promise<Notice | null> {
  const row = await notices(db).where('id', '=', id).executeTakeFirst();
  return row ? readNotice(row) : null;
}

function notices(db: Kysely<DB>) {
  return db.selectFrom('notice').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof notices>['execute']>>[number];

function readNotice(row: Row) {
  return { ...row, kind: row.kind as Kind, data: row.data as NoticeData };
}

/** How many notices somebody has not read, and the newest of all. One look at two indexes, on every page of the desk. */
export async function unreadOf(db: Kysely<DB>, personId: string): Promise<{ count: number; newest: number }> {
  const { rows } = await sql<{ count: number; newest: number }>`
    select
      (select count(*)::integer from notice where person_id = ${personId} and read_at is null) as count,
      (select coalesce(max(id), 0) from notice where person_id = ${personId}) as newest
  `.execute(db);
  return rows[0] ?? { count: 0, newest: 0 };
}

/** The newest notice of all. */
export async function lastNotice(db: Kysely<DB>): Promise<number> {
  const row = await db
    .selectFrom('notice')
    .select((query) => query.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** Who has been told of something after a notice, and the newest notice that there is. */
export async function toldAfter(db: Kysely<DB>, id: number): Promise<{ people: string[]; newest: number }> {
  const rows = await db
    .selectFrom('notice')
    .select(['person_id', (query) => query.fn.max('id').as('newest')])
    .where('id', '>', id)
    .groupBy('person_id')
    .execute();
  return {
    people: rows.map(({ person_id }) => person_id),
    newest: Math.max(id, ...rows.map(({ newest }) => newest)),
  };
}

/** What each of some people is told by mail, too. */
export async function mailedTo(db: Kysely<DB>, personIds: string[]): Promise<Map<string, readonly Group[]>> {
  const rows = await db.selectFrom('notice_choice').selectAll().where('person_id', 'in', personIds).execute();
  const chosen = new Map(
    rows.map(({ person_id, mailed }) => [person_id, groups.filter((group) => mailed.includes(group))]),
  );
  return new Map(personIds.map((id) => [id, chosen.get(id) ?? mailedByDefault]));
}
