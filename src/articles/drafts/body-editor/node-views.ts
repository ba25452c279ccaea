import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { hostOf } from '../../../body/href.ts';
import { word } from './words-here.ts';

/** A text of a node's own: its name, what it is called, and whether it may take several lines. */
type Part = { name: string; label: string; isLong?: boolean };

let stays = 0;

type At = { view: EditorView; getPos: () => number | undefined };

/** Nodes that have texts beside their words get a field for each. */
export const nodeViews: Record<string, NodeViewConstructor> = {
  figure: (node, view, getPos) =>
    new PartsView(node, { view, getPos }, 'figure', [
      { name: 'caption', label: word('part.caption'), isLong: true },
      { name: 'credit', label: word('part.credit') },
      { name: 'alt', label: word('part.alt') },
    ]),
  gallery: (node, view, getPos) =>
    new PartsView(
      node,
      { view, getPos },
      'section',
      [{ name: 'caption', label: word('part.gallery') }],
      'div',
    ),
  quote: (node, view, getPos) =>
    new PartsView(
      node,
      { view, getPos },
      'blockquote',
      [{ name: 'attribution', label: word('part.attribution') }],
      'p',
    ),
  table: (node, view, getPos) =>
    new PartsView(node, { view, getPos }, 'div', [{ name: 'caption', label: word('part.table') }], 'table'),
  timeline_entry: (node, view, getPos) =>
    new PartsView(node, { view, getPos }, 'div', [{ name: 'time', label: word('part.time') }], 'dd'),
  wall: () => ({ dom: wallLine() }),
  embed: (node, view, getPos) =>
    new PartsView(node, { view, getPos }, 'div', [{ name: 'title', label: word('part.title') }]),
};

/** What stands before it everybody may read. */
function wallLine(): HTMLElement {
  const line = textElement('p', word('wall.line'));
  line.className = 'wall';
  return line;
}

class PartsView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement | null = null;
  private node: Node;
  private readonly at: At;
  private readonly fields = new Map<string, HTMLInputElement | HTMLTextAreaElement>();

  constructor(node: Node, at: At, tag: string, parts: Part[], content?: string) {
    this.node = node;
    this.at = at;
    this.dom = document.createElement(tag);
    const { name } = node.type;
    this.dom.className = name === 'table' || name === 'gallery' ? `edited-${name}` : name;
    const head = this.headOf();
    if (head) this.dom.append(head);
    const fields = document.createElement(tag === 'div' && content === 'dd' ? 'dt' : 'div');
    fields.className = 'parts';
    fields.contentEditable = 'false';
    fields.append(...parts.map((part) => this.fieldOf(part)));
    if (content) this.contentDOM = document.createElement(content);
    if (name === 'gallery') this.contentDOM?.classList.add(name);
    const body = this.contentDOM?.tagName === 'TABLE' ? this.tableOf(this.contentDOM) : this.contentDOM;
    const isBelow = name === 'quote' || !content;
    if (!isBelow) this.dom.append(fields);
    if (body) this.dom.append(body);
    if (isBelow) this.dom.append(fields);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.picture !== this.node.attrs.picture) return false;
    this.node = node;
    for (const [name, field] of this.fields)
      if (field.value !== (node.attrs[name] ?? '')) field.value = node.attrs[name] ?? '';
    return true;
  }

  stopEvent(event: Event): boolean {
    return [...this.fields.values()].some((field) => field === event.target);
  }

  ignoreMutation({ target, type }: { target: globalThis.Node; type: string }): boolean {
    return type !== 'selection' && !this.contentDOM?.contains(target);
  }

  private headOf(): HTMLElement | null {
    const { type, attrs } = this.node;
    if (type.name === 'embed')
      return textElement('p', `${word('embed')} · ${attrs.provider ?? hostOf(attrs.url)}`);
    if (type.name !== 'figure') return null;
    if (attrs.picture === null) return textElement('p', word('picture.missing'));
    const image = document.createElement('img');
    image.src = `/desk/pictures/${attrs.picture}/sizes/320`;
    image.alt = word('picture.number').replace('{number}', attrs.picture);
    image.onerror = () => image.replaceWith(textElement('p', image.alt));
    return image;
  }

  private tableOf(table: HTMLElement): HTMLElement {
    const around = document.createElement('div');
    around.className = 'table';
    around.append(table);
    return around;
  }

  private fieldOf({ name, label, isLong }: Part): HTMLElement {
    const around = document.createElement('label');
    const field = document.createElement(isLong ? 'textarea' : 'input');
    if (field instanceof HTMLTextAreaElement) field.rows = 2;
    field.dataset.part = name;
    field.autocomplete = 'off';
    field.value = this.node.attrs[name] ?? '';
    // All that is typed in one stay is undone as one.
    let stay = 0;
    field.addEventListener('focus', () => {
      stay = --stays;
    });
    field.addEventListener('input', () => this.set(name, field.value, stay));
    field.addEventListener('keydown', (event) => this.onKey(event as KeyboardEvent));
    around.append(textElement('span', label), field);
    this.fields.set(name, field);
    return around;
  }

  private set(name: string, value: string, stay: number): void {
    const pos = this.at.getPos();
    if (pos === undefined) return;
    const isNullable = this.node.type.spec.attrs?.[name]?.default === null;
    const { view } = this.at;
    const tr = view.state.tr.setNodeAttribute(pos, name, isNullable ? value || null : value);
    // The history takes what is composed together for one; the editor's own numbers are positive.
    view.dispatch(tr.setMeta('composition', stay));
  }

  /** What was typed here is undone as all else is; Enter goes on to the words behind. */
  private onKey(event: KeyboardEvent): void {
    const { view, getPos } = this.at;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && /^[zy]$/i.test(event.key)) {
      event.preventDefault();
      (event.shiftKey || /y/i.test(event.key) ? redo : undo)(view.state, view.dispatch);
    } else if (event.key === 'Enter' && !isCommand && !event.isComposing) {
      event.preventDefault();
      const pos = getPos() ?? 0;
      const inside = this.contentDOM && this.node.type.name !== 'quote' ? pos + 1 : pos + this.node.nodeSize;
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(inside))));
      view.focus();
    }
  }
}

function textElement(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.contentEditable = 'false';
  return made;
}
