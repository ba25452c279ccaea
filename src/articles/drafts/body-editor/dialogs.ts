import { word } from './words-here.ts';

export type Asked = { name: string; label: string; value?: string; type?: string; isLong?: boolean };

/** Asks for some texts; null where it was given up. `check` says what is wrong with them. */
export function ask(
  title: string,
  asked: Asked[],
  check: (values: Record<string, string>) => string | null = () => null,
): Promise<Record<string, string> | null> {
  const { dialog, form, problem } = openDialog(title);
  const fields = asked.map((one) => fieldOf(one));
  form.prepend(...fields.map(({ around }) => around));
  form.append(buttons(word('apply')));
  return new Promise((resolve) => {
    form.onsubmit = (event) => {
      event.preventDefault();
      const values = Object.fromEntries(fields.map(({ name, field }) => [name, field.value.trim()]));
      problem.textContent = check(values) ?? '';
      if (problem.textContent === '') close(dialog, () => resolve(values));
    };
    dialog.oncancel = () => close(dialog, () => resolve(null));
    show(dialog);
  });
}

/** A dialog stands outside of the draft's form, so that its own form is none within another. */
export function openDialog(title: string) {
  const dialog = document.createElement('dialog');
  dialog.className = 'body-dialog';
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = 'body-dialog-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = document.createElement('form');
  form.noValidate = true;
  const problem = document.createElement('p');
  problem.role = 'alert';
  form.append(problem);
  dialog.append(heading, form);
  return { dialog, form, problem };
}

export function show(dialog: HTMLDialogElement): void {
  document.body.append(dialog);
  dialog
    .querySelector<HTMLButtonElement>('[value=cancel]')
    ?.addEventListener('click', () => dialog.dispatchEvent(new Event('cancel')));
  dialog.showModal();
}

export function close(dialog: HTMLDialogElement, then: () => void): void {
  dialog.close();
  dialog.remove();
  then();
}

export function buttons(apply: string): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  const made = ['submit', 'button'].map((type) => {
    const button = document.createElement('button');
    button.type = type as 'submit';
    button.textContent = type === 'submit' ? apply : word('cancel');
    if (type === 'button') button.value = 'cancel';
    return button;
  });
  row.append(...made);
  return row;
}

export function fieldOf({ name, label, value = '', type = 'text', isLong }: Asked) {
  const around = document.createElement('label');
  around.className = 'field';
  const text = document.createElement('span');
  text.textContent = label;
  const field = document.createElement(isLong ? 'textarea' : 'input');
  if (field instanceof HTMLInputElement) field.type = type;
  field.value = value;
  field.autocomplete = 'off';
  around.append(text, field);
  return { name, around, field };
}
