import type { Byline } from '../korean/byline.ts';
import type { Gloss } from '../korean/gloss.ts';
import type { Reporter } from '../korean/reporters.ts';

/** A picture of a captured page: the credit stands without its brackets, `신화사=뉴스핌 특약`. */
export type CapturedPicture = { caption: string; credit: string | null };

/** A story of the page's best-of or related box. */
export type RelatedStory = {
  headline: string;
  lead: string | null;
  publishedAt: string | null;
  reporters: Reporter[];
};

/**
 * What a captured page says, field by field. What is not on the page is null or empty, never guessed. Times are
 * ISO 8601 with +09:00. `warnings` are English sentences that begin with the name of the field they concern.
 */
export type CapturedPage = {
  id: string | null;
  url?: string | null;
  headline: string | null;
  prefixes: string[];
  series: string | null;
  stage: string | null;
  subheads: string[];
  section: string | null;
  subsection: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  byline: Byline;
  paragraphs: string[];
  pictures: CapturedPicture[];
  glosses: Gloss[];
  emails: string[];
  related: RelatedStory[];
  furniture: string[];
  warnings: string[];
};

/** A page of which nothing is known yet, its keys in the order in which they are printed. */
export function emptyPage(): CapturedPage {
  return {
    id: null,
    headline: null,
    prefixes: [],
    series: null,
    stage: null,
    subheads: [],
    section: null,
    subsection: null,
    publishedAt: null,
    modifiedAt: null,
    byline: { places: [], agency: null, source: null, reporters: [] },
    paragraphs: [],
    pictures: [],
    glosses: [],
    emails: [],
    related: [],
    furniture: [],
    warnings: [],
  };
}
