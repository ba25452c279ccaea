import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { Refused } from '../kernel/refused.ts';
import { holdSections } from './hold-sections.ts';
import { merge } from './merge-section.ts';
import { menuTag } from './queries.ts';
import { repath } from './repath.ts';

/**
 * Gives a section a new path, with its subsections; if there is a section at the new path already, the old one is
 * merged into it. Old paths redirect for ever, and no edition is touched.
 * @throws Refused when there is no such section, or it cannot become part of the other
 */
export async function moveSection(
  kernel: Kernel,
  from: string,
  to: string,
  by: string,
): Promise<Acknowledged<'renamed' | 'merged'>> {
  return act(kernel, by, async (doing) => {
    const tree = await holdSections(doing.trx);
    const section = tree.find(({ path }) => path === from);
    if (!section) throw new Refused(404, 'there is no such section', 'from');
    const target = tree.find(({ path }) => path === to);
    if (target) {
      await merge(doing, tree, section, target);
      return 'merged';
    }
    if (above(from) !== above(to))
      throw new Refused(
        422,
        'a section stays on its level and below the same one: merge it, or rename it there',
        'to',
      );
    await repath(doing.trx, tree, section, to);
    const tags = [menuTag, `section:${section.id}`];
    doing.record({ kind: 'section.renamed', subject: from, data: { id: section.id, to }, tags });
    return 'renamed';
  });
}

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
