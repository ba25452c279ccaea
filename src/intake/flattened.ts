import { parseByline } from '../korean/byline.ts';
import { readCredit } from './credits.ts';
import type { Line } from './lines.ts';
import { findTimesInside, readTimes } from './times.ts';

/** Shorter lines are not cut: a page worth cutting holds at least a headline, two times and a paragraph. */
const SHORTEST = 60;
const BOX = /\[?[가-힣A-Za-z0-9]{2,12} ?베스트 ?기사\]?/;
const MENU = /※ ?(?:본문 글자 크기|번역할 언어)/g;
const SUMMARY = /(?:AI 핵심 요약(?= )|!? ?AI가 자동 생성한 요약[^.]{0,40}\.)/g;
const COPYRIGHT =
  /◎(?=공감언론)|(?<!['"‘“])[<[(]?(?<!['"‘“])(?:(?:[ⓒ©]\s?\S{2,14}\s)?무단 ?전재 ?및|저작권자\s?[ⓒ©(]|Copyrights?\s?[ⓒ©(])/g;
const STORY_END = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?=\s)/g;
const BREADCRUMB = /(?:홈|HOME|Home) ?[>›»] ?(?=[가-힣])/g;
const PAGE_END = /(?:안다쇼핑|Top으로 이동)(?=\s*(?:안다쇼핑|Top으로 이동)?\s*$)/g;
const BRACKET = /[[(【<]([^\])】>\n]{2,60})[\])】>]/g;

/** Cuts a page that was flattened into one line, or into a few, where something known begins or ends. */
export function cutFlattenedLines(lines: Line[]): Line[] {
  const dated = lines.some((line) => /^[[(【]/.test(line.text) && parseByline(line.text) !== null);
  return lines.flatMap((line) => {
    if (line.text.length < SHORTEST || line.role !== null || readTimes(line.text)) return [line];
    const cuts = [...cutsOf(line.text), ...(dated ? [] : datelineCut(line.text))];
    return cuts.length === 0 ? [line] : cutAt(line, cuts);
  });
}

function cutsOf(text: string): number[] {
  const cuts = findTimesInside(text).flatMap(({ start, end }) => [start, end]);
  const box = text.includes('베스트') ? BOX.exec(text) : null;
  if (box) cuts.push(box.index, box.index + box[0].length, ...cutsInBox(text, box.index));
  for (const end of text.matchAll(SUMMARY))
    cuts.push(end.index, ...(end[0].endsWith('.') ? [end.index + end[0].length] : []));
  for (const mark of [MENU, BREADCRUMB, COPYRIGHT, PAGE_END]) {
    for (const found of text.matchAll(mark)) cuts.push(found.index);
  }
  return cuts.filter((cut) => cut > 0 && cut < text.length);
}

function cutsInBox(text: string, from: number): number[] {
  return [...text.slice(from).matchAll(STORY_END)].map((end) => from + end.index + end[0].length);
}

/** Where the article begins on a page without times: the first dateline whose people end in `=` and text. */
function datelineCut(text: string): number[] {
  for (const found of text.matchAll(BRACKET)) {
    if (!/[=＝]/.test(found[1] ?? '')) continue;
    const read = parseByline(text.slice(found.index, found.index + 200));
    if (read && read.byline.reporters.length > 0 && read.rest !== '' && !/^\d{4}\./.test(read.rest))
      return [found.index];
  }
  return [];
}

function cutAt(line: Line, cuts: number[]): Line[] {
  const ends = [...new Set(cuts), line.text.length].sort((a, b) => a - b);
  let from = 0;
  const parts: Line[] = [];
  for (const end of ends) {
    const part = line.text.slice(from, end).trim();
    if (part !== '') parts.push({ ...line, text: part, gap: from === 0 ? line.gap : true, flat: true });
    from = end;
  }
  return parts.flatMap((part, index) => (index === 0 ? cutHeader(part) : cutParagraphs(part)));
}

/** Ahead of the times, several blanks were a line's end, and so was a dash between blanks: subheads begin with one. */
function cutHeader(line: Line): Line[] {
  return line.text.split(/ {2,}(?=\S)|(?<=\S) (?=[-–■▲] \S)/).map((text) => ({ ...line, text }));
}

/** Several blanks after a sentence were a paragraph's end; a picture's credit in the midst ends a caption. */
function cutParagraphs(line: Line): Line[] {
  const cuts = [...line.text.matchAll(/[.?!]["'”’)]? {2,}/g)].map((end) => end.index + end[0].length);
  for (const bracket of line.text.matchAll(BRACKET)) {
    const end = bracket.index + bracket[0].length;
    if (bracket.index > 0 && end < line.text.length && isSureCredit(bracket[1] ?? '')) cuts.push(end);
  }
  const ends = [...cuts, line.text.length].sort((a, b) => a - b);
  return ends
    .map((end, index) => ({ ...line, text: line.text.slice(ends[index - 1] ?? 0, end).trim() }))
    .filter((part) => part.text !== '');
}

function isSureCredit(inside: string): boolean {
  return readCredit(inside) !== null && /[=＝]|제공|DB|특약|자료사진|재판매/.test(inside);
}
