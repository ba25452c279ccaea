import { onFirstUse } from '../kernel/on-first-use.ts';
import { oneLine } from '../korean/plain-text.ts';
import { factsOf, type PageFacts } from './html-facts.ts';
import { type HtmlLine, linesOfTokens } from './html-lines.ts';
import { type Token, tokensOf } from './html-tokens.ts';
import type { Line, Role } from './lines.ts';

const linkedom = onFirstUse<typeof import('linkedom')>('linkedom');
const readability = onFirstUse<typeof import('@mozilla/readability')>('@mozilla/readability');

/** A saved page as lines with roles, and what it says of itself. */
export type SavedPage = { lines: Line[]; facts: PageFacts };

/** Less text than this in an element that calls itself the article's is a teaser or a label. */
const SHORTEST_ARTICLE = 80;
/** Readability's work grows faster than the page; larger pages of unknown make are read without it. */
const LARGEST_FOR_READABILITY = 400_000;
const MOST_ELEMENTS = 6_000;
const LONGEST_GROUP = 1_000;

/** Whether text is a saved page rather than the text of one. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (
    /^[\s\ufeff]*<(?:!doctype\s+html|\?xml|html|head|body|meta|title|article|main|section|div|table|p|h1|script|header)[\s>/]/i.test(
      head,
    )
  )
    return true;
  return (
    (head.match(/<\/(?:p|div|article|section|body|html|li|h[1-4]|table|head|span|a)>/gi)?.length ?? 0) >= 4
  );
}

/** Reads a saved page. Its article is the element that calls itself so, else what Readability takes for it. */
export function readHtml(html: string): SavedPage {
  const tokens = [...tokensOf(html)];
  const facts = factsOf(tokens);
  const lines = joinGroups(linesOfTokens(tokens));
  const named = textLength(lines.filter((line) => line.article)) >= SHORTEST_ARTICLE;
  const texts = named ? null : readableTexts(html, tokens);
  const inArticle = (line: HtmlLine) => (named ? line.article : (texts?.has(oneLine(line.text)) ?? true));
  const title = titleIndex(lines, facts);
  const subheads = headingsUnder(lines, title);
  const role = (line: HtmlLine, index: number): Role => {
    if (index === title) return 'headline';
    if (subheads.has(line)) return 'subhead';
    // The first heading of a page can be the name of its site.
    if (line.role === 'headline') return index < title ? 'aside' : 'subhead';
    return line.role === null && !inArticle(line) ? 'aside' : line.role;
  };
  return {
    lines: lines.map((line, index) => ({
      text: line.text,
      gap: line.gap,
      flat: line.flat,
      at: line.at,
      role: role(line, index),
    })),
    facts,
  };
}

/** Headings right below the headline. */
function headingsUnder(lines: HtmlLine[], title: number): Set<HtmlLine> {
  const below = title < 0 ? [] : lines.slice(title + 1);
  const end = below.findIndex((line) => !line.heading || line.role !== null);
  return new Set(below.slice(0, end < 0 ? below.length : Math.min(end, 4)));
}

/** The headline's line: the one marked so that the page's title begins with, or either, else the first heading. */
function titleIndex(lines: HtmlLine[], facts: PageFacts): number {
  const isTitled = (line: HtmlLine) => isHeadline(line.text, facts.headline);
  const marked = (line: HtmlLine) => line.role === 'headline';
  const heading = (line: HtmlLine) => line.heading && line.role === null && line.text.length >= 8;
  const likely = [
    (line: HtmlLine) => marked(line) && isTitled(line),
    (line: HtmlLine) => (line.role === null || line.role === 'subhead') && isTitled(line),
    marked,
    isTitled,
    heading,
  ];
  return likely.map((is) => lines.findIndex(is)).find((index) => index >= 0) ?? -1;
}

// The page's title is the headline with the newsroom's name after it, or before it.
function isHeadline(text: string, title: string | null): boolean {
  const line = oneLine(text);
  return (
    title !== null &&
    line.length >= 6 &&
    (line === title ||
      title.startsWith(`${line} `) ||
      (line.length >= 10 && /[:|-]\s?$/.test(title.slice(0, -line.length)) && title.endsWith(line)))
  );
}

/** Captions and breadcrumbs can be made of several elements; a breadcrumb written as a list has a line for each part. */
function joinGroups(lines: HtmlLine[]): HtmlLine[] {
  const joined: HtmlLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = line.group !== null && last?.group === line.group && last.text.length < LONGEST_GROUP;
    if (!goesOn) joined.push({ ...line });
    else if (line.role === 'caption') last.text = `${last.text} ${line.text}`;
    else last.text = `${last.text} > ${line.text.replace(/^[>›»/]\s*/, '')}`;
  }
  return joined;
}

function textLength(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

function readableTexts(html: string, tokens: Token[]): Set<string> | null {
  const elements = tokens.filter((token) => token.kind === 'open').length;
  if (html.length > LARGEST_FOR_READABILITY || elements > MOST_ELEMENTS || depthOf(tokens) > 200) return null;
  try {
    const { document } = linkedom().parseHTML(html);
    const { Readability } = readability();
    const content =
      new Readability(document as unknown as Document, { charThreshold: 200 }).parse()?.content ?? '';
    const texts = linesOfTokens(tokensOf(content)).map((line) => oneLine(line.text));
    return texts.join('').length >= SHORTEST_ARTICLE ? new Set(texts) : null;
  } catch {
    return null;
  }
}

function depthOf(tokens: Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
