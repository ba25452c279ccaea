import { chainCommands, joinTextblockBackward, splitBlock } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { addRowAfter, isInTable } from 'prosemirror-tables';
import { convert, toggle } from './convert.ts';
import { editorSchema, nodes } from './editor-schema.ts';

const { link } = editorSchema.marks;

/** The kind of block that the caret is in. */
export function kindAt(state: EditorState): string {
  return state.selection.$from.node(1)?.type.name ?? '';
}

/** Puts a block where the caret is: in the place of an empty line, or behind the block that it is in. */
export function insertBlock(tr: Transaction, block: Node): Transaction {
  const { $from } = tr.selection;
  const isEmpty = $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
  const at = $from.depth === 0 ? tr.selection.to : isEmpty ? $from.before(1) : $from.after(1);
  if (isEmpty) tr.replaceWith(at, $from.after(1), block);
  else tr.insert(at, block);
  const inside = block.isAtom ? null : TextSelection.findFrom(tr.doc.resolve(at + 1), 1, true);
  tr.setSelection(inside ?? NodeSelection.create(tr.doc, at));
  return tr.scrollIntoView();
}

export function newTable(): Node {
  const cells = (header: boolean) =>
    nodes.table_row.create(
      null,
      [0, 1].map(() => nodes.table_cell.create({ header })),
    );
  return nodes.table.create(null, [cells(true), cells(false), cells(false)]);
}

/** The wall behind the block that the caret is in: the one that there is moves, and goes where it is selected itself. */
export const setWall: Command = (state, dispatch) => {
  const { tr, selection, doc } = state;
  const isSelected = selection instanceof NodeSelection && selection.node.type === nodes.wall;
  doc.forEach((block, pos) => {
    if (block.type === nodes.wall) tr.delete(pos, pos + block.nodeSize);
  });
  dispatch?.(isSelected ? tr : insertBlock(tr, nodes.wall.create()));
  return true;
};

/** The first row of a table says what its columns are, or is a row like the others. */
export const toggleHeader: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const table = $from.node(1);
  if (table?.type !== nodes.table) return false;
  const isHeader = table.firstChild?.firstChild?.attrs.header;
  const { tr } = state;
  table.firstChild?.forEach((_, offset) => {
    tr.setNodeAttribute($from.start(1) + 1 + offset, 'header', !isHeader);
  });
  dispatch?.(tr);
  return true;
};

/** A link on the selected words; none where there is no address. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { from, to } = linkRange(state);
    const { tr } = state;
    tr.removeMark(from, to, link);
    if (href !== null) tr.addMark(from, to, link.create({ href }));
    dispatch?.(tr);
    return from < to;
  };
}

/** The selection, or the link that the caret is in. */
export function linkRange({ selection, doc }: EditorState): {
  from: number;
  to: number;
  href: string | null;
} {
  const { from, to, empty, $from } = selection;
  let found = { from, to, href: null as string | null };
  $from.parent.forEach((node, offset) => {
    const start = $from.start() + offset;
    const href = link.isInSet(node.marks)?.attrs.href;
    const isHere = start <= from && from <= start + node.nodeSize && to <= start + node.nodeSize;
    if (href && isHere) found = { from: empty ? start : from, to: empty ? start + node.nodeSize : to, href };
  });
  return found.to <= doc.content.size ? found : { from, to, href: null };
}

/** In a table to the cell below, in the last row out of it. */
const enterInTable: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { $from } = state.selection;
  const table = $from.node(1);
  const [row, column] = [$from.index(1), $from.index(2)];
  const { tr } = state;
  if (row + 1 < table.childCount) {
    let pos = $from.start(1);
    for (let index = 0; index <= row; index++) pos += table.child(index).nodeSize;
    const below = table.child(row + 1);
    for (let index = 0; index < Math.min(column, below.childCount - 1); index++)
      pos += below.child(index).nodeSize;
    tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 2)));
  } else {
    const after = $from.after(1);
    if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, nodes.paragraph.create());
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Behind the last cell the table goes on. */
export const rowAtEnd: Command = (state, dispatch) =>
  isInTable(state) &&
  addRowAfter(state, (tr) => {
    const { $from } = state.selection;
    tr.setSelection(TextSelection.near(tr.doc.resolve($from.after(2) + 2)));
    dispatch?.(tr.scrollIntoView());
  });

/** An empty line ends the list, as an empty item is none. */
const enterOnEmpty: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const isPlain = $from.parent.type === nodes.paragraph;
  if (!empty || isPlain || !$from.parent.isTextblock || $from.parent.content.size > 0) return false;
  return toParagraph(state, dispatch);
};

const toParagraph: Command = (state, dispatch) => {
  const { tr } = state;
  if (!convert(tr, 'paragraph')) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

const backspaceAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type === nodes.paragraph) return false;
  return toParagraph(state, dispatch);
};

export const enter = chainCommands(enterInTable, enterOnEmpty, splitBlock);
export const backspace = chainCommands(backspaceAtStart, joinTextblockBackward);
export const paragraph: Command = (state, dispatch) =>
  kindAt(state) === 'paragraph' ? false : toggle('paragraph')(state, dispatch);
