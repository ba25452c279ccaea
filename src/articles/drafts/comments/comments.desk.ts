import { hearDesk } from '../../../desk/desk-stream.ts';
import { suggestNames } from './mention-list.ts';
import { noteSelections, placeOf, quote } from './quoted-words.ts';

/** Comments beside a draft: sent without leaving it, shown as others send them, tied to the words that were selected. */

const part = document.querySelector('.comments') as HTMLElement;
const draft = document.getElementById('draft') as HTMLFormElement;
const form = part.querySelector<HTMLFormElement>('form.comment');
const field = form?.elements.namedItem('comment') as HTMLTextAreaElement | null;
const address = part.dataset.comments ?? '';

async function ask(to: string, init: RequestInit = {}): Promise<{ html?: string; error?: string }> {
  try {
    const answer = await fetch(to, { ...init, headers: { accept: 'application/json' } });
    return await answer.json();
  } catch {
    return { error: part.dataset.offline };
  }
}

/** What is said there now; where the focus was it stays. */
function show(html = ''): void {
  const newer = new DOMParser().parseFromString(html, 'text/html').querySelector('.notes');
  const older = part.querySelector('.notes');
  if (!newer || !older || newer.innerHTML === older.innerHTML) return;
  const focused = document.activeElement?.closest('.notes li')?.id;
  older.replaceWith(newer);
  if (focused) document.getElementById(focused)?.querySelector<HTMLElement>('button')?.focus();
}

async function renew(): Promise<void> {
  show((await ask(address)).html);
}

async function send(own: HTMLFormElement, body: FormData): Promise<boolean> {
  const { html, error } = await ask(own.action, { method: 'POST', body });
  const line = form?.querySelector<HTMLElement>('.problem-line');
  if (line) {
    line.textContent = error ?? '';
    line.hidden = !error;
  }
  show(html);
  return !error;
}

/** What was typed goes only once it has arrived. */
async function comment(own: HTMLFormElement): Promise<void> {
  const said = own.querySelector('output') as HTMLOutputElement;
  said.textContent = '';
  if (!(await send(own, new FormData(own)))) return;
  own.reset();
  quote('', '');
  said.textContent = own.dataset.sent ?? '';
}

part.addEventListener('submit', (event) => {
  event.preventDefault();
  const own = event.target as HTMLFormElement;
  if (own === form) void comment(own);
  else void send(own, new FormData(own, event.submitter));
});

/** Before the editor goes to the words, it is told where they stand now. */
part.addEventListener('click', ({ target }) => {
  const button = (target as HTMLElement).closest<HTMLElement>('[data-quote]');
  if (!button) return;
  const named = draft.elements.namedItem(button.dataset.field ?? '') as HTMLTextAreaElement | null;
  const place = named && placeOf(button.dataset.quote ?? '', named.value);
  if (!named || !place)
    return void button.replaceWith(part.querySelector<HTMLElement>('.notes')?.dataset.gone ?? '');
  button.dataset.start = String(place.start);
  button.dataset.end = String(place.end);
  named.closest('.field')?.scrollIntoView({ block: 'nearest' });
});

/** Ctrl+Enter sends what is typed here, and not the draft. */
form?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
});

const names = [...document.querySelectorAll<HTMLOptionElement>('#mentionable option')].map(
  ({ value }) => value,
);
if (field) suggestNames(field, names);
noteSelections(draft);
hearDesk((name) => {
  if (name === 'board' || name === 'open') void renew();
});
