import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { addDays, isDay, startOfDay } from '../korean/seoul-time.ts';

/** A query is a few words: a longer text is refused. */
export const longestQuery = 500;
const mostItems = 100;

const day = z
  .string()
  .optional()
  .transform((given) => given || undefined)
  .refine((given) => given === undefined || isDay(given), 'takes a day, as in 2026-11-27');
const word = z
  .string()
  .max(200)
  .optional()
  .transform((given) => given || undefined);

const asked = z.object({
  q: z.string().max(longestQuery, `takes at most ${longestQuery} signs`).default(''),
  /** Path of a section, such as `경제/증권`. */
  section: word,
  /** First and last day, in Seoul. */
  from: day,
  to: day,
  /** Slug or name. */
  reporter: word,
  sort: z.enum(['recent', 'relevant']).default('recent'),
  limit: z.coerce.number().int().min(1).max(mostItems).default(20),
  cursor: z.string().max(500).optional(),
});

export type Asked = z.output<typeof asked>;

/**
 * What is asked for, as an address has it.
 * @throws Refused naming the first wrong field
 */
export function readAsked(query: Record<string, string>): Asked {
  return readInput(asked, query);
}

export function timesOf({ from, to }: Asked): { from: Date | null; until: Date | null } {
  return { from: from ? startOfDay(from) : null, until: to ? startOfDay(addDays(to, 1)) : null };
}

const place = z.tuple([z.iso.datetime(), z.string().regex(/^\d{14}$/)]);

const cursorShape = z.object({
  /** The newest article that the search knew when it began: what comes later does not move its pages. */
  top: place.nullable(),
  /** The last article that was shown of those by date. */
  after: place.nullable(),
  /** How many of those by relevance were shown. */
  skip: z.number().int().min(0).max(1_000),
});

export type Cursor = z.output<typeof cursorShape>;

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws Refused where it is none that was given out */
export function readCursor(text: string | undefined): Cursor {
  if (!text) return { top: null, after: null, skip: 0 };
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new Refused(422, 'is none that a search gave: begin without it', 'cursor');
  }
}
