import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { holdSections, requireTop, sectionIn, siblingsOf } from './hold-sections.ts';
import { menuTag } from './queries.ts';
import { requireFreePath } from './repath.ts';
import { pathBelow, slug } from './section-path.ts';

export const sectionName = z.string().min(1).max(30);

const newSection = z.object({
  name: sectionName,
  slug: z.string().toLowerCase().pipe(slug),
  parent: z.int().nullable(),
  inMenu: z.boolean(),
});

/**
 * Adds a section behind those on its level.
 * @returns its id
 * @throws WordedRefusal where its path is another's, or was; Refused naming the wrong field
 */
export async function addSection(kernel: Kernel, value: unknown, by: string): Promise<Acknowledged<number>> {
  const given = readInput(newSection, value);
  return act(kernel, by, async ({ trx, record }) => {
    const tree = await holdSections(trx);
    const parent = given.parent === null ? null : sectionIn(tree, given.parent);
    if (parent) requireTop(parent, 'parent');
    const path = pathBelow(parent, given.slug);
    await requireFreePath(trx, path);
    const before = siblingsOf(tree, { parent_id: given.parent }).filter(({ in_menu }) => in_menu);
    const { id } = await trx
      .insertInto('section')
      .values({
        path,
        name: given.name,
        parent_id: given.parent,
        rank: (before.at(-1)?.rank ?? -1) + 1,
        in_menu: given.inMenu,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    record({ kind: 'section.added', subject: path, data: { id }, tags: [menuTag, `section:${id}`] });
    return id;
  });
}
