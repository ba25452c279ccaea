import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { samePlace } from '../written/same-place.ts';
import { writeBody } from '../written/write-body.ts';
import type { Writing } from '../written/writing.ts';
import { field } from './words-here.ts';
import { writtenDoc } from './written-doc.ts';

/** A pause in which even a word that is still being composed is kept. */
const pauseMilliseconds = 1_000;

/**
 * The field of the form and the editor over it, kept as one. What is typed in the editor is written into the field, which
 * says so as if it had been typed there; what the field is set to from elsewhere the editor takes over.
 */
export class WrittenField {
  private written: Writing;
  private text = field.value;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly view: EditorView;

  constructor(view: EditorView) {
    this.view = view;
    this.written = writeBody(view.state.doc, true);
    field.form?.addEventListener('written', () => this.takeOver());
    field.addEventListener('input', () => this.takeOver());
    field.addEventListener('seek', (event) => {
      if (field.tabIndex >= 0) return;
      event.preventDefault();
      const { start, end } = (event as CustomEvent<{ start: number; end: number }>).detail;
      this.select(start, end);
    });
    view.dom.addEventListener('compositionend', () => this.later(0));
  }

  /** After each change of the tree. Under an input method the field waits for the end of the word. */
  changed(tr: Transaction): void {
    if (!tr.docChanged) return;
    if (tr.getMeta('taken over')) this.written = writeBody(tr.doc, true);
    else if (this.view.composing) this.later(pauseMilliseconds);
    else this.write();
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), milliseconds);
  }

  private write(): void {
    clearTimeout(this.timer);
    this.written = writeBody(this.view.state.doc, true);
    this.text = this.written.text;
    if (field.value === this.text) return;
    field.value = this.text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Only what differs is put in, so that the caret stays; it can be undone. */
  private takeOver(): void {
    if (field.value === this.text) return;
    if (this.view.composing)
      return void this.view.dom.addEventListener('compositionend', () => this.takeOver(), { once: true });
    clearTimeout(this.timer);
    this.text = field.value;
    const tr = difference(closeHistory(this.view.state.tr), writtenDoc(this.text));
    this.view.dispatch(tr.setMeta('taken over', true));
  }

  /** Selects in the editor what a place of the field's text is. */
  private select(start: number, end: number): void {
    const [from, to] = [start, end].map((at) => samePlace(this.text, at, this.written.text)) as [
      number,
      number,
    ];
    const span =
      this.written.spans.find((one) => one.from <= from && from < one.to) ??
      this.written.spans.find((one) => one.from <= from && from <= one.to) ??
      this.written.spans.find((one) => one.from >= from);
    const node = span && this.view.nodeDOM(span.pos);
    if (span?.part && node instanceof HTMLElement) {
      const part = node.querySelector<HTMLInputElement>(`[data-part=${span.part}]`);
      part?.focus();
      part?.setSelectionRange(from - span.from, to - span.from);
      return;
    }
    const { doc } = this.view.state;
    const [anchor, head] = [this.posOf(from), this.posOf(to)].map((pos) => Math.min(pos, doc.content.size));
    const selection = TextSelection.between(doc.resolve(anchor ?? 0), doc.resolve(head ?? 0));
    this.view.dispatch(this.view.state.tr.setSelection(selection).scrollIntoView());
    this.view.focus();
  }

  private posOf(at: number): number {
    const words = this.written.spans.filter(({ part }) => !part);
    const span = words.find(({ from, to }) => from <= at && at <= to) ?? words.find(({ from }) => from >= at);
    return span
      ? span.pos + Math.max(0, Math.min(at, span.to) - span.from)
      : this.view.state.doc.content.size;
  }
}

function difference(tr: Transaction, wanted: Node): Transaction {
  const { content } = tr.doc;
  const start = content.findDiffStart(wanted.content);
  const ends = content.findDiffEnd(wanted.content);
  if (start === null || !ends) return tr;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  try {
    tr.replace(start, ends.a + overlap, wanted.slice(start, ends.b + overlap));
  } catch {}
  return tr.doc.eq(wanted) ? tr : tr.replaceWith(0, tr.doc.content.size, wanted.content);
}
