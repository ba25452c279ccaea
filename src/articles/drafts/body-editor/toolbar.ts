import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { kindAt, toggleHeader } from './commands.ts';
import { type Tool, toolsOf } from './keys.ts';
import { field, place, word } from './words-here.ts';

const inTables: Tool[] = [
  { name: 'row.add', key: '', run: addRowAfter },
  { name: 'row.remove', key: '', run: deleteRow },
  { name: 'column.add', key: '', run: addColumnAfter },
  { name: 'column.remove', key: '', run: deleteColumn },
  { name: 'header', key: 'Mod-Alt-h', run: toggleHeader },
  { name: 'table.remove', key: '', run: deleteTable },
];

const isMac = /Mac|iP/.test(navigator.platform);
const storeKey = 'draft.plain';

/** The editor's buttons, and the switch to the text as it is written. */
export class Toolbar {
  readonly dom = document.createElement('div');
  readonly help = document.createElement('p');
  private readonly bar = document.createElement('div');
  private readonly tables = document.createElement('div');
  private readonly state = document.createElement('output');
  private readonly made: { tool: Tool; button: HTMLButtonElement }[] = [];

  private readonly view: () => EditorView;

  constructor(view: () => EditorView) {
    this.view = view;
    this.dom.className = 'body-tools';
    this.help.id = 'body-help';
    this.help.className = 'quiet';
    this.help.textContent = word('help');
    for (const [bar, label, tools] of [
      [this.bar, 'tools', toolsOf(view)],
      [this.tables, 'tools.table', inTables],
    ] as const) {
      bar.role = 'toolbar';
      bar.ariaLabel = word(label);
      bar.append(...tools.map((tool) => this.buttonOf(tool)));
      bar.addEventListener('keydown', onArrow);
      const [first] = bar.querySelectorAll('button');
      if (first) first.tabIndex = 0;
    }
    this.dom.append(this.bar, this.tables, this.state, this.switchOf());
  }

  tell(text: string): void {
    this.state.textContent = text;
  }

  update(): void {
    const { state } = this.view();
    this.tables.hidden = !isInTable(state);
    for (const { tool, button } of this.made)
      if (tool.kind) button.ariaPressed = String(kindAt(state) === tool.kind);
  }

  private buttonOf(tool: Tool): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word(tool.name);
    button.title = titleOf(tool);
    button.tabIndex = -1;
    // The words stay selected.
    button.onmousedown = (event) => event.preventDefault();
    button.onclick = () => this.press(tool.run);
    this.made.push({ tool, button });
    return button;
  }

  private press(run: Command): void {
    const view = this.view();
    run(view.state, view.dispatch, view);
    if (!document.querySelector('dialog[open]')) view.focus();
  }

  private switchOf(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'body-switch';
    const set = (isPlain: boolean) => {
      button.textContent = word(isPlain ? 'rich' : 'plain');
      field.tabIndex = isPlain ? 0 : -1;
      field.ariaHidden = isPlain ? null : 'true';
      place.parentElement?.classList.toggle('is-rich', !isPlain);
      place.classList.toggle('is-plain', isPlain);
    };
    button.onclick = () => {
      const isPlain = field.tabIndex < 0;
      set(isPlain);
      localStorage.setItem(storeKey, String(isPlain));
      if (isPlain) field.focus();
      else this.view().focus();
    };
    set(localStorage.getItem(storeKey) === 'true');
    return button;
  }
}

function titleOf({ name, key }: Tool): string {
  const shown = isMac
    ? key.replace('Mod-', '⌘').replace('Alt-', '⌥').replace('Shift-', '⇧')
    : key.replace('Mod', 'Ctrl').replaceAll('-', '+');
  return key ? `${word(name)} (${shown.replace(/[a-z]$/, (letter) => letter.toUpperCase())})` : word(name);
}

/** A toolbar is one stop for Tab; arrows go through it. */
function onArrow(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (!step || at < 0) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = -1;
  const next = buttons[(at + step + buttons.length) % buttons.length];
  if (next) next.tabIndex = 0;
  next?.focus();
}
