import { type EditorState, NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { hostOf, isSafeHref, isWebAddress } from '../../../body/href.ts';
import { insertBlock, linkRange, setLink } from './commands.ts';
import { ask } from './dialogs.ts';
import { editorSchema, nodes } from './editor-schema.ts';
import { pickPictures, uploaded } from './picture-picker.ts';
import type { Choice } from './picture-store.ts';
import { word } from './words-here.ts';

export async function askLink(view: EditorView): Promise<void> {
  const { from, to, href } = linkRange(view.state);
  const values = await ask(
    word('link'),
    [
      { name: 'href', label: word('address'), value: href ?? '', type: 'url' },
      ...(from === to ? [{ name: 'text', label: word('words') }] : []),
    ],
    ({ href }) => (!href || isSafeHref(href) ? null : word('address.wrong')),
  );
  if (values?.href && from === to) {
    const text = values.text || values.href;
    const link = editorSchema.mark('link', { href: values.href });
    view.dispatch(view.state.tr.replaceSelectionWith(editorSchema.text(text, [link]), false));
  } else if (values) setLink(values.href || null)(view.state, view.dispatch);
  view.focus();
}

/** A footnote behind the caret, or the one that is selected anew. */
export async function askFootnote(view: EditorView): Promise<void> {
  const selected = selectedNode(view.state, 'footnote');
  if (!selected && !view.state.selection.$to.parent.inlineContent) return;
  const value = selected?.attrs.text;
  const values = await ask(word('footnote'), [{ name: 'text', label: word('words'), value, isLong: true }]);
  if (values?.text) {
    const { selection, tr } = view.state;
    const note = nodes.footnote.create({ text: values.text });
    view.dispatch(selected ? tr.replaceSelectionWith(note, false) : tr.insert(selection.to, note));
  }
  view.focus();
}

/** @returns whether one was put in */
export async function askEmbed(view: EditorView, url = ''): Promise<boolean> {
  const values = await ask(
    word('embed'),
    [
      { name: 'url', label: word('address'), value: url, type: 'url' },
      { name: 'title', label: word('part.title') },
      { name: 'provider', label: word('provider'), value: url && providerOf(url) },
    ],
    ({ url }) => (isWebAddress(url) ? null : word('address.wrong')),
  );
  if (values) {
    const { url, title, provider } = values;
    view.dispatch(insertBlock(view.state.tr, nodes.embed.create({ url, title, provider: provider || null })));
  }
  view.focus();
  return values !== null;
}

const providers: Record<string, string> = {
  'youtube.com': '유튜브',
  'youtu.be': '유튜브',
  'x.com': 'X',
  'twitter.com': 'X',
  'instagram.com': '인스타그램',
  'facebook.com': '페이스북',
  'threads.net': '스레드',
  'tiktok.com': '틱톡',
  'vimeo.com': '비메오',
  'tv.naver.com': '네이버TV',
};

/** Whose films and posts an address leads to; nothing where that is not known. */
export function providerOf(url: string): string {
  return isWebAddress(url) ? (providers[hostOf(url).replace(/^m\./, '')] ?? '') : '';
}

export async function askPictures(view: EditorView, isGallery: boolean): Promise<void> {
  const chosen = await pickPictures(word(isGallery ? 'gallery' : 'picture'));
  insertPictures(view, chosen, isGallery);
  view.focus();
}

/** Files that were dropped or pasted become pictures, in the place where the caret is when they are there. */
export async function insertFiles(
  view: EditorView,
  files: File[],
  tell: (text: string) => void,
): Promise<void> {
  insertPictures(view, await uploaded(files, tell), false);
}

function insertPictures(view: EditorView, chosen: Choice[], isGallery: boolean): void {
  const [first, ...others] = chosen;
  const isFilled = first !== undefined && !isGallery && fillEmpty(view, first);
  const figures = (isFilled ? others : chosen).map(({ id, caption, credit, alt }) =>
    nodes.figure.create({ picture: id, caption, credit: credit || null, alt: alt || null }),
  );
  const blocks = isGallery && figures.length > 0 ? [nodes.gallery.create(null, figures)] : figures;
  for (const block of blocks) view.dispatch(insertBlock(view.state.tr, block));
}

/** A place that a paste left for its picture keeps the caption that came with it. */
function fillEmpty(view: EditorView, { id, caption, credit, alt }: Choice): boolean {
  const empty = selectedNode(view.state, 'figure');
  if (!empty || empty.attrs.picture !== null) return false;
  const { attrs } = empty;
  const filled = {
    picture: id,
    caption: attrs.caption || caption,
    credit: attrs.credit || credit || null,
    alt: attrs.alt || alt || null,
  };
  view.dispatch(view.state.tr.setNodeMarkup(view.state.selection.from, null, filled));
  return true;
}

function selectedNode({ selection }: EditorState, name: string) {
  return selection instanceof NodeSelection && selection.node.type.name === name ? selection.node : null;
}
