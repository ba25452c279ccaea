/** In the browser: the form of a draft. */

export type Content = Record<string, string>;

export const form = document.getElementById('draft') as HTMLFormElement;
export const saved = document.getElementById('saved') as HTMLElement;
export const fields = form.querySelector('fieldset') as HTMLFieldSetElement;
export const baseField = form.elements.namedItem('base') as HTMLInputElement;
export const address = `/desk/drafts/${form.dataset.draft}`;

const words: Record<string, string> = JSON.parse(form.dataset.words ?? '{}');

const inputs = () => [...fields.querySelectorAll<HTMLInputElement>('[name]')];

export const contentNow = (): Content => Object.fromEntries(inputs().map(({ name, value }) => [name, value]));

export function put(content: Content): void {
  for (const input of inputs()) input.value = content[input.name] ?? input.value;
  written();
}

/** Fields were set by the program: whoever shows one of them in another way takes it over. */
export function written(): void {
  form.dispatchEvent(new Event('written'));
}

/** Goes to a place in a field, or to where that is shown. */
export function seek(field: HTMLTextAreaElement, start: number, end: number): void {
  if (!field.dispatchEvent(new CustomEvent('seek', { cancelable: true, detail: { start, end } }))) return;
  field.focus();
  field.setSelectionRange(start, end);
}

export const word = (key: string): string => words[key] ?? '';

/** Beside the state: whether what is typed is saved, and who else is there. */
export function say(key: string, name = ''): void {
  saved.textContent = word(key).replace('{name}', name);
}

export function button(key: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = word(key);
  made.onclick = act;
  return made;
}

export type Answer = {
  status: number;
  revision?: number;
  content?: Content;
  error?: string;
  isOwn?: boolean;
  name?: string;
  findings?: string;
};

export async function send(path: string, body: object): Promise<Answer> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ...(await answer.json()), status: answer.status };
}
