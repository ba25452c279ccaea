import { chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import {
  backspace,
  enter,
  insertBlock,
  newTable,
  paragraph,
  rowAtEnd,
  setWall,
  toggleHeader,
} from './commands.ts';
import { convert, type Kind, toggle } from './convert.ts';
import { askEmbed, askFootnote, askLink, askPictures } from './insertions.ts';

export type Tool = { name: string; key: string; run: Command; kind?: string };

const asking = (view: () => EditorView, open: (view: EditorView) => Promise<unknown>): Command => {
  return (_, dispatch) => {
    if (dispatch) void open(view());
    return true;
  };
};

const lines: [Kind, string][] = [
  ['heading', 'Mod-Alt-2'],
  ['quote', 'Mod-Alt-q'],
  ['list', 'Mod-Shift-8'],
  ['ordered_list', 'Mod-Shift-7'],
  ['note', 'Mod-Alt-n'],
  ['timeline', 'Mod-Alt-l'],
];

/** All that the toolbar offers, and its keys. */
export function toolsOf(view: () => EditorView): Tool[] {
  const table: Command = (state, dispatch) => {
    dispatch?.(insertBlock(state.tr, newTable()));
    return true;
  };
  return [
    ...lines.map(([kind, key]) => ({ name: kind, key, run: toggle(kind), kind })),
    { name: 'table', key: 'Mod-Alt-t', run: table, kind: 'table' },
    { name: 'wall', key: 'Mod-Alt-w', run: setWall },
    { name: 'link', key: 'Mod-k', run: asking(view, askLink) },
    { name: 'footnote', key: 'Mod-Alt-f', run: asking(view, askFootnote) },
    { name: 'picture', key: 'Mod-Alt-p', run: asking(view, (view) => askPictures(view, false)) },
    { name: 'gallery', key: 'Mod-Alt-g', run: asking(view, (view) => askPictures(view, true)) },
    { name: 'embed', key: 'Mod-Alt-e', run: asking(view, askEmbed) },
    { name: 'undo', key: 'Mod-z', run: undo },
    { name: 'redo', key: 'Mod-Shift-z', run: redo },
  ];
}

export function keys(view: () => EditorView): Plugin {
  return keymap({
    ...Object.fromEntries(toolsOf(view).map(({ key, run }) => [key, run])),
    'Mod-y': redo,
    'Mod-Alt-0': paragraph,
    'Mod-Alt-h': toggleHeader,
    Enter: enter,
    Backspace: chainCommands(undoInputRule, backspace),
    Tab: chainCommands(goToNextCell(1), rowAtEnd),
    'Shift-Tab': goToNextCell(-1),
  });
}

/** In a table Tab goes from cell to cell; after Esc it leaves the editor, as it does everywhere else. */
export function leaving(): Plugin {
  let isLeaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          const leaves = isLeaving && event.key === 'Tab';
          if (event.key !== 'Shift') isLeaving = event.key === 'Escape';
          // Prevents the editor's own keys alone: the browser moves on.
          return leaves;
        },
      },
    },
  });
}

const typed: [RegExp, Kind][] = [
  [/^## $/, 'heading'],
  [/^> $/, 'quote'],
  [/^[-*] $/, 'list'],
  [/^1\. $/, 'ordered_list'],
];

/** The marks of the written form, typed at the beginning of a line. */
export function marksTyped(): Plugin {
  return inputRules({
    rules: typed.map(
      ([mark, kind]) =>
        new InputRule(mark, ({ tr, selection }, _, start, end) => {
          if (selection.$from.parent.type.name !== 'paragraph') return null;
          tr.delete(start, end);
          return convert(tr, kind) ? tr : null;
        }),
    ),
  });
}
