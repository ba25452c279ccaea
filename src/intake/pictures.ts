import { parseByline, type ReadByline } from '../korean/byline.ts';
import { takeTrailingByline } from '../korean/byline-line.ts';
import { oneLine } from '../korean/plain-text.ts';
import type { CapturedPicture } from './captured-page.ts';
import { readCredit, takeCaptionTail } from './credits.ts';
import { type Line, sentenceStarts } from './lines.ts';

/** A picture read from a line; `before` is running text that stood on the line ahead of the caption. */
export type ReadPicture = {
  picture: CapturedPicture;
  before: string;
  emails: string[];
  /** The photographer's byline, where the caption begins with one. */
  byline: ReadByline | null;
};

const MARKER =
  /^(?:[▲△▶◀▷◁▼▽◆◇■□●○※]\s?|\[?사진\s?설명\]?\s?[:=]?\s?|\[사진\]\s?|사진\s?[:=]\s?|이미지 ?확대\s?|사진 ?확대\s?)+/;
const EXPLAINED = /^[<[(]?사진 ?설명[>\])]?\s?[:=]?\s?(\S.*?)\]?$/;
/** Two sentences make a long caption; with more before the credit, only the last one is the caption. */
const LONGEST_CAPTION = 3;

/** Reads a line that is a caption: it ends in a credit, or in a day and an address after a photographer's byline. */
export function readPicture(line: Line): ReadPicture | null {
  const tail = takeCaptionTail(line.text);
  const byline = parseByline(tail.text.replace(MARKER, ''));
  const dated = tail.dated && (tail.emails.length > 0 || byline?.dateline != null);
  if (tail.credit === null && !dated && line.role !== 'caption')
    return byline ? null : readMarkedCaption(line, tail.emails);
  const signed = tail.credit === null && line.role === 'caption' ? takeTrailingByline(tail.text) : null;
  if (signed) return signedCaption(tail.text, signed.text);
  const credit = tail.credit ?? bylineCredit(byline);
  const whole = byline ? byline.rest : tail.text;
  const cut = byline && line.role === null && dated ? 0 : captionStart(whole, line);
  return {
    picture: { caption: cleanCaption(whole.slice(cut)), credit },
    before: cut === 0 ? '' : tail.text.slice(0, tail.text.length - whole.length + cut).trim(),
    emails: tail.emails,
    byline: cut === 0 ? byline : null,
  };
}

/** Reads `[사진=뉴스핌DB] …` and `사진설명: …`, where what makes the line a caption stands ahead of it. */
function readMarkedCaption(line: Line, emails: string[]): ReadPicture | null {
  const marked = EXPLAINED.exec(line.text)?.[1];
  const bracket = /^[[(<【]([^\])>】]{2,60})[\])>】]\s*(?=\S)/.exec(line.text);
  const credit = bracket ? readCredit(bracket[1] ?? '') : null;
  const text = marked ?? (bracket && credit !== null ? line.text.slice(bracket[0].length) : null);
  if (text === null || sentenceStarts(text).length > 2) return null;
  return { picture: { caption: cleanCaption(text), credit }, before: '', emails, byline: null };
}

/** Reads `…하고 있다. 홍길동 기자`: a caption with its photographer's name, where the writer's would have an address. */
export function readSignedCaption(line: Line): ReadPicture | null {
  const signed = line.text.length > 300 ? null : takeTrailingByline(line.text);
  if (!signed || !looksLikeCaption(signed.text) || !/^\s/.test(line.text.slice(signed.text.length)))
    return null;
  return signedCaption(line.text, signed.text);
}

function signedCaption(text: string, caption: string): ReadPicture {
  const credit = oneLine(text.slice(caption.length)).replace(/^[[(</|]+ ?|[\])>]+$/g, '');
  return { picture: { caption: cleanCaption(caption), credit }, before: '', emails: [], byline: null };
}

/** Makes a picture of a paragraph that turned out to be a caption under a dateline of its own. */
export function pictureFrom(text: string, dateline: ReadByline | null): CapturedPicture {
  return { caption: cleanCaption(text), credit: bylineCredit(dateline) };
}

/** Whether a text reads like a caption: what is seen, in one or two sentences. */
export function looksLikeCaption(text: string): boolean {
  const end =
    /(?:[고아어여해져돼와워와] 있다|있는 모습(?:이다)?|모습(?:이다)?|장면(?:이다)?|전경|사진|있는 모습\.|보고 있다)\.?$/;
  return sentenceStarts(text).length <= 2 && end.test(text.trim());
}

function captionStart(text: string, line: Line): number {
  const starts = sentenceStarts(text);
  if (line.role === 'caption' || starts.length <= (line.flat ? 1 : LONGEST_CAPTION)) return 0;
  return starts.at(-1) ?? 0;
}

function cleanCaption(text: string): string {
  return oneLine(oneLine(text).replace(MARKER, ''));
}

function bylineCredit(read: ReadByline | null): string | null {
  if (!read?.dateline) return null;
  const { source, agency } = read.byline;
  return [source, agency].filter((part) => part !== null).join('=') || null;
}
