import type { Node } from 'prosemirror-model';
import { findGlosses } from '../../../korean/gloss.ts';
import { isLost, nothing, numbered } from './escapes.ts';
import type { Writing } from './writing.ts';

type Link = { start: number; end: number; href: string };

/** The words of a block, and where its pieces stand in the tree. */
type Line = {
  text: string;
  links: Link[];
  footnotes: { at: number; text: string; pos: number }[];
  runs: { start: number; end: number; pos: number; isGloss: boolean }[];
};

type Context = {
  /** Signs that would end what these words stand in. */
  ends?: string;
  /** Words in which brackets mean something. */
  isRich?: boolean;
};

/** Writes the words of a block, so that `readWords` reads them as they are. */
export function writeWords(writing: Writing, block: Node, pos: number, ends = ''): void {
  const line = lineOf(block, pos);
  const from = writing.text.length;
  const isMarked = 'gloss' in block.type.schema.marks;
  const links = line.links.flatMap((link) => cut(link, cutsIn(line, link, isMarked)));
  let blank = true;
  for (let at = 0; at <= line.text.length; at++) {
    const closing = links.find(({ end }) => end === at);
    if (closing) writing.put(`](${addressWritten(closing.href)})`);
    for (const note of line.footnotes)
      if (note.at === at) {
        writing.put('[각주: ');
        writePlain(writing, note.text, { pos: note.pos, part: 'text' }, '[]|');
        writing.put(']');
      }
    const opening = links.find(({ start }) => start === at);
    if (opening) writing.put(line.text.startsWith('각주:', at) ? `[${nothing}` : '[');
    if (at === line.text.length) break;
    const isLinked = links.some(({ start, end }) => start <= at && at < end);
    const context = { ends: ends + (isLinked ? '[]' : ''), isRich: true };
    blank = writeSign(writing, line.text, at, blank, context, placeOf(line, at));
  }
  // A cell of a table may be empty.
  if (writing.text.length === from && ends === '') writing.put(nothing);
}

/** Writes words in which brackets mean nothing, for `readPlain`. */
export function writePlain(
  writing: Writing,
  text: string,
  place: { pos: number; part: string },
  ends = '',
): void {
  const from = writing.text.length;
  let blank = true;
  for (let at = 0; at < text.length; at++) blank = writeSign(writing, text, at, blank, { ends });
  if (text === '') writing.put(nothing);
  writing.spans.push({ from, to: writing.text.length, ...place });
}

function placeOf({ runs }: Line, at: number): number | undefined {
  const run = runs.find(({ start, end }) => start <= at && at < end);
  return run && run.pos + at - run.start;
}

/** Returns whether it ended with a blank that could be taken for one with the next. */
function writeSign(
  writing: Writing,
  text: string,
  at: number,
  afterBlank: boolean,
  { ends = '', isRich = false }: Context,
  pos?: number,
): boolean {
  const sign = text.charAt(at);
  if (sign === ' ') {
    const isSpare = !writing.isUnderWay && (afterBlank || at === text.length - 1);
    writing.put(isSpare ? numbered(sign) : sign, pos);
    return !isSpare;
  }
  if (isLost(sign) && !isHalf(text, at)) writing.put(numbered(sign), pos);
  else if (sign === '\\' || ends.includes(sign) || (isRich && isBracketToEscape(text, at)))
    writing.put(`\\${sign}`, pos);
  else writing.put(sign, pos);
  return false;
}

/** Half of a pair that is whole: the sign of two units. */
function isHalf(text: string, at: number): boolean {
  return (
    /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at, at + 2)) ||
    (at > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)))
  );
}

function isBracketToEscape(text: string, at: number): boolean {
  return text.startsWith('[각주:', at) || text.startsWith('](', at);
}

export function addressWritten(href: string): string {
  return href.replace(/[\\()[\]|]/g, '\\$&');
}

function lineOf(block: Node, pos: number): Line {
  const line: Line = { text: '', links: [], footnotes: [], runs: [] };
  block.forEach((child, offset) => {
    const start = line.text.length;
    if (child.type.name === 'footnote')
      line.footnotes.push({ at: start, text: child.attrs.text, pos: pos + 1 + offset });
    if (!child.isText) return;
    const mark = (name: string) => child.marks.find(({ type }) => type.name === name);
    const gloss = mark('gloss');
    line.text += gloss ? `${child.text}(${gloss.attrs.written})` : child.text;
    const end = line.text.length;
    line.runs.push({ start, end, pos: pos + 1 + offset, isGloss: gloss !== undefined });
    const href = mark('link')?.attrs.href;
    const last = line.links.at(-1);
    if (href !== undefined && last?.end === start && last.href === href) last.end = end;
    else if (href !== undefined) line.links.push({ start, end, href });
  });
  return line;
}

/** Where a link is interrupted: by footnotes, and in what would be read as a gloss and is none. */
function cutsIn({ text, footnotes, runs }: Line, { start, end }: Link, isMarked: boolean): number[] {
  const notes = footnotes.map(({ at }) => at);
  const untrue = (isMarked ? findGlosses(text) : [])
    .filter((gloss) => !runs.some((run) => run.isGloss && run.start === gloss.start && run.end === gloss.end))
    .map((gloss) => gloss.end - 1);
  return [...new Set([...notes, ...untrue])].filter((at) => start < at && at < end).sort((a, b) => a - b);
}

function cut({ start, end, href }: Link, at: number[]): Link[] {
  const edges = [start, ...at, end];
  return edges.slice(1).map((to, index) => ({ start: edges[index] ?? start, end: to, href }));
}
