import { createHash } from 'node:crypto';
import { buildBody, type PlacedFigure } from '../body/build.ts';
import { teaserOf } from '../body/teaser.ts';
import { leadOf, leadPicture, pictureIds } from '../body/text.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ArticleInput } from './article-input.ts';

/** Who and where, as stored with an edition: reporters keep the names they had when it was written. */
export type Byline = {
  places: string[];
  agency: string | null;
  source: string | null;
  reporters: { id: number | null; name: string; title: string | null }[];
};

/** The content of one edition, before it has a number. */
export type EditionContent = {
  headline: string;
  /** Left out where there is none: editions from before there were any keep their digest. */
  short_headline?: string;
  /** What it takes to read it whole. Left out where it is free, as the short headline is. */
  access?: string;
  prefixes: string[];
  series: string | null;
  subheads: string[];
  section_id: number | null;
  secondary_section_ids: number[];
  byline: Byline;
  reporter_ids: number[];
  lead: string;
  lead_picture: ReturnType<typeof leadPicture>;
  body: ReturnType<ReturnType<typeof buildBody>['toJSON']>;
  tags: string[];
  sources: { outlet: string; date?: string | null }[];
};

/** What an input's names became in the store. */
export type Resolved = {
  sectionId: number | null;
  secondarySectionIds: number[];
  byline: Byline;
  figures: PlacedFigure[];
};

/** `종합` in brackets is a stage in the story, not a label of the headline. */
export function stageOf(input: ArticleInput): string | null {
  return input.stage ?? input.prefixes.find(isStage) ?? null;
}

function isStage(prefix: string): boolean {
  return /^(\d보|종합(\d보)?)$/.test(prefix);
}

export function contentOf(input: ArticleInput, resolved: Resolved) {
  const body = buildBody(input.paragraphs, resolved.figures);
  const open = input.access ? teaserOf(body) : body;
  const content: EditionContent = {
    headline: input.headline,
    ...(input.shortHeadline && { short_headline: input.shortHeadline }),
    ...(input.access && { access: input.access }),
    prefixes: input.prefixes.filter((prefix) => prefix !== input.stage && !isStage(prefix)),
    series: input.series,
    subheads: input.subheads,
    section_id: resolved.sectionId,
    secondary_section_ids: resolved.secondarySectionIds,
    byline: resolved.byline,
    reporter_ids: resolved.byline.reporters.flatMap(({ id }) => (id === null ? [] : [id])),
    lead: input.summary ?? leadOf(open),
    lead_picture: leadPicture(open),
    body: body.toJSON(),
    tags: input.tags,
    sources: input.sources,
  };
  return {
    content,
    pictures: pictureIds(body),
    openPictures: pictureIds(open),
    digest: digestOf(content),
  };
}

/** sha256 of the content; it stands in the journal, so that an edition cannot be edited unseen either. */
export function digestOf(content: EditionContent): Buffer {
  return createHash('sha256').update(canonicalJson(content)).digest();
}
