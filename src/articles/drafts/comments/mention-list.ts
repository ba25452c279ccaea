/** In the browser: names that fit what is typed behind an `@`, to choose from by arrows and Enter or by a press. */

const mostNames = 6;
const typedName = /(?:^|[^\p{L}\p{N}._%+-])@([\p{L}\p{N} ]{0,20})$/u;

export function suggestNames(field: HTMLTextAreaElement, names: string[]): void {
  const list = document.createElement('ul');
  list.id = 'mention-list';
  list.role = 'listbox';
  list.ariaLabel = field.dataset.names ?? '';
  list.hidden = true;
  field.after(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  let chosen = 0;

  const fitting = () => {
    const typed = typedName.exec(field.value.slice(0, field.selectionStart))?.[1];
    if (typed === undefined) return [];
    return names.filter((name) => name !== typed && name.startsWith(typed)).slice(0, mostNames);
  };
  const close = () => {
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  };
  const mark = (index: number) => {
    chosen = (index + list.children.length) % list.children.length;
    for (const [place, option] of [...list.children].entries())
      option.ariaSelected = String(place === chosen);
    field.setAttribute('aria-activedescendant', `mention-${chosen}`);
  };
  const take = (name = '') => {
    const end = field.selectionStart;
    const start = field.value.lastIndexOf('@', end - 1) + 1;
    field.setRangeText(`${name} `, start, end, 'end');
    close();
    field.focus();
  };
  const offer = () => {
    const found = fitting();
    list.replaceChildren(...found.map((name, index) => optionOf(name, index, () => take(name))));
    list.hidden = found.length === 0;
    if (found.length > 0) mark(0);
    else close();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => mark(chosen + 1),
    ArrowUp: () => mark(chosen - 1),
    Enter: () => take(list.children[chosen]?.textContent ?? ''),
    Tab: () => take(list.children[chosen]?.textContent ?? ''),
    Escape: close,
  };

  field.addEventListener('input', offer);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const act = list.hidden || event.isComposing || event.ctrlKey || event.metaKey ? null : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}

function optionOf(name: string, index: number, take: () => void): HTMLElement {
  const option = document.createElement('li');
  option.id = `mention-${index}`;
  option.role = 'option';
  option.textContent = name;
  // A press must not take the focus from the field, or the list is gone before it counts.
  option.onmousedown = (event) => {
    event.preventDefault();
    take();
  };
  return option;
}
