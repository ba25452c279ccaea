import type { Mark, Node } from 'prosemirror-model';
import { type FoundGloss, findGlosses } from '../korean/gloss.ts';
import { findQuotations } from '../korean/quotation.ts';
import { type Body, bodySchema, type FigureAttributes } from './schema.ts';

/** A block of an article as a captured page or a wire gives it: most are plain paragraphs. */
export type Block =
  | string
  | { type: 'heading'; text: string }
  | { type: 'quote'; text: string; attribution?: string | null }
  | { type: 'list'; items: string[] }
  | { type: 'table'; caption?: string | null; header: string[]; rows: string[][] };

/** A figure and the number of blocks that stand before it. */
export type PlacedFigure = FigureAttributes & { after: number };

const { nodes, marks } = bodySchema;

/** Builds the tree: glosses and quotations are found in the text and marked, figures put in their places. */
export function buildBody(blocks: Block[], figures: PlacedFigure[] = []): Body {
  const content: Node[] = [];
  for (let before = 0; before <= blocks.length; before++) {
    content.push(...figuresAt(figures, before, blocks.length));
    const block = blocks[before];
    if (block !== undefined) content.push(blockNode(block));
  }
  return nodes.doc.create(null, content.length > 0 ? content : nodes.paragraph.create());
}

function figuresAt(figures: PlacedFigure[], before: number, last: number): Node[] {
  return figures
    .filter(({ after }) => Math.min(after, last) === before)
    .map(({ after: _, ...attributes }) => nodes.figure.create(attributes));
}

function blockNode(block: Block): Node {
  if (typeof block === 'string') return nodes.paragraph.create(null, inline(block));
  switch (block.type) {
    case 'heading':
      return nodes.heading.create(null, inline(block.text));
    case 'quote':
      return nodes.quote.create({ attribution: block.attribution ?? null }, inline(block.text));
    case 'list':
      return nodes.list.create(
        null,
        block.items.map((item) => nodes.list_item.create(null, inline(item))),
      );
    case 'table':
      return tableNode(block);
  }
}

function tableNode(table: Extract<Block, { type: 'table' }>): Node {
  const row = (cells: string[], header: boolean) =>
    nodes.table_row.create(
      null,
      cells.map((cell) => nodes.table_cell.create({ header }, inline(cell))),
    );
  const head = table.header.length > 0 ? [row(table.header, true)] : [];
  const rows = table.rows.filter((cells) => cells.length > 0).map((cells) => row(cells, false));
  return nodes.table.create({ caption: table.caption ?? null }, [...head, ...rows]);
}

/** Text with its marks. The characters of a gloss and their brackets leave the text: they live in the mark. */
function inline(text: string): Node[] {
  const quotations = findQuotations(text).filter(
    ({ start, depth }) => depth === 1 && isSpeech(text.charAt(start)),
  );
  // Of two that touch, equal marks would become one: the second stays text.
  const glosses = findGlosses(text).filter(({ start }, index, all) => all[index - 1]?.end !== start);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...quotations, ...glosses]) cuts.add(start).add(end);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const isQuoted = quotations.some((quoted) => quoted.start <= start && end <= quoted.end);
    const quotation = isQuoted ? [marks.quotation.create()] : [];
    const gloss = glosses.find((found) => found.start === start && found.end === end);
    return gloss ? glossNode(gloss, quotation) : bodySchema.text(text.slice(start, end), quotation);
  });
}

/** Single marks stand for a term or a thought; speech has double ones. */
function isSpeech(mark: string): boolean {
  return mark === '“' || mark === '"';
}

/** `raw` may have a closing mark between the reading and the bracket: ‘왕이’(王毅). */
function glossNode({ raw, hanja }: FoundGloss, around: Mark[]): Node {
  const bracket = raw.search(/[(（]/);
  const written = raw.slice(bracket + 1, -1);
  return bodySchema.text(raw.slice(0, bracket), [...around, marks.gloss.create({ hanja, written })]);
}
