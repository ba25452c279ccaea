import type { z } from 'zod';
import { Refused } from './refused.ts';

/**
 * Checks what came in from outside.
 * @throws Refused (422) naming the first wrong field by its path, as in `byline.reporters.0.name`
 */
export function readInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused(422, issue?.message ?? 'cannot be read', issue?.path.join('.') || 'input');
}
