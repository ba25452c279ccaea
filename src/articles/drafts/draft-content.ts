import { z } from 'zod';
import { readInput } from '../../kernel/read-input.ts';
import { atSeoulMinute } from '../../korean/seoul-time.ts';
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
  shortHeadline: line,
  /** A line each. */
  subheads: text,
  summary: text,
  /** What it takes to read it whole, by its key; nothing where it is free. */
  access: line,
  /** With commas between. */
  prefixes: line,
  series: line,
  section: line,
  /** Paths of sections, with commas between. */
  secondarySections: line,
  /** `서울·부산` */
  places: line,
  /** `도하린 특파원, 윤가온 기자` */
  reporters: line,
  /** In whose name they write, where that is another agency: `신화사`. */
  agency: line,
  /** By what right: `특약`, `공동취재단`. */
  source: line,
  text,
  tags: line,
  story: line,
  storyTitle: line,
  stage: line,
  /** A line each: `인민일보 2024-04-10`. */
  sources: text,
  /** Seoul time to the minute, as browsers write it: `2024-04-10T08:11`. */
  embargo: line,
  /** A second address of the article: `/election-2026`. */
  address: line,
  /** Of a draft that changes a live article: what kind of change, and the notice that says so. */
  change: line,
  notice: text,
  /** The number of the claim that it meets. */
  claim: line,
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

/** A stored draft: one from before a field was there has it empty. */
export function storedDraft(stored: unknown): DraftContent {
  return { ...emptyDraft, ...(stored as Partial<DraftContent>) };
}

/**
 * The article that a draft would be.
 * @param agency in whose name its reporters write
 * @throws Refused naming the field that keeps it from being one
 */
export function articleOf(content: DraftContent, agency: string): ArticleInput {
  const { headline, story, storyTitle, stage, series } = content;
  const [section = '', subsection = ''] = content.section.split('/');
  return readArticleInput({
    headline,
    shortHeadline: content.shortHeadline || undefined,
    subheads: lines(content.subheads),
    summary: content.summary || undefined,
    access: content.access,
    prefixes: words(content.prefixes),
    series,
    section,
    subsection,
    secondarySections: words(content.secondarySections),
    byline: {
      places: content.places.split(/[·,]/).map(trimmed).filter(Boolean),
      agency: content.agency || agency,
      source: content.source,
      reporters: words(content.reporters).map(personOf),
    },
    ...articleParts(content.text),
    tags: tagsOf(content),
    story,
    storyTitle,
    stage,
    sources: lines(content.sources).map(sourceOf),
    // What is no time is refused where the article is read.
    embargoUntil: atSeoulMinute(content.embargo)?.toISOString() ?? (content.embargo || null),
  });
}

/** The subjects as they are written, with or without `#`. */
export function tagsOf({ tags }: Pick<DraftContent, 'tags'>): string[] {
  return words(tags).map((tag) => tag.replace(/^#/, ''));
}

/** With one subject more, unless it has it. */
export function withTag(content: DraftContent, tag: string): DraftContent {
  const tags = tagsOf(content);
  return tags.includes(tag) ? content : { ...content, tags: [...tags, tag].join(', ') };
}

/** `인민일보 2024-04-10`: a day at the end is that of what was said. */
function sourceOf(written: string) {
  const [, outlet = written, date] = /^(.+?)\s+(\d{4}-\d{2}-\d{2})$/.exec(written) ?? [];
  return { outlet, date };
}

/** `조용성 특파원`: what follows the name is the title. */
function personOf(person: string) {
  const [name = '', ...title] = person.split(/\s+/);
  return { name, title: title.join(' ') || null };
}

const trimmed = (text: string) => text.trim();
const lines = (text: string) => text.split('\n').map(trimmed).filter(Boolean);
const words = (text: string) => text.split(',').map(trimmed).filter(Boolean);
