import type { Transaction } from 'kysely';
import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { menuTag } from './queries.ts';
import { slug } from './section-path.ts';

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
    await refuseMerged(trx, given);
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

/** The address of a section that was merged leads to the other one, for ever. */
async function refuseMerged(trx: Transaction<DB>, given: z.output<typeof sections>): Promise<void> {
  const paths = given.flatMap(({ slug, subsections }) => [
    slug,
    ...subsections.map((below) => `${slug}/${below.slug}`),
  ]);
  const merged = await trx
    .selectFrom('section')
    .select('path')
    .where('path', 'in', ['', ...paths])
    .where('merged_into', 'is not', null)
    .executeTakeFirst();
  if (merged) throw new Refused(422, `${merged.path} was merged into another section`);
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
