import type { Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { isReserved } from './section-path.ts';
import type { TreeSection } from './settings-queries.ts';

/**
 * Gives a section a path, and those below it theirs. The paths they had redirect for ever.
 * @throws WordedRefusal where a path is another's, or was
 */
export async function repath(
  trx: Transaction<DB>,
  tree: TreeSection[],
  section: TreeSection,
  path: string,
): Promise<void> {
  if (path === section.path) return;
  for (const each of [section, ...tree.filter(({ parent_id }) => parent_id === section.id)]) {
    const given = path + each.path.slice(section.path.length);
    await requireFreePath(trx, given, each.id);
    await leaveAlias(trx, each.path, each.id);
    await trx.updateTable('section').set({ path: given }).where('id', '=', each.id).execute();
    // A path that is in use again is not an old one any more.
    await trx.deleteFrom('section_alias').where('path', '=', given).execute();
  }
}

/**
 * @param own the section that may have had the path before
 * @throws WordedRefusal where it is another's, or leads to another for ever
 */
export async function requireFreePath(
  trx: Transaction<DB>,
  path: string,
  own: number | null = null,
): Promise<void> {
  if (isReserved(path)) throw new WordedRefusal(422, 'sections.problem.reserved', { path }, 'slug');
  const holder = await trx
    .selectFrom('section')
    .select(['id', 'name', 'merged_into'])
    .where('path', '=', path)
    .executeTakeFirst();
  if (holder && holder.id !== own && holder.merged_into === null)
    throw new WordedRefusal(422, 'sections.problem.taken', { path, name: holder.name }, 'slug');
  const alias = await trx
    .selectFrom('section_alias')
    .innerJoin('section', 'section.id', 'section_alias.section_id')
    .select(['section.id', 'section.name'])
    .where('section_alias.path', '=', path)
    .executeTakeFirst();
  if (alias && alias.id !== own)
    throw new WordedRefusal(422, 'sections.problem.old', { path, name: alias.name }, 'slug');
}

export async function leaveAlias(trx: Transaction<DB>, path: string, sectionId: number): Promise<void> {
  await trx
    .insertInto('section_alias')
    .values({ path, section_id: sectionId })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ section_id: sectionId }))
    .execute();
}
