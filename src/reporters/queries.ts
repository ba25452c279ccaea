import { type Kysely, sql } from 'kysely';
import { isListed } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

export const reportersTag = 'reporters';

/** A reporter of this agency or of a published article; whom only unpublished articles name is not there. */
export async function reporterAt(db: Kysely<DB>, slug: string) {
  return db
    .selectFrom('reporter')
    .selectAll()
    .where('slug', '=', slug)
    .where((where) => where.or([where('ours', '=', true), isListed(sql`'reporter:' || reporter.id`)]))
    .executeTakeFirst();
}

/** The address of a reporter who had this one before. */
export async function slugNow(db: Kysely<DB>, before: string): Promise<string | null> {
  const row = await db
    .selectFrom('reporter_alias')
    .innerJoin('reporter', 'reporter.id', 'reporter_alias.reporter_id')
    .select('reporter.slug')
    .where('reporter_alias.slug', '=', before)
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** Reporters who work here now, by name. */
export async function activeReporters(db: Kysely<DB>) {
  return db
    .selectFrom('reporter')
    .select(['id', 'slug', 'name', 'title', 'beats', 'place'])
    .where('active', '=', true)
    .where('ours', '=', true)
    .orderBy('name')
    .execute();
}

/** Those who stand in a byline, in its order. */
export async function reportersOf(db: Kysely<DB>, ids: number[]) {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('reporter').selectAll().where('id', 'in', ids).execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
