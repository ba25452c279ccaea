import { z } from 'zod';

const text = z.string();
export const line = text.min(1);
export const nullable = text.nullish().transform((given) => given || null);
/** An id has four figures for the year, and PostgreSQL has no year 0. */
export const time = z.iso
  .datetime({ offset: true })
  .refine((given) => /^(1[6-9]|2\d)/.test(given), 'takes a time from 1600 to 2999')
  .transform((given) => new Date(given));
export const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

export const reporter = z.object({ name: line, title: nullable, email: nullable });

export const block = z.union([
  text,
  z.object({ type: z.literal('heading'), text }),
  z.object({ type: z.literal('quote'), text, attribution: nullable }),
  z.object({ type: z.literal('list'), items: z.array(text).min(1) }),
  z.object({
    type: z.literal('table'),
    caption: nullable,
    header: list(text),
    rows: z.array(z.array(text).min(1)).min(1),
  }),
]);

export const picture = z.object({
  caption: text,
  credit: nullable,
  alt: nullable,
  /** Path of the picture's file, or the id of one that the store has. */
  file: nullable,
  picture: z.number().int().positive().nullish(),
  /** How many blocks stand before it. */
  after: z.number().int().min(0).default(0),
});
