/** In the browser: the words of a draft that are selected when its writer turns to something else, such as a note. */

type Control = HTMLInputElement | HTMLTextAreaElement;

const longestQuote = 300;
const quoteFields = () => [...document.querySelectorAll<HTMLElement>('.quote-fields')];

/** Notes what is selected in the fields of a draft whenever they are left. */
export function noteSelections(draft: HTMLElement): void {
  draft.addEventListener('focusout', ({ target }) => {
    const element = target as HTMLElement;
    const name = element.closest('.field')?.querySelector<Control>('[name]')?.name ?? '';
    if (element.closest('.fields')) quote(name, selectedIn(element));
  });
  for (const shown of quoteFields()) show(shown);
}

/** Selected in a text field, or else, where an editor stands over one, on the page. */
function selectedIn(element: HTMLElement): string {
  if (element instanceof HTMLSelectElement) return '';
  if (!('selectionStart' in element)) return String(getSelection());
  const { value, selectionStart, selectionEnd } = element as Control;
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

export function quote(field: string, words: string): void {
  const said = words.trim().slice(0, longestQuote);
  for (const shown of quoteFields()) {
    const [fieldInput, quoteInput] = shown.querySelectorAll('input');
    if (!fieldInput || !quoteInput) continue;
    fieldInput.value = said && field;
    quoteInput.value = said;
    show(shown);
  }
}

/** The words that go with a note stand beside it, and can be taken off. */
function show(fields: HTMLElement): void {
  const said = fields.querySelector<HTMLInputElement>('[name=quote]')?.value ?? '';
  fields.querySelector('.quoted')?.remove();
  if (!said) return;
  const shown = document.createElement('span');
  const words = document.createElement('q');
  const clear = document.createElement('button');
  shown.className = 'quoted';
  words.textContent = said;
  clear.type = 'button';
  clear.textContent = '×';
  clear.ariaLabel = fields.dataset.clear ?? '';
  clear.onclick = () => quote('', '');
  shown.append(words, clear);
  fields.append(shown);
}

/** Where in a text some words stand, however they are broken into lines; null where they do not. */
export function placeOf(words: string, text: string): { start: number; end: number } | null {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const found = new RegExp(parts.join('\\s+')).exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
