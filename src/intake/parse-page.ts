import type { Byline } from '../korean/byline.ts';
import { findGlosses, type Gloss } from '../korean/gloss.ts';
import { type OwnWords, parseHeadline } from '../korean/headline.ts';
import { plainText } from '../korean/plain-text.ts';
import { addFacts, addTimesOf } from './add-facts.ts';
import { settleArticle } from './article.ts';
import { articleStart } from './article-start.ts';
import { readBody } from './body.ts';
import { type CapturedPage, emptyPage } from './captured-page.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { cutFlattenedLines } from './flattened.ts';
import { joinWrappedLines } from './hard-wrap.ts';
import { readHeader } from './header.ts';
import { isHtml, readHtml } from './html.ts';
import { type Line, linesOf } from './lines.ts';
import { reportersWithAddresses } from './reporter-addresses.ts';
import { warningsFor } from './warnings.ts';

/**
 * Reads a captured page of a news agency, plain text or HTML (told apart by its beginning). Never throws: what
 * cannot be read is null or empty, with a warning. Work grows linearly with the length of the text.
 * @param own labels and stages that the newsroom has beside the usual ones
 */
export function parsePage(input: { id?: string; url?: string; text: string }, own?: OwnWords): CapturedPage {
  const { id: _, ...page } = readPage(input.text, own);
  return { id: input.id ?? null, ...(input.url === undefined ? {} : { url: input.url }), ...page };
}

function readPage(text: string, own?: OwnWords): CapturedPage {
  const draft = emptyDraft();
  const saved = isHtml(text) ? readHtml(text) : null;
  const lines = (saved?.lines ?? linesOfText(text)).map((line, at) => ({ ...line, at }));
  if (saved) addTimesOf(draft, saved.facts);
  const start = articleStart(lines);
  readHeader(draft, lines.slice(0, start));
  const pieces = readBody(draft, lines.slice(start));
  if (saved) addFacts(draft, saved.facts);
  const { prefixes, series } = parseHeadline(draft.headline ?? '', own);
  settleArticle(draft, pieces, series === null ? prefixes : [...prefixes, series]);
  return toPage(draft, own);
}

function linesOfText(text: string): Line[] {
  return cutFlattenedLines(joinWrappedLines(linesOf(plainText(decodeEntities(text)))));
}

function toPage(draft: Draft, own?: OwnWords): CapturedPage {
  const { headline, ...labels } = parseHeadline(draft.headline ?? '', own);
  const emails = [...new Set(draft.emails)];
  const { subheads, section, subsection, paragraphs, pictures, related } = draft;
  const head = { headline: headline || null, ...labels, subheads, section, subsection };
  const times = { publishedAt: draft.published, modifiedAt: draft.modified };
  const glosses = glossesOf([headline, ...subheads, ...paragraphs, ...pictures.map((one) => one.caption)]);
  const article = { byline: bylineOf(draft, emails), paragraphs, pictures, glosses, emails };
  const furniture = draft.furniture.sort((a, b) => a.at - b.at).map((one) => one.text);
  return { id: null, ...head, ...times, ...article, related, furniture, warnings: warningsFor(draft) };
}

function bylineOf(draft: Draft, emails: string[]): Byline {
  const { places, agency, source, reporters } = draft.byline ?? emptyPage().byline;
  return {
    places,
    agency,
    source,
    reporters: reportersWithAddresses(reporters, emails, draft.captionEmails),
  };
}

/** Each gloss once, where it is first made. */
function glossesOf(texts: string[]): Gloss[] {
  const glosses = new Map<string, Gloss>();
  for (const { text, hanja } of texts.flatMap(findGlosses)) {
    const key = `${text}(${hanja})`;
    if (!glosses.has(key)) glosses.set(key, { text, hanja });
  }
  return [...glosses.values()];
}
