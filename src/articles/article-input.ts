import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';

const text = z.string();
const line = text.min(1);
const nullable = text.nullish().transform((given) => given || null);
/** An id has four figures for the year, and PostgreSQL has no year 0. */
const time = z.iso
  .datetime({ offset: true })
  .refine((given) => /^(1[6-9]|2\d)/.test(given), 'takes a time from 1600 to 2999')
  .transform((given) => new Date(given));
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const reporter = z.object({ name: line, title: nullable, email: nullable });

const byline = z.object({
  places: list(line),
  agency: nullable,
  source: nullable,
  reporters: list(reporter),
});

const block = z.union([
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

const picture = z.object({
  caption: text,
  credit: nullable,
  alt: nullable,
  /** Path of the picture's file, or the id of one that the store has. */
  file: nullable,
  picture: z.number().int().positive().nullish(),
  /** How many blocks stand before it. */
  after: z.number().int().min(0).default(0),
});

/**
 * One article as it comes in: what `sokbo parse` prints, what `sokbo import` and `sokbo publish` take. Only the
 * headline is required; what is not known is null or left out.
 */
const articleInput = z.object({
  id: nullable,
  url: nullable,
  headline: line,
  prefixes: list(line),
  series: nullable,
  stage: nullable,
  subheads: list(line),
  section: nullable,
  subsection: nullable,
  /** `경제/금융정책`: names or paths of further sections. */
  secondarySections: list(line),
  publishedAt: time.nullish().transform((at) => at ?? null),
  modifiedAt: time.nullish().transform((at) => at ?? null),
  byline: byline.default({ places: [], agency: null, source: null, reporters: [] }),
  paragraphs: list(block),
  pictures: list(picture),
  /** Key of the story thread that it belongs to. */
  story: nullable,
  storyTitle: nullable,
  tags: list(line),
  sources: list(z.object({ outlet: line, date: z.iso.date().nullish() })),
  embargoUntil: time.nullish().transform((at) => at ?? null),
});

export type ArticleInput = z.output<typeof articleInput>;

/** An article or a notice that cannot be taken. */
export class BadArticle extends Refused {
  constructor(field: string, message: string) {
    super(422, message, field);
  }
}

/**
 * Checks one article as it came in.
 * @throws Refused naming the first wrong field
 */
export function readArticleInput(value: unknown): ArticleInput {
  return readInput(articleInput, value);
}
