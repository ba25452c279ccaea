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
  const links = cut(line, 'gloss' in block.type.schema.marks);
  const opening = new Map(links.map((link) => [link.start, link]));
  let open: Link | undefined;
  let run = 0;
  let note = 0;
  let blank = true;
  for (let at = 0; at <= line.text.length; at++) {
    if (open?.end === at) writing.put(`](${addressWritten(open.href)})`);
    for (let one = line.footnotes[note]; one?.at === at; one = line.footnotes[++note])
      writeNote(writing, one);
    open = opening.get(at) ?? (open && at < open.end ? open : undefined);
    if (open?.start === at) writing.put(line.text.startsWith('각주:', at) ? `[${nothing}` : '[');
    if (at === line.text.length) break;
    while (at >= (line.runs[run]?.end ?? Number.POSITIVE_INFINITY)) run += 1;
    const { pos, start } = line.runs[run] as Line['runs'][number];
    const context = { ends: ends + (open ? '[]' : ''), isRich: true };
    blank = writeSign(writing, line.text, at, blank, context, pos + at - start);
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

function writeNote(writing: Writing, { text, pos }: Line['footnotes'][number]): void {
  writing.put('[각주: ');
  writePlain(writing, text, { pos, part: 'text' }, '[]|');
  writing.put(']');
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
  const typed = text.charAt(at);
  // Whatever key made it, a blank that is being typed is one.
  const sign = writing.isUnderWay && /\s/.test(typed) ? ' ' : typed;
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

/** Links, interrupted by footnotes, and in what would be read as a gloss and is none. */
function cut({ text, links, footnotes, runs }: Line, isMarked: boolean): Link[] {
  const glosses = new Set(runs.flatMap(({ isGloss, start, end }) => (isGloss ? [`${start}-${end}`] : [])));
  const untrue = (isMarked ? findGlosses(text) : []).filter(
    ({ start, end }) => !glosses.has(`${start}-${end}`),
  );
  const cuts = [...footnotes.map(({ at }) => at), ...untrue.map(({ end }) => end - 1)].sort((a, b) => a - b);
  let next = 0;
  return links.flatMap(({ start, end, href }) => {
    const edges = [start];
    for (; (cuts[next] ?? end) < end; next++) {
      const at = cuts[next] ?? start;
      if (at > (edges.at(-1) ?? start)) edges.push(at);
    }
    return edges.map((from, index) => ({ start: from, end: edges[index + 1] ?? end, href }));
  });
}
