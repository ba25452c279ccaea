import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { nodes } from './editor-schema.ts';
import { glossMarks } from './gloss-marks.ts';
import { askFootnote, insertFiles } from './insertions.ts';
import { keys, leaving, marksTyped } from './keys.ts';
import { nodeViews } from './node-views.ts';
import { imagesOf, pasteIn } from './paste-in.ts';
import { tidy } from './tidy.ts';
import { Toolbar } from './toolbar.ts';
import { field, place, word } from './words-here.ts';
import { writtenDoc } from './written-doc.ts';
import { WrittenField } from './written-field.ts';

/** The body of a draft as readers will see it, over the text field that holds it. */

const fieldset = field.closest('fieldset');

/** Somebody else may have the draft. */
function isOpen(): boolean {
  return fieldset?.disabled !== true;
}

const toolbar = new Toolbar(() => view);

const view: EditorView = new EditorView(null, {
  state: EditorState.create({
    doc: tidy(writtenDoc(field.value)),
    plugins: [
      leaving(),
      keys(() => view),
      marksTyped(),
      keymap(baseKeymap),
      history(),
      tableEditing(),
      dropCursor({ class: 'drop-cursor', color: false }),
      gapCursor(),
      glossMarks(),
      new Plugin({ appendTransaction: (trs, _, state) => tidied(trs, state) }),
    ],
  }),
  nodeViews,
  attributes: () => ({
    role: 'textbox',
    lang: 'ko',
    class: 'body',
    'aria-multiline': 'true',
    'aria-readonly': String(!isOpen()),
    'aria-label': word('editor'),
    'aria-describedby': 'body-help',
  }),
  editable: isOpen,
  clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n\n'),
  handlePaste: (view, event) => pasteIn(view, event, (text) => toolbar.tell(text)),
  handleDoubleClickOn: (view, _, { type }) => {
    if (type === nodes.footnote) void askFootnote(view);
    return type === nodes.footnote;
  },
  handleDrop: (view, event) => {
    const files = imagesOf(event.dataTransfer);
    if (files.length > 0) void insertFiles(view, files, (text) => toolbar.tell(text));
    return files.length > 0;
  },
  dispatchTransaction(tr) {
    view.updateState(view.state.apply(tr));
    written?.changed(tr);
    toolbar.update();
  },
});
let written: WrittenField | undefined;

function tidied(trs: readonly Transaction[], state: EditorState): Transaction | null {
  return trs.some(({ docChanged }) => docChanged) ? tidy(state) : null;
}

place.append(toolbar.dom, view.dom, toolbar.help);
place.hidden = false;
written = new WrittenField(view);
toolbar.update();
// Its label leads to where the words are seen.
field.labels[0]?.addEventListener('click', (event) => {
  if (field.tabIndex >= 0) return;
  event.preventDefault();
  view.focus();
});
if (fieldset)
  new MutationObserver(() => view.setProps({})).observe(fieldset, { attributeFilter: ['disabled'] });
