import type { z } from 'zod';
import { Refused } from './refused.ts';

/**
 * Checks what came in from outside. Its texts arrive at the schema clean.
 * @throws Refused (422) naming the first wrong field by its path, as in `byline.reporters.0.name`
 */
export function readInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(cleanTexts(value));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused(422, issue?.message ?? 'cannot be read', issue?.path.join('.') || 'input');
}

/** Every text of a value of JSON, clean; keys stay as they are. */
function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanTexts(part)]));
}

/**
 * Text as it is stored: composed (NFC), no blanks at its ends, and without NUL and half surrogate pairs, which
 * PostgreSQL does not take.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').normalize('NFC').trim();
}
