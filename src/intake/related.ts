import { parseByline, type ReadByline } from '../korean/byline.ts';
import { oneLine } from '../korean/plain-text.ts';
import type { Reporter } from '../korean/reporters.ts';
import type { RelatedStory } from './captured-page.ts';
import { readCredit } from './credits.ts';
import { findEmails, takeTrailingEmails } from './emails.ts';
import { isProse, sentenceStarts } from './lines.ts';
import { readTimestamp } from './times.ts';

const STORY_TIME = /\s*\d{4}[-.]\d{1,2}[-.]\d{1,2}\.?\s+(?:오[전후]\s?)?\d{1,2}:\d{2}(?::\d{2})?\s*$/;
const BRACKET = /[[(【<]([^\])】>\n]{2,60})[\])】>]/g;
const DAY_AT_END = /\s*\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s*$/;
const DAY_AT_START = /^\s*\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s*/;
const LABEL = /^(?:사진|영상|이미지|포토|동영상|\d{1,2}위?|[①-⑳])$/;

/** Reads the lines of a best-of box: each story ends with its time, or where the next picture's label stands. */
export function readBestBox(lines: string[]): RelatedStory[] {
  const stories: string[][] = [[]];
  for (const raw of lines) {
    const text = raw.trim().replace(/^사진\s+(?=\S)/, '');
    const label = LABEL.test(text);
    if (label) stories.push([]);
    else stories.at(-1)?.push(text);
    const last = stories.at(-1) ?? [];
    if (STORY_TIME.test(last.slice(-2).join(' ').slice(-40))) stories.push([]);
  }
  return stories
    .filter((story) => story.length > 0)
    .flatMap(readStories)
    .filter((story) => story.headline !== '');
}

/** Lines without a time, a byline or running text are headlines, each of a story of its own. */
function readStories(lines: string[]): RelatedStory[] {
  const bare = lines.length > 1 && lines.every((line) => !isProse(line) && !/@|\d:\d\d$|[=＝]/.test(line));
  return bare ? lines.map(headlineOnly) : [readStory(lines)];
}

/** A story of which the page gives only the headline, as in lists of related articles. */
export function headlineOnly(text: string): RelatedStory {
  const time = STORY_TIME.exec(text.slice(-40))?.[0] ?? '';
  const headline = oneLine(text.slice(0, text.length - time.length)).replace(
    /^(?:[-–▶▷☞·•●■□◆◇]|\d{1,2}[.)]|관련기사\s?[:|]?)\s*/,
    '',
  );
  const dateOnly = /^\d{4}[-.]\d{1,2}[-.]\d{1,2}\.?$/.test(headline);
  return { headline: dateOnly ? '' : headline, lead: null, publishedAt: readTimestamp(time), reporters: [] };
}

function readStory(lines: string[]): RelatedStory {
  const whole = lines.join(' ');
  const time = STORY_TIME.exec(whole.slice(-40))?.[0] ?? '';
  const { text, emails } = takeTrailingEmails(whole.slice(0, whole.length - time.length));
  const { headline, read, body } = splitHeadline(withoutDay(text), lines[0]?.length ?? 0);
  const lead = cleanLead(body);
  return {
    headline: oneLine(headline),
    lead: lead === '' ? null : lead,
    publishedAt: readTimestamp(time),
    reporters: withAddresses(read?.byline.reporters ?? [], [
      ...new Set([...findEmails(body).map((one) => one.address), ...emails]),
    ]),
  };
}

type SplitStory = { headline: string; read: ReadByline | null; body: string };

/** The headline ends where the byline begins; without one, at the first line's end. */
function splitHeadline(text: string, firstLine: number): SplitStory {
  const first = firstByline(text);
  const read = first ? (laterByline(first.read.rest) ?? first.read) : null;
  if (first && read) return { headline: text.slice(0, first.start), read, body: read.rest };
  const body = text.slice(firstLine).trim();
  const below = parseByline(body);
  return { headline: text.slice(0, firstLine), read: below, body: below ? below.rest : body };
}

/** The first byline with text after it; a photographer's has a day after it. */
function firstByline(text: string): { start: number; read: ReadByline } | null {
  for (const bracket of text.matchAll(BRACKET)) {
    if (bracket.index === 0 || !/[=＝]|뉴스|일보|신문/.test(bracket[1] ?? '')) continue;
    const read = parseByline(text.slice(bracket.index));
    if (read && read.rest !== '' && !DAY_AT_START.test(read.rest)) return { start: bracket.index, read };
  }
  return null;
}

/** A picture's caption with its photographer's byline can stand ahead of the story's own. */
function laterByline(rest: string): ReadByline | null {
  const caption = /\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s+[\w.+-]{1,40}@[\w.]{3,40}\s+(?=[[(【])/.exec(rest);
  const read = caption ? parseByline(rest.slice(caption.index + caption[0].length)) : null;
  return read && read.byline.reporters.length > 0 ? read : null;
}

/** The lead without captions: neither those under a photographer's byline nor those before a credit. */
function cleanLead(body: string): string {
  let lead = '';
  let from = 0;
  for (const bracket of body.matchAll(BRACKET)) {
    if (bracket.index < from) continue;
    const end = captionEnd(body, bracket);
    if (end === null) continue;
    lead += dropCaption(body.slice(from, bracket.index));
    from = end;
  }
  const rest = body.slice(from);
  return oneLine(withoutDay(takeTrailingEmails(lead + rest).text));
}

/** Where a caption that ends in this bracket ends, its photographer, day and address included. */
function captionEnd(body: string, bracket: RegExpExecArray): number | null {
  const inside = bracket[1] ?? '';
  const end = bracket.index + bracket[0].length;
  const after = body.slice(end, end + 160);
  const read = /[=＝]/.test(inside) ? parseByline(body.slice(bracket.index, end + 160)) : null;
  if (read && (read.rest === '' || DAY_AT_START.test(read.rest))) {
    const day = DAY_AT_START.exec(read.rest)?.[0].length ?? 0;
    const address = /^\s*[\w.+-]{1,64}@[\w.-]{3,80}/.exec(read.rest.slice(day))?.[0].length ?? 0;
    const whole = body.slice(bracket.index, end + 160).trimEnd().length;
    return bracket.index + whole - read.rest.length + day + address;
  }
  if (readCredit(inside) === null) return null;
  const tail =
    /^\s*(?:\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?)?\s*(?:[\w.+-]{1,64}@[\w.-]{3,80})?/.exec(after)?.[0] ?? '';
  return end + tail.trimEnd().length;
}

function withoutDay(text: string): string {
  return text.slice(0, text.length - (DAY_AT_END.exec(text.slice(-40))?.[0].length ?? 0));
}

function dropCaption(text: string): string {
  const starts = sentenceStarts(text.trimEnd());
  return text.slice(0, starts.at(-1) ?? 0);
}

function withAddresses(reporters: Reporter[], emails: string[]): Reporter[] {
  if (emails.length !== reporters.length)
    return reporters.length === 1 && emails[0]
      ? reporters.map((one) => ({ ...one, email: one.email ?? emails.at(-1) ?? null }))
      : reporters;
  return reporters.map((one, index) => ({ ...one, email: one.email ?? emails[index] ?? null }));
}
