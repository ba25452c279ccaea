import { type Byline, mergeBylines } from '../korean/byline.ts';
import type { BylineLine } from '../korean/byline-line.ts';
import type { CapturedPicture, RelatedStory } from './captured-page.ts';
import type { LineOfTimes } from './times.ts';

/** What has been read of a page so far. The page is read from top to bottom, and each reader adds its findings. */
export type Draft = {
  headline: string | null;
  subheads: string[];
  section: string | null;
  subsection: string | null;
  published: string | null;
  modified: string | null;
  /** The label whose time is expected on the next line. */
  openTime: 'published' | 'modified' | null;
  timeLabels: Set<'published' | 'modified'>;
  byline: Byline | null;
  paragraphs: string[];
  pictures: CapturedPicture[];
  emails: string[];
  /** Addresses that stand in captions: the photographer's, not the writer's. */
  captionEmails: Set<string>;
  /** Who is introduced below the article: that gives an address to whom the byline names, and names nobody. */
  cards: BylineLine[];
  related: RelatedStory[];
  /** With the number of the line it stands on, as readers do not find it in order. */
  furniture: { at: number; text: string }[];
  warnings: string[];
};

export function emptyDraft(): Draft {
  return {
    headline: null,
    subheads: [],
    section: null,
    subsection: null,
    published: null,
    modified: null,
    openTime: null,
    timeLabels: new Set(),
    byline: null,
    paragraphs: [],
    pictures: [],
    emails: [],
    captionEmails: new Set(),
    cards: [],
    related: [],
    furniture: [],
    warnings: [],
  };
}

/** Adds page furniture that stands on one line. */
export function addFurniture(draft: Draft, at: number, texts: string[]): void {
  for (const text of texts) draft.furniture.push({ at, text });
}

/** Adds a byline to those found before: a page can have two datelines, or one and a signature at the end. */
export function addByline(draft: Draft, byline: Byline): void {
  draft.byline = draft.byline ? mergeBylines(draft.byline, byline) : byline;
}

/** Adds times; what an earlier line said stays. Times without a label count only where nothing else is known. */
export function addTimes(draft: Draft, times: LineOfTimes): void {
  const [first, second] = times.bare;
  if (draft.openTime !== null && first !== undefined && !times.labelled) draft[draft.openTime] ??= first;
  else if (draft.timeLabels.size === 0 && first !== undefined) {
    draft.published ??= first;
    if (second !== undefined) draft.modified ??= second;
  }
  for (const field of ['published', 'modified'] as const) {
    if (times[field] === undefined) continue;
    draft.timeLabels.add(field);
    draft[field] ??= times[field] ?? null;
  }
  draft.openTime = times.open;
}
