import { Fragment, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { nodes } from './editor-schema.ts';

/**
 * What always holds of the tree: it ends with a line to write on, and in tables the first row is the header's or no row is.
 * Empty lines are no part of what is written.
 */
export function tidy(doc: Node): Node;
export function tidy(state: EditorState): Transaction | null;
export function tidy(given: Node | EditorState): Node | Transaction | null {
  if ('tr' in given) {
    const { tr } = given;
    given.doc.forEach((block, offset) => {
      if (block.type === nodes.table) tidyTable(tr, block, offset);
    });
    if (needsLine(tr.doc)) tr.insert(tr.doc.content.size, nodes.paragraph.create());
    return tr.docChanged ? tr : null;
  }
  return needsLine(given) ? given.copy(given.content.append(Fragment.from(nodes.paragraph.create()))) : given;
}

function needsLine(doc: Node): boolean {
  return doc.lastChild?.type !== nodes.paragraph;
}

function tidyTable(tr: Transaction, table: Node, pos: number): void {
  const isHeader = table.firstChild?.firstChild?.attrs.header ?? false;
  table.forEach((row, inTable, index) => {
    row.forEach((cell, inRow) => {
      const wanted = index === 0 && isHeader;
      if (cell.attrs.header !== wanted) tr.setNodeAttribute(pos + inTable + inRow + 2, 'header', wanted);
    });
  });
}
