import type { Node } from 'prosemirror-model';
import { checkWebAddress } from './href.ts';
import { inlineNodes } from './inline.ts';
import type { RichText, TextWithLinks } from './rich-text.ts';
import { type Body, bodySchema, type FigureAttributes } from './schema.ts';
import { isWall } from './teaser.ts';

/** A block of an article as a captured page or a wire gives it: most are plain paragraphs. */
export type Block =
  | string
  | ({ type: 'paragraph' | 'heading' | 'note' } & TextWithLinks)
  | ({ type: 'quote'; attribution?: string | null } & TextWithLinks)
  | { type: 'list'; items: RichText[]; ordered?: boolean }
  | { type: 'table'; caption?: string | null; header: RichText[]; rows: RichText[][] }
  | { type: 'timeline'; entries: ({ time: string } & TextWithLinks)[] }
  | { type: 'embed'; url: string; title: string; provider?: string | null }
  /** What stands before it everybody may read. The first one counts. */
  | { type: 'wall' };

/**
 * A figure and the number of blocks that stand before it. Figures that follow each other and name one gallery stand in
 * it; its name is its caption.
 */
export type PlacedFigure = FigureAttributes & { after: number; gallery?: string | null };

const { nodes } = bodySchema;

/** Builds the tree: glosses and quotations are found in the text and marked, figures put in their places. */
export function buildBody(blocks: Block[], figures: PlacedFigure[] = []): Body {
  const content: Node[] = [];
  for (let before = 0; before <= blocks.length; before++) {
    content.push(...figuresAt(figures, before, blocks.length));
    const block = blocks[before];
    if (block !== undefined && !isSecondWall(block, content)) content.push(blockNode(block));
  }
  return nodes.doc.create(null, content.length > 0 ? content : nodes.paragraph.create());
}

function isSecondWall(block: Block, content: Node[]): boolean {
  return typeof block !== 'string' && block.type === 'wall' && content.some(isWall);
}

function figuresAt(figures: PlacedFigure[], before: number, last: number): Node[] {
  const here = figures.filter(({ after }) => Math.min(after, last) === before);
  return here.flatMap(({ gallery }, index) => {
    if (!gallery) return here.slice(index, index + 1).map(figureNode);
    if (here[index - 1]?.gallery === gallery) return [];
    const other = here.findIndex((figure, at) => at > index && figure.gallery !== gallery);
    const figures = here.slice(index, other < 0 ? here.length : other).map(figureNode);
    return [nodes.gallery.create({ caption: gallery }, figures)];
  });
}

function figureNode({ after: _after, gallery: _gallery, ...attributes }: PlacedFigure): Node {
  return nodes.figure.create(attributes);
}

function blockNode(block: Block): Node {
  if (typeof block === 'string') return nodes.paragraph.create(null, inlineNodes(block));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'note':
      return nodes[block.type].create(null, inlineNodes(block));
    case 'quote':
      return nodes.quote.create({ attribution: block.attribution ?? null }, inlineNodes(block));
    case 'list':
      return nodes[block.ordered ? 'ordered_list' : 'list'].create(
        null,
        block.items.map((item) => nodes.list_item.create(null, inlineNodes(item))),
      );
    case 'table':
      return tableNode(block);
    case 'timeline':
      return nodes.timeline.create(
        null,
        block.entries.map((entry) => nodes.timeline_entry.create({ time: entry.time }, inlineNodes(entry))),
      );
    case 'embed':
      return embedNode(block);
    case 'wall':
      return nodes.wall.create();
  }
}

function tableNode(table: Extract<Block, { type: 'table' }>): Node {
  const row = (cells: RichText[], header: boolean) =>
    nodes.table_row.create(
      null,
      cells.map((cell) => nodes.table_cell.create({ header }, inlineNodes(cell))),
    );
  const head = table.header.length > 0 ? [row(table.header, true)] : [];
  const rows = table.rows.filter((cells) => cells.length > 0).map((cells) => row(cells, false));
  return nodes.table.create({ caption: table.caption ?? null }, [...head, ...rows]);
}

/** @throws RangeError where it leads to no page */
function embedNode({ url, title, provider = null }: Extract<Block, { type: 'embed' }>): Node {
  checkWebAddress(url);
  return nodes.embed.create({ url, title, provider });
}
