import { type Kysely, sql } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';
import { blocks } from './blocks.ts';
import type { Programme } from './queries.ts';

/** A programme whether readers know of it or not. */
export function programmeById(db: Kysely<DB>, id: number) {
  return db.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirst();
}

/** All programmes as the desk lists them, with what waits and what is live. */
export function everyProgramme(db: Kysely<DB>) {
  const has = (state: string) =>
    sql<boolean>`exists (select from programme_page
      where programme_page.programme_id = programme.id and programme_page.state = ${state})`;
  return db
    .selectFrom('programme')
    .selectAll()
    .select([has('live').as('is_public'), has('pending').as('has_pending')])
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What a form of a programme is made from. */
export const factsState = ({ id: _, ...said }: Programme) => said;

export function seriesById(db: Kysely<DB>, programmeId: number, id: number) {
  return db
    .selectFrom('programme_series')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export const seriesState = ({ name, note, label }: { name: string; note: string; label: string | null }) => ({
  name,
  note,
  label,
});

/** The page that is being made; null before anybody has begun one. */
export async function draftOf(db: Kysely<DB>, programmeId: number) {
  const row = await db
    .selectFrom('programme_page')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return row ? { ...row, blocks: blocks.parse(row.blocks) } : null;
}

/** Pages that wait for their minute, the next one first. */
export function pendingPages(db: Kysely<DB>, programmeId: number) {
  return db
    .selectFrom('programme_page')
    .select(['id', 'due_at', 'changed_by', 'changed_at'])
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'pending')
    .orderBy('due_at')
    .execute();
}

/** What stood on a landing page, the newest first. */
export function pastPages(db: Kysely<DB>, programmeId: number, limit: number) {
  return db
    .selectFrom('programme_page')
    .select(['id', 'state', 'live_from', 'live_until', 'changed_by'])
    .where('programme_id', '=', programmeId)
    .where('state', 'in', ['live', 'past'])
    .orderBy('live_from', 'desc')
    .limit(limit)
    .execute();
}

export async function pageById(db: Kysely<DB>, programmeId: number, id: number) {
  const row = await db
    .selectFrom('programme_page')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, blocks: blocks.parse(row.blocks) } : null;
}
