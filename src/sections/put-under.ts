import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { holdSections, requireNoneBelow, requireTop, sectionIn, siblingsOf } from './hold-sections.ts';
import { menuTag } from './queries.ts';
import { repath } from './repath.ts';
import { listAlso, unlistAbove } from './section-lists.ts';
import { pathBelow, slugOf } from './section-path.ts';
import { stateOf } from './settings-queries.ts';

const placing = z.object({ parent: z.int().nullable(), madeFrom: z.string() });

/**
 * Puts a section below another, or at the top: its articles leave the list of the one above and come into that of the
 * other, and its old path redirects.
 * @throws WordedRefusal where it cannot stand there; Stale
 */
export async function putUnder(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const { parent: parentId, madeFrom } = readInput(placing, value);
  return act(kernel, by, async ({ trx, record }) => {
    const tree = await holdSections(trx);
    const section = sectionIn(tree, id);
    requireUnchanged(stateOf(section), madeFrom);
    if (parentId === id) throw new WordedRefusal(422, 'sections.problem.itself', {}, 'parent');
    const parent = parentId === null ? null : sectionIn(tree, parentId);
    if (parent) {
      requireTop(parent, 'parent');
      requireNoneBelow(tree, section, 'parent');
    }
    const path = pathBelow(parent, slugOf(section.path));
    await repath(trx, tree, section, path);
    await unlistAbove(trx, tree, section);
    if (parent) await listAlso(trx, section, [parent.id]);
    const last = siblingsOf(tree, { parent_id: parentId }).filter(({ in_menu }) => in_menu);
    const rank = (last.at(-1)?.rank ?? -1) + 1;
    await trx.updateTable('section').set({ parent_id: parentId, rank }).where('id', '=', id).execute();
    const lists = [id, section.parent_id, parentId].filter((each) => each !== null);
    const tags = [menuTag, ...lists.map((each) => `section:${each}`)];
    record({ kind: 'section.moved', subject: section.path, data: { id, to: path }, tags });
  });
}
