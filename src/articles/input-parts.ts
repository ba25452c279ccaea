import { z } from 'zod';
import { isSafeHref, isWebAddress } from '../body/href.ts';
import { missingWords, type TextWithLinks } from '../body/rich-text.ts';

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

const at = z.number().int().min(0).optional();
const href = text.refine(isSafeHref, 'takes an address of http, https or mailto');

/** Left out where there are none, so that what an article is known by again stays as it was. */
const linksAndFootnotes = {
  text,
  links: z.array(z.object({ text: line, at, href })).optional(),
  /** Behind some words, or behind none at a place. */
  footnotes: z.array(z.object({ after: text, at, text: line })).optional(),
};

/** A text with its links and footnotes, beside what else belongs to it. */
function rich<T extends z.ZodRawShape>(shape: T) {
  return z
    .object({ ...shape, ...linksAndFootnotes })
    .refine((given) => missingWords(given as TextWithLinks) === null, 'links words that are not in its text');
}

const richText = z.union([text, rich({})]);

export const block = z.union([
  text,
  rich({ type: z.enum(['paragraph', 'heading', 'note']) }),
  rich({ type: z.literal('quote'), attribution: nullable }),
  z.object({ type: z.literal('list'), items: z.array(richText).min(1), ordered: z.boolean().optional() }),
  z
    .object({
      type: z.literal('table'),
      caption: nullable,
      header: list(richText),
      rows: z.array(z.array(richText).min(1)),
    })
    .refine(({ header, rows }) => header.length + rows.length > 0, 'takes a table that has a row'),
  z.object({ type: z.literal('timeline'), entries: z.array(rich({ time: text })).min(1) }),
  z.object({
    type: z.literal('embed'),
    url: text.refine(isWebAddress, 'takes an address of http or https'),
    title: text,
    provider: nullable,
  }),
  z.object({ type: z.literal('wall') }),
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
  /** Pictures that follow each other and name one gallery stand in it; its name is its caption. */
  gallery: line.optional(),
});
