import { z } from 'zod';
import type { Block } from '../../body/build.ts';
import { readInput } from '../../kernel/read-input.ts';
import { type ArticleInput, readArticleInput } from '../article-input.ts';

const text = z.string().max(200_000).default('');
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
    paragraphs: blocksOf(content.text),
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

/**
 * Paragraphs of a text, with blank lines between. One that begins with `## ` is a subheading, one with `> ` a quotation,
 * lines with `- ` are a list.
 */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map(trimmed)
    .filter(Boolean)
    .map(blockOf);
}

function blockOf(text: string): Block {
  if (text.startsWith('## ')) return { type: 'heading', text: trimmed(text.slice(3)) };
  if (text.startsWith('> ')) return { type: 'quote', text: trimmed(text.replaceAll(/^> ?/gm, '')) };
  const parts = lines(text);
  if (parts.every((part) => part.startsWith('- ')))
    return { type: 'list', items: parts.map((part) => trimmed(part.slice(2))) };
  return parts.join(' ');
}

const trimmed = (text: string) => text.trim();
const lines = (text: string) => text.split('\n').map(trimmed).filter(Boolean);
const words = (text: string) => text.split(',').map(trimmed).filter(Boolean);
