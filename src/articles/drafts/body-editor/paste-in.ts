import { Fragment, type Node, Slice } from 'prosemirror-model';
import { isInTable, handlePaste as pasteCells } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { buildBody } from '../../../body/build.ts';
import { isWebAddress } from '../../../body/href.ts';
import { cleanPaste } from '../../../body/paste/clean-paste.ts';
import { setLink } from './commands.ts';
import { editedBody, editorSchema, nodes } from './editor-schema.ts';
import { askEmbed, insertFiles, providerOf } from './insertions.ts';

/** What is pasted comes in without its looks. @returns whether it was taken */
export function pasteIn(view: EditorView, event: ClipboardEvent, tell: (text: string) => void): boolean {
  const data = event.clipboardData;
  if (!data) return false;
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  const files = imagesOf(data);
  if (files.length > 0 && !html && !plain) {
    void insertFiles(view, files, tell);
    return true;
  }
  // What was copied here is known to be clean.
  if (html.includes('data-pm-slice')) return false;
  if (isWebAddress(plain.trim()) && pasteAddress(view, plain.trim())) return true;
  const document = html ? new DOMParser().parseFromString(html, 'text/html') : null;
  const { blocks, figures } = cleanPaste(document, plain);
  if (blocks.length + figures.length > 0)
    pasteBlocks(view, event, editedBody(buildBody(blocks, figures)).children);
  return true;
}

export function imagesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** An address on selected words links them; alone on a line, one of a film or a post offers to show it. */
function pasteAddress(view: EditorView, address: string): boolean {
  const { empty, $from } = view.state.selection;
  if (!empty) return setLink(address)(view.state, view.dispatch);
  const isAlone = $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
  if (!isAlone || !providerOf(address)) return false;
  void askEmbed(view, address).then((isIn) => {
    if (!isIn) view.dispatch(view.state.tr.insertText(address));
  });
  return true;
}

function pasteBlocks(view: EditorView, event: ClipboardEvent, blocks: readonly Node[]): void {
  const { state } = view;
  const [first] = blocks;
  const isTable = blocks.length === 1 && first?.type === nodes.table;
  if (isInTable(state)) {
    if (isTable && pasteCells(view, event, new Slice(Fragment.from(first), 0, 0))) return;
    const words = Fragment.fromArray(blocks.flatMap(wordsOf));
    view.dispatch(state.tr.replaceSelection(new Slice(words, 0, 0)).scrollIntoView());
    return;
  }
  const { parent } = state.selection.$from;
  const isItem = parent.type === nodes.list_item && blocks.every(({ type }) => type === nodes.paragraph);
  const pasted = isItem ? blocks.map(({ content }) => nodes.list_item.create(null, content)) : blocks;
  const isOpen = (block: Node | undefined) =>
    isItem || block?.type === nodes.paragraph || pasted.length === 1;
  const open = (block: Node | undefined) => Number(isOpen(block) && block?.isTextblock);
  const slice = new Slice(Fragment.fromArray([...pasted]), openIn(parent, open(first)), open(blocks.at(-1)));
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView());
}

/** What comes into an empty line takes its place, a heading as a heading. */
function openIn(parent: Node, open: number): number {
  return parent.type === nodes.paragraph && parent.content.size === 0 ? 0 : open;
}

function wordsOf(block: Node, index: number): Node[] {
  const blank = index > 0 ? [editorSchema.text(' ')] : [];
  return block.isTextblock ? [...blank, ...block.children] : [...blank, ...block.children.flatMap(wordsOf)];
}
