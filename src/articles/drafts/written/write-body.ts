import type { Node } from 'prosemirror-model';
import type { Body } from '../../../body/schema.ts';
import { nothing } from './escapes.ts';
import { tableRule } from './passages.ts';
import { wallMark } from './wall-mark.ts';
import { addressWritten, writePlain, writeWords } from './write-words.ts';
import { Writing } from './writing.ts';

/** A body as a draft is written: `writtenBlocks` reads it, and gives the same body. */
export function writtenBody(body: Body): string {
  return writeBody(body).text;
}

/** @param isUnderWay it is being typed, and need not come out as the same body */
export function writeBody(body: Node, isUnderWay = false): Writing {
  const writing = new Writing(isUnderWay);
  let before: Node | null = null;
  body.forEach((block, offset) => {
    if (writing.isUnderWay && isEmpty(block)) return;
    if (before) writing.put('\n\n');
    if (before?.type === block.type && /list$/.test(block.type.name)) writing.put('[목록 끝]\n\n');
    writeBlock(writing, block, offset);
    before = block;
  });
  return writing;
}

/** Whether a block, or an item of one, says nothing. */
function isEmpty(node: Node): boolean {
  const { name } = node.type;
  if (/^(table|figure|gallery|embed|wall)$/.test(name)) return false;
  if (node.attrs.time || node.attrs.attribution) return false;
  return node.isTextblock ? node.content.size === 0 : node.children.every(isEmpty);
}

type Write = (writing: Writing, block: Node, pos: number) => void;

const writers: Record<string, Write> = {
  paragraph: writeParagraph,
  heading: (writing, block, pos) => {
    writing.put('## ');
    writeWords(writing, block, pos);
  },
  note: (writing, block, pos) => {
    writing.put('[편집자 주] ');
    writeWords(writing, block, pos);
  },
  quote: writeQuote,
  list: lines(() => '- '),
  ordered_list: lines((index) => `${index + 1}. `),
  timeline: (writing, block, pos) => {
    writing.put('[연표]\n');
    lines(() => '- ')(writing, block, pos);
  },
  table: writeTable,
  embed: writeEmbed,
  wall: (writing) => writing.put(wallMark),
  figure: writeFigure,
  gallery: (writing, block, pos) => {
    writing.put('[사진 모음] ');
    writeLine(writing, block.attrs.caption ?? '', { pos, part: 'caption' });
    writing.put('\n');
    lines(() => '')(writing, block, pos);
  },
};

function writeBlock(writing: Writing, block: Node, pos: number): void {
  writers[block.type.name]?.(writing, block, pos);
}

/** A line for each child, with a mark before it. */
function lines(markOf: (index: number) => string): Write {
  return (writing, block, pos) => {
    let count = 0;
    block.forEach((child, offset) => {
      if (writing.isUnderWay && isEmpty(child)) return;
      writing.put(`${count > 0 ? '\n' : ''}${markOf(count++)}`);
      writeChild(writing, child, pos + 1 + offset);
    });
  };
}

function writeChild(writing: Writing, child: Node, pos: number): void {
  if (child.type.name === 'figure') writeFigure(writing, child, pos);
  else {
    if (child.type.name === 'timeline_entry') {
      writePlain(writing, child.attrs.time, { pos, part: 'time' }, '|');
      writing.put(' | ');
    }
    writeWords(writing, child, pos);
  }
}

/** What a paragraph must not begin with, or it would be something else. */
const otherBeginning =
  /^(?:## |> |- |\||\d{1,9}\. |\[(?:표|연표|목록 끝|사진 모음|여기부터 회원|편집자 주|사진(?: [1-9]\d{0,8})?)\](?:\s|$)|\[보기:)/;

function writeParagraph(writing: Writing, block: Node, pos: number): void {
  const own = new Writing(writing.isUnderWay);
  writeWords(own, block, pos);
  if (otherBeginning.test(own.text)) writing.put(/^[#>|-]/.test(own.text) ? '\\' : nothing);
  writing.add(own);
}

function writeQuote(writing: Writing, block: Node, pos: number): void {
  writing.put('> ');
  writeWords(writing, block, pos);
  if (block.attrs.attribution === null) return;
  writing.put('\n> — ');
  writePlain(writing, block.attrs.attribution, { pos, part: 'attribution' });
}

function writeTable(writing: Writing, table: Node, pos: number): void {
  if (table.attrs.caption !== null) {
    writing.put('[표] ');
    writeLine(writing, table.attrs.caption, { pos, part: 'caption' });
    writing.put('\n');
  }
  table.forEach((row, offset, index) => {
    const own = new Writing(writing.isUnderWay);
    own.put('|');
    row.forEach((cell, inRow) => {
      own.put(' ');
      writeWords(own, cell, pos + offset + inRow + 2, '|');
      own.put(' |');
    });
    if (index > 0) writing.put('\n');
    const isRule = tableRule.test(own.text);
    if (isRule) writing.put(`| ${nothing}`);
    writing.add(own, isRule ? 2 : 0);
    if (index === 0 && isHeader(row)) writing.put(`\n|${'---|'.repeat(row.childCount)}`);
  });
}

function isHeader(row: Node): boolean {
  return row.children.every(({ attrs }) => attrs.header);
}

function writeEmbed(writing: Writing, embed: Node, pos: number): void {
  const { url, title, provider } = embed.attrs;
  writing.put('[보기: ');
  if (title !== '') writePlain(writing, title, { pos, part: 'title' }, '[]');
  writing.put(`](${addressWritten(url)}`);
  if (provider !== null) {
    writing.put(' ');
    writePlain(writing, provider, { pos, part: 'provider' }, '()');
  }
  writing.put(')');
}

function writeFigure(writing: Writing, figure: Node, pos: number): void {
  const { picture, caption, credit, alt } = figure.attrs;
  writing.put(picture === null ? '[사진] ' : `[사진 ${picture}] `);
  writeLine(writing, caption, { pos, part: 'caption' });
  if (credit !== null) {
    writing.put('\n출처: ');
    writeLine(writing, credit, { pos, part: 'credit' });
  }
  if (alt !== null) {
    writing.put('\n대체 글: ');
    writeLine(writing, alt, { pos, part: 'alt' });
  }
}

/** What has a line of its own may be left out there. */
function writeLine(writing: Writing, text: string, place: { pos: number; part: string }): void {
  if (text !== '') writePlain(writing, text, place);
}
