import type { Kysely } from 'kysely';
import type { DB } from '../kernel/tables.gen.ts';

/** All sections that are not merged into another, in the order of the menu. */
export function sectionTree(db: Kysely<DB>) {
  return db
    .selectFrom('section')
    .select(['id', 'parent_id', 'path', 'name', 'rank', 'in_menu'])
    .where('merged_into', 'is', null)
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

export type TreeSection = Awaited<ReturnType<typeof sectionTree>>[number];

/** How many published articles each section lists, by its id. */
export async function articleCounts(db: Kysely<DB>, ids: number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('listing')
    .select('list')
    .select((count) => count.fn.countAll<number>().as('articles'))
    .where('list', 'in', ['', ...ids.map((id) => `section:${id}`)])
    .groupBy('list')
    .execute();
  return new Map(rows.map(({ list, articles }) => [Number(list.slice('section:'.length)), Number(articles)]));
}

/** Addresses that lead to a section, and are no other's. */
export async function oldPathsOf(db: Kysely<DB>, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('section_alias')
    .select('path')
    .where('section_id', '=', id)
    .orderBy('path')
    .execute();
  return rows.map(({ path }) => path);
}

/** What the acts on one section start from. */
export function stateOf({ name, path, parent_id, in_menu }: TreeSection) {
  return { name, path, parent_id, in_menu };
}
