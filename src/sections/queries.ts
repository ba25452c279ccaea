import { type Kysely, sql } from 'kysely';
import { isListed } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';

export const menuTag = 'menu';

export type Section = { id: number; parent_id: number | null; path: string; name: string };
export type MenuSection = Section & { subsections: Section[] };

/** Sections of the menu with their subsections, in the desk's order. */
export async function menuSections(db: Kysely<DB>): Promise<MenuSection[]> {
  const rows = await db
    .selectFrom('section')
    .select(['id', 'parent_id', 'path', 'name'])
    .where('in_menu', '=', true)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  return rows
    .filter(({ parent_id }) => parent_id === null)
    .map((top) => ({ ...top, subsections: rows.filter(({ parent_id }) => parent_id === top.id) }));
}

/**
 * A section with the one above it and those below it. One that neither the menu nor a published article names is
 * not there: it may have come with an article that nobody may know of yet.
 */
export async function sectionAt(db: Kysely<DB>, path: string) {
  const section = await db
    .selectFrom('section')
    .select(['id', 'parent_id', 'path', 'name'])
    .where('path', '=', path)
    .where('merged_into', 'is', null)
    .where((where) => where.or([where('in_menu', '=', true), isListed(sql`'section:' || section.id`)]))
    .executeTakeFirst();
  if (!section) return null;
  const near = await db
    .selectFrom('section')
    .select(['id', 'parent_id', 'path', 'name', 'in_menu'])
    .where((where) =>
      where.or([where('id', '=', section.parent_id ?? 0), where('parent_id', '=', section.id)]),
    )
    .orderBy('rank')
    .orderBy('id')
    .execute();
  return {
    ...section,
    parent: near.find(({ id }) => id === section.parent_id) ?? null,
    subsections: near.filter(({ parent_id, in_menu }) => parent_id === section.id && in_menu),
  };
}

/** What is listed where: sections as articles name them, with those that list them, after one was merged into another. */
function listedSections(db: Kysely<DB>) {
  return db
    .selectFrom('section as named')
    .innerJoin('section as own', (join) =>
      join.on('own.id', '=', (eb) => eb.fn.coalesce('named.merged_into', 'named.id')),
    );
}

/** A section, those below it, and those that were merged into any of them. */
export async function sectionsWithin(db: Kysely<DB>, id: number): Promise<number[]> {
  const rows = await listedSections(db)
    .select('named.id')
    .where((where) => where.or([where('own.id', '=', id), where('own.parent_id', '=', id)]))
    .execute();
  return rows.map((row) => row.id);
}

/** The sections of the first level under which some sections stand, or which they are. */
export function topSections(db: Kysely<DB>, ids: number[]) {
  return listedSections(db)
    .innerJoin('section as top', (join) =>
      join.on('top.id', '=', (eb) => eb.fn.coalesce('own.parent_id', 'own.id')),
    )
    .select(['named.id as named', 'top.id', 'top.path', 'top.name'])
    .where((where) => where('named.id', '=', where.fn.any(where.val(ids))))
    .execute();
}

/** Where a renamed or merged section is now. */
export async function sectionMovedFrom(db: Kysely<DB>, path: string): Promise<string | null> {
  const row = await db
    .selectFrom('section_alias')
    .innerJoin('section', 'section.id', 'section_alias.section_id')
    .select('section.path')
    .where('section_alias.path', '=', path)
    .executeTakeFirst();
  return row?.path ?? null;
}

/** The path by which a section goes now, of one that it had at any time. */
export async function currentPath(db: Kysely<DB>, path: string): Promise<string> {
  return (path && (await sectionMovedFrom(db, path))) || path;
}

/** The section and the one above it, from the top: a breadcrumb. */
export async function breadcrumb(db: Kysely<DB>, sectionId: number | null): Promise<Section[]> {
  if (sectionId === null) return [];
  const rows = await db
    .selectFrom('section as named')
    .innerJoin('section as own', (join) =>
      join.on('own.id', '=', (eb) => eb.fn.coalesce('named.merged_into', 'named.id')),
    )
    .leftJoin('section as above', 'above.id', 'own.parent_id')
    .selectAll('own')
    .select(['above.path as above_path', 'above.name as above_name', 'above.id as above_id'])
    .where('named.id', '=', sectionId)
    .execute();
  return rows.flatMap((own) =>
    own.above_id !== null && own.above_path !== null && own.above_name !== null
      ? [{ id: own.above_id, parent_id: null, path: own.above_path, name: own.above_name }, own]
      : [own],
  );
}
