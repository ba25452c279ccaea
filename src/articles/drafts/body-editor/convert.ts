import { Fragment, type Node } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { editorSchema } from './editor-schema.ts';

/** What lines of text can be. */
export type Kind = 'paragraph' | 'heading' | 'quote' | 'note' | 'list' | 'ordered_list' | 'timeline';

const itemOf: Partial<Record<string, string>> = {
  list: 'list_item',
  ordered_list: 'list_item',
  timeline: 'timeline_entry',
};

/** A line of text, or a block that has none: `node` is its textblock, `within` the list that it stands in. */
type Line = { node: Node; kind: string; isPicked: boolean; pos: number };

/** Makes the lines that are selected something else, or paragraphs again where they are that already. */
export function convert(tr: Transaction, kind: Kind): boolean {
  const { $from, $to, anchor, head } = tr.selection;
  if (!isText($from.node(1)) || !isText($to.node(1))) return false;
  const [first, last] = withNeighbours(tr.doc, $from.index(0), $to.index(0), kind);
  const start = placeOf(tr.doc, first);
  const lines: Line[] = [];
  for (let index = first, pos = start; index <= last; index++) {
    lines.push(...linesOf(tr.doc.child(index), pos, $from.pos, $to.pos));
    pos += tr.doc.child(index).nodeSize;
  }
  const picked = lines.filter(({ isPicked }) => isPicked);
  const target = picked.every((line) => line.kind === kind) ? 'paragraph' : kind;
  const made = lines.map((line) => (line.isPicked ? { ...line, kind: target } : line));
  const { blocks, places } = builtOf(made, start);
  tr.replaceWith(start, placeOf(tr.doc, last + 1), blocks);
  const moved = (pos: number) => {
    const index = lines.findIndex((line) => line.pos < pos && pos < line.pos + line.node.nodeSize);
    return (places[index] ?? start) + pos - (lines[index]?.pos ?? pos);
  };
  tr.setSelection(TextSelection.create(tr.doc, moved(anchor), moved(head)));
  return true;
}

export function toggle(kind: Kind): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!convert(tr, kind)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Where a whole block is selected, there is none around it. */
function isText(block: Node | undefined): boolean {
  return block !== undefined && (block.isTextblock || block.type.name in itemOf);
}

/** Lists beside what becomes a list of their kind are the same list. */
function withNeighbours(doc: Node, first: number, last: number, kind: Kind): [number, number] {
  const isSame = (index: number) => kind in itemOf && doc.maybeChild(index)?.type.name === kind;
  return [isSame(first - 1) ? first - 1 : first, isSame(last + 1) ? last + 1 : last];
}

function placeOf(doc: Node, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}

function linesOf(block: Node, pos: number, from: number, to: number): Line[] {
  const kind = block.type.name;
  const isPicked = (at: number, node: Node) => at < to + 1 && from - 1 < at + node.nodeSize && isText(block);
  if (!(kind in itemOf))
    return [{ node: block, kind, pos, isPicked: isPicked(pos, block) && block.isTextblock }];
  const lines: Line[] = [];
  block.forEach((node, offset) => {
    const at = pos + 1 + offset;
    lines.push({ node, kind, pos: at, isPicked: at < to && from < at + node.nodeSize });
  });
  return lines;
}

/** The blocks, and where each line stands in them. */
function builtOf(lines: Line[], start: number): { blocks: Node[]; places: number[] } {
  const blocks: Node[] = [];
  const places: number[] = [];
  let pos = start;
  let open: Node[] = [];
  for (const [index, { node, kind }] of lines.entries()) {
    const item = itemOf[kind];
    const made = node.isTextblock ? madeOf(node, item ?? kind) : node;
    if (item && open.length === 0) pos += 1;
    places.push(pos);
    pos += made.nodeSize;
    if (item) open.push(made);
    else blocks.push(made);
    if (!item || lines[index + 1]?.kind === kind) continue;
    blocks.push((editorSchema.nodes[kind] as Node['type']).create(null, Fragment.from(open)));
    open = [];
    pos += 1;
  }
  return { blocks, places };
}

function madeOf(line: Node, name: string): Node {
  if (line.type.name === name) return line;
  return (editorSchema.nodes[name] as Node['type']).create(null, line.content);
}
