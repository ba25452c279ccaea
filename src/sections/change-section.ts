import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { sectionName } from './add-section.ts';
import { holdSections, parentOf, sectionIn, siblingsOf } from './hold-sections.ts';
import { menuTag } from './queries.ts';
import { repath } from './repath.ts';
import { pathBelow, slug } from './section-path.ts';
import { stateOf } from './settings-queries.ts';

const naming = z.object({
  name: sectionName,
  slug: z.string().toLowerCase().pipe(slug),
  madeFrom: z.string(),
});

/**
 * Gives a section another name or path; those below it move along, and old paths redirect.
 * @throws WordedRefusal where the path is another's, or was; Stale; Refused naming the wrong field
 */
export async function renameSection(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const { name, slug, madeFrom } = readInput(naming, value);
  return act(kernel, by, async ({ trx, record }) => {
    const tree = await holdSections(trx);
    const section = sectionIn(tree, id);
    requireUnchanged(stateOf(section), madeFrom);
    const path = pathBelow(parentOf(tree, section), slug);
    await repath(trx, tree, section, path);
    await trx.updateTable('section').set({ name }).where('id', '=', id).execute();
    record({
      kind: 'section.renamed',
      subject: section.path,
      data: { id, to: path },
      tags: [menuTag, `section:${id}`],
    });
  });
}

const showing = z.object({ inMenu: z.boolean(), madeFrom: z.string() });

/**
 * Puts a section into the readers' menu, or out of it; its page stays while it has articles.
 * @throws WordedRefusal where there is none; Stale
 */
export async function showSection(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const { inMenu, madeFrom } = readInput(showing, value);
  return act(kernel, by, async ({ trx, record }) => {
    const section = sectionIn(await holdSections(trx), id);
    requireUnchanged(stateOf(section), madeFrom);
    await trx.updateTable('section').set({ in_menu: inMenu }).where('id', '=', id).execute();
    record({
      kind: inMenu ? 'section.shown' : 'section.hidden',
      subject: section.path,
      data: { id },
      tags: [menuTag, `section:${id}`],
    });
  });
}

const ordering = z.object({ direction: z.enum(['up', 'down']), madeFrom: z.string() });

/**
 * Moves a section one place up or down among those on its level.
 * @throws WordedRefusal where there is none; Stale where they stand in another order now
 */
export async function orderSection(
  kernel: Kernel,
  id: number,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const { direction, madeFrom } = readInput(ordering, value);
  return act(kernel, by, async ({ trx, record }) => {
    const tree = await holdSections(trx);
    const section = sectionIn(tree, id);
    const ids = siblingsOf(tree, section).map((each) => each.id);
    requireUnchanged(ids, madeFrom);
    const from = ids.indexOf(id);
    const to = Math.max(0, Math.min(ids.length - 1, direction === 'up' ? from - 1 : from + 1));
    for (const [rank, each] of ids.toSpliced(from, 1).toSpliced(to, 0, id).entries())
      await trx.updateTable('section').set({ rank }).where('id', '=', each).execute();
    record({ kind: 'section.ordered', subject: section.path, data: { id, direction }, tags: [menuTag] });
  });
}
