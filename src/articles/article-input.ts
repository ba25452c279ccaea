import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import { block, line, list, nullable, picture, reporter, time } from './input-parts.ts';
import { freeAlways, liveBlogInput } from './live-blog/post-input.ts';

const byline = z.object({
  places: list(line),
  agency: nullable,
  source: nullable,
  reporters: list(reporter),
});

/** `free` and nothing are the same, and left out: what an article is known by again stays as it was. */
const access = z
  .string()
  .regex(/^[a-z0-9-]{0,30}$/, 'takes the key of a product: small letters, figures and hyphens')
  .nullish()
  .transform((key) => (key && key !== 'free' ? key : undefined));

const isWall = (given: z.output<typeof block>) => typeof given !== 'string' && given.type === 'wall';

const paragraphs = list(block).refine(
  (blocks) => blocks.filter(isWall).length <= 1,
  'takes one wall: what stands before it everybody may read',
);

/**
 * One article as it comes in: what `sokbo parse` prints, what `sokbo import` and `sokbo publish` take. Only the
 * headline is required; what is not known is null or left out.
 */
const articleFields = z.object({
  id: nullable,
  url: nullable,
  headline: line,
  /** Stands in lists where the whole one is too long. Left out of most, as `liveBlog` is. */
  shortHeadline: line.optional(),
  /** Stands in lists and previews in place of the first words of the text. */
  summary: line.optional(),
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
  paragraphs,
  pictures: list(picture),
  /** Key of the story thread that it belongs to. */
  story: nullable,
  storyTitle: nullable,
  tags: list(line),
  sources: list(z.object({ outlet: line, date: z.iso.date().nullish() })),
  embargoUntil: time.nullish().transform((at) => at ?? null),
  /** What it takes to read it whole: `registered`, or the key of a product. */
  access: access.optional(),
  /** Makes it a 실시간 중계. Left out of all others, so that what they are known by again stays as it was. */
  liveBlog: liveBlogInput.optional(),
});

const articleInput = articleFields.refine(({ access, liveBlog }) => !(access && liveBlog), {
  path: ['access'],
  message: freeAlways,
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
