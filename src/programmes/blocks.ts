import { z } from 'zod';
import { isWebAddress } from '../body/href.ts';

export const blockKinds = ['text', 'series', 'articles', 'events', 'people', 'picture'] as const;
export type BlockKind = (typeof blockKinds)[number];

const heading = z.string().max(80).default('');
const id = z.int().positive().nullable().default(null);
const href = z
  .string()
  .max(500)
  .refine((text) => text === '' || text.startsWith('/') || isWebAddress(text), 'is no address of a page')
  .default('');

const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    heading,
    text: z.string().max(5_000).default(''),
    /** Where it leads to, and in what words. */
    link: href,
    linkText: z.string().max(80).default(''),
  }),
  z.object({ kind: z.literal('series'), heading, series: id }),
  z.object({
    kind: z.literal('articles'),
    heading,
    articles: z
      .array(z.string().regex(/^\d{14}$/))
      .max(50)
      .default([]),
  }),
  z.object({ kind: z.literal('events'), heading }),
  z.object({ kind: z.literal('people'), heading }),
  z.object({
    kind: z.literal('picture'),
    heading,
    picture: id,
    alt: z.string().max(300).default(''),
    caption: z.string().max(300).default(''),
  }),
]);

/** What a landing page consists of, from above. */
export const blocks = z.array(block).max(40);

/** A part of a landing page. */
export type Block = z.output<typeof block>;
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;

export function emptyBlock(kind: BlockKind): Block {
  return block.parse({ kind });
}

/** Articles that somebody chose for a page, each once. */
export function chosenIn(page: Block[]): string[] {
  return [...new Set(page.flatMap((each) => (each.kind === 'articles' ? each.articles : [])))];
}

/**
 * The blocks after a button was pressed: `up 2`, `down 2`, `off 2`, `add text`; within a block of chosen articles
 * `up 2 3`, `down 2 3`, `off 2 3`, `put 2 ID`. All count from 1. A step that makes no sense changes nothing.
 */
export function steppedBlocks(page: Block[], step: string): Block[] {
  const [what = '', first = '', second = ''] = step.split(' ');
  if (what === 'add') return isKind(first) ? [...page, emptyBlock(first)] : page;
  const at = Number(first) - 1;
  const here = page[at];
  if (!here) return page;
  if (second === '') return movedIn(page, at, what);
  if (here.kind !== 'articles') return page;
  const { articles } = here;
  const changed =
    what === 'put' ? withArticle(articles, second) : movedIn(articles, Number(second) - 1, what);
  return page.with(at, { ...here, articles: changed });
}

const isKind = (name: string): name is BlockKind => (blockKinds as readonly string[]).includes(name);

function withArticle(articles: string[], id: string): string[] {
  return /^\d{14}$/.test(id) && !articles.includes(id) ? [...articles, id] : articles;
}

/** One of a list moved up or down, or taken off. */
export function movedIn<T>(all: T[], at: number, what: string): T[] {
  const other = { up: at - 1, down: at + 1 }[what];
  if (what === 'off') return all[at] === undefined ? all : all.toSpliced(at, 1);
  const [one, two] = [all[at], other === undefined ? undefined : all[other]];
  return one !== undefined && two !== undefined && other !== undefined
    ? all.with(at, two).with(other, one)
    : all;
}
