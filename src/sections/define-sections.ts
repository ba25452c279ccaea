import type { Transaction } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { menuTag } from './queries.ts';

const word = '[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*';
const slug = z.string().regex(new RegExp(`^${word}$`, 'u'), 'takes letters, digits and single hyphens');
/** Where a section lies: its slug, behind that of the one above where it has one. */
export const sectionPath = z
  .string()
  .regex(new RegExp(`^${word}(?:/${word})?$`, 'u'), 'takes a section or a subsection, as in world/china');
const name = z.string().min(1);

const sections = z.array(
  z.object({ slug, name, subsections: z.array(z.object({ slug, name })).default([]) }),
);

/**
 * Sets names and order of the menu's sections. One that is no longer named leaves the menu and keeps its page.
 * @throws Refused naming the wrong field
 */
export async function defineSections(
  kernel: Kernel,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const given = readInput(sections, value);
  return act(kernel, by, async ({ trx, record }) => {
    await trx.updateTable('section').set({ in_menu: false }).execute();
    for (const [rank, top] of given.entries()) {
      const parent = await define(trx, { path: top.slug, name: top.name, parent_id: null, rank });
      for (const [subrank, sub] of top.subsections.entries()) {
        await define(trx, {
          path: `${top.slug}/${sub.slug}`,
          name: sub.name,
          parent_id: parent,
          rank: subrank,
        });
      }
    }
    record({ kind: 'sections.defined', subject: 'sections', data: {}, tags: [menuTag] });
  });
}

type Row = { path: string; name: string; parent_id: number | null; rank: number };

async function define(trx: Transaction<DB>, { path, name, parent_id, rank }: Row): Promise<number> {
  const { id } = await trx
    .insertInto('section')
    .values({ path, name, parent_id, rank, in_menu: true })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ name, rank, in_menu: true }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
