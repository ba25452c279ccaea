import { z } from 'zod';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { reportersTag } from './queries.ts';

const line = z.string().trim().min(1);
const nullable = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null);

const reporters = z.array(
  z.object({
    slug: line,
    name: line,
    title: nullable,
    email: nullable,
    agency: nullable,
    place: nullable,
    beats: z.array(line).default([]),
    bio: nullable,
    active: z.boolean().default(true),
  }),
);

/**
 * Adds reporters and changes those who are there, by slug. Nobody is removed: who leaves is no longer active.
 * @throws Refused naming the wrong field
 */
export async function defineReporters(
  kernel: Kernel,
  value: unknown,
  by: string,
): Promise<Acknowledged<void>> {
  const given = readInput(reporters, value);
  return act(kernel, by, async ({ trx, record }) => {
    for (const { slug, ...rest } of given) {
      await trx
        .insertInto('reporter')
        .values({ slug, ...rest })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(rest))
        .execute();
    }
    record({ kind: 'reporters.defined', subject: 'reporters', data: {}, tags: [reportersTag] });
  });
}
