/** What the desk has before it, as plain data: the checks know neither the editor's tree nor the store. */
export type Draft = {
  headline: string;
  prefixes: string[];
  subheads: string[];
  byline: { places: string[]; source: string | null; reporters: { name: string; title: string | null }[] };
  /** The blocks that have text, in order; an item of a list and a row of a table are one each. */
  paragraphs: DraftParagraph[];
  pictures: DraftPicture[];
  /** When it went out, or will: what 오늘 and 10일 are counted from. */
  publishedAt: Date;
};

/** Glosses stand in the text as readers see them: 시진핑(習近平). */
export type DraftParagraph = { text: string; kind: 'paragraph' | 'heading' | 'quote' | 'item' | 'row' };

type DraftPicture = { caption: string; credit: string; alt: string };

/** One text of a draft; `part` says which of a picture's texts, and pictures alone have it. */
export type Field = {
  field: 'headline' | 'subhead' | 'byline' | 'paragraph' | 'picture';
  index: number;
  part?: 'caption' | 'credit' | 'alt';
};

/** A stretch of a text, in UTF-16 units as editors count; empty where something is missing. */
export type Where = Field & { start: number; end: number };

export type Edit = { where: Where; replacement: string };

export const checkNames = [
  'headline',
  'headline-figures',
  'headline-hanja',
  'byline',
  'empty-body',
  'repeated-paragraph',
  'unbalanced-quotation',
  'straight-quotation',
  'day',
  'person-title',
  'gloss',
  'particle',
  'doubled-word',
  'doubled-blank',
  'blank-before-mark',
  'full-width',
  'contact',
  'picture',
] as const;

export type CheckName = (typeof checkNames)[number];

export type Severity = 'error' | 'warning';

export type Finding = {
  check: CheckName;
  severity: Severity;
  where: Where;
  /** A key of the desk's catalogue and what its text is filled with. */
  message: { key: string; values: Record<string, string> };
  /** What to put in the place of `where`, and what must change with it: a gloss that moves leaves its old place. */
  fix?: { replacement: string; also?: Edit[] };
};

export type CheckSettings = {
  /** Checks that the newsroom has switched off, or all of whose findings it wants to be errors, or warnings. */
  set: Partial<Record<CheckName, 'off' | Severity>>;
  /** Characters from which on a headline is long, and too long. */
  headlineLong: number;
  headlineTooLong: number;
  /** Days back from which on a bare `3일` may be taken for the next month's. */
  dayLongPast: number;
};

/** A headline of 40 characters fills two lines of a phone; portals cut at 80. */
export const usualSettings: CheckSettings = {
  set: {},
  headlineLong: 40,
  headlineTooLong: 80,
  dayLongPast: 24,
};

export type Check = (draft: Draft, settings: CheckSettings) => Finding[];
