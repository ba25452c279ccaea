import { sql, type Transaction } from 'kysely';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { sectionTree, type TreeSection } from './settings-queries.ts';

/**
 * All sections that are not merged, in their order, held until the act ends: nobody changes them meanwhile, and who
 * publishes waits, so that no article is listed in a section that is just being moved.
 */
export async function holdSections(trx: Transaction<DB>): Promise<TreeSection[]> {
  await sql`lock table section in exclusive mode`.execute(trx);
  return sectionTree(trx);
}

/** @throws WordedRefusal where there is no such section, or it was merged */
export function sectionIn(tree: TreeSection[], id: number): TreeSection {
  const section = tree.find((each) => each.id === id);
  if (!section) throw new WordedRefusal(404, 'sections.problem.gone');
  return section;
}

/** The one above, or null for the top. */
export function parentOf(tree: TreeSection[], { parent_id }: TreeSection): TreeSection | null {
  return tree.find(({ id }) => id === parent_id) ?? null;
}

/** Those on its level, below the same one, with itself. */
export function siblingsOf(
  tree: TreeSection[],
  { parent_id }: Pick<TreeSection, 'parent_id'>,
): TreeSection[] {
  return tree.filter((each) => each.parent_id === parent_id);
}

/** @throws WordedRefusal for a section that has others below it: there are two levels */
export function requireNoneBelow(tree: TreeSection[], { id }: TreeSection, field: string): void {
  if (tree.some(({ parent_id }) => parent_id === id))
    throw new WordedRefusal(422, 'sections.problem.has-below', {}, field);
}

/** @throws WordedRefusal for one that cannot have others below it */
export function requireTop(section: TreeSection, field: string): void {
  if (section.parent_id !== null) throw new WordedRefusal(422, 'sections.problem.two-levels', {}, field);
}
