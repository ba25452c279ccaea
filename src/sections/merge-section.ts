import type { Transaction } from 'kysely';
import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, type Act, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { holdSections, requireNoneBelow, sectionIn } from './hold-sections.ts';
import { menuTag } from './queries.ts';
import { leaveAlias } from './repath.ts';
import { listAlso, unlist, unlistAbove } from './section-lists.ts';
import { stateOf, type TreeSection } from './settings-queries.ts';

const merging = z.object({ into: z.int(), madeFrom: z.string() });

/**
 * Merges a section into another: its articles are listed there, its address leads there, and no edition is touched.
 * @throws WordedRefusal where it is the same, or has others below it; Stale
 */
export async function mergeSection(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const { into, madeFrom } = readInput(merging, value);
  return act(kernel, by, async (doing) => {
    const tree = await holdSections(doing.trx);
    const section = sectionIn(tree, id);
    const target = sectionIn(tree, into);
    requireUnchanged([stateOf(section), stateOf(target)], madeFrom);
    await merge(doing, tree, section, target);
  });
}

/** The same within an act that holds the sections. */
export async function merge(
  { trx, record }: Act,
  tree: TreeSection[],
  section: TreeSection,
  target: TreeSection,
): Promise<void> {
  if (section.id === target.id) throw new WordedRefusal(422, 'sections.problem.itself', {}, 'into');
  requireNoneBelow(tree, section, 'into');
  const above = target.parent_id === null ? [] : [target.parent_id];
  await unlistAbove(trx, tree, section);
  await listAlso(trx, section, [target.id, ...above]);
  await unlist(trx, section);
  await handOver(trx, section, target);
  await leaveAlias(trx, section.path, target.id);
  const lists = [section.id, target.id, section.parent_id, ...above].filter((id) => id !== null);
  record({
    kind: 'section.merged',
    subject: section.path,
    data: { id: section.id, to: target.path },
    tags: [menuTag, ...lists.map((id) => `section:${id}`)],
  });
}

/** What was merged into the one before is merged into the other now, and old addresses lead there. */
async function handOver(trx: Transaction<DB>, { id }: TreeSection, target: TreeSection): Promise<void> {
  await trx
    .updateTable('section')
    .set({ merged_into: target.id, in_menu: false })
    .where((where) => where.or([where('id', '=', id), where('merged_into', '=', id)]))
    .execute();
  await trx
    .updateTable('section_alias')
    .set({ section_id: target.id })
    .where('section_id', '=', id)
    .execute();
}
