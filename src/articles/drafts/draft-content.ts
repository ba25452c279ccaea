import { z } from 'zod';
import { readInput } from '../../kernel/read-input.ts';
import { type ArticleInput, readArticleInput } from '../article-input.ts';
import { articleParts } from './written/written-content.ts';

/** Forms end their lines with two signs. */
const text = z
  .string()
  .max(200_000)
  .transform((given) => given.replaceAll('\r\n', '\n'))
  .default('');
const line = z.string().max(1_000).default('');

/** A draft as it is written: fields of a form, each a text. Whatever is not filled in yet is empty. */
const draftContent = z.object({
  headline: line,
  /** A line each. */
  subheads: text,
  /** With commas between. */
  prefixes: line,
  section: line,
  /** `서울·부산` */
  places: line,
  /** `도하린 특파원, 윤가온 기자` */
  reporters: line,
  text,
  tags: line,
  story: line,
  stage: line,
});

export type DraftContent = z.output<typeof draftContent>;

/**
 * Checks what a form or its script sent.
 * @throws Refused naming the first wrong field
 */
export function readDraftContent(value: unknown): DraftContent {
  return readInput(draftContent, value);
}

export const emptyDraft: DraftContent = draftContent.parse({});

/**
 * The article that a draft would be.
 * @param agency in whose name its reporters write
 * @throws Refused naming the field that keeps it from being one
 */
export function articleOf(content: DraftContent, agency: string): ArticleInput {
  const { headline, story, stage } = content;
  const [section = '', subsection = ''] = content.section.split('/');
  return readArticleInput({
    headline,
    subheads: lines(content.subheads),
    prefixes: words(content.prefixes),
    section,
    subsection,
    byline: {
      places: content.places.split(/[·,]/).map(trimmed).filter(Boolean),
      agency,
      reporters: words(content.reporters).map(personOf),
    },
    ...articleParts(content.text),
    tags: words(content.tags).map((tag) => tag.replace(/^#/, '')),
    story,
    stage,
  });
}

/** `조용성 특파원`: what follows the name is the title. */
function personOf(person: string) {
  const [name = '', ...title] = person.split(/\s+/);
  return { name, title: title.join(' ') || null };
}

const trimmed = (text: string) => text.trim();
const lines = (text: string) => text.split('\n').map(trimmed).filter(Boolean);
const words = (text: string) => text.split(',').map(trimmed).filter(Boolean);
