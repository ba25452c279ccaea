import { hearDesk } from './desk-stream.ts';

/**
 * Boards by keyboard: j and k go, Enter opens, n begins, / searches, figures change the board, ? shows the keys. A board is
 * `.rows`, which says what of the desk's stream it hears, with a `[data-row]` for each row, whose first link opens it.
 */

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const links = () => rows().map((row) => row.querySelector('a') as HTMLAnchorElement);

function go(by: number): void {
  const all = links();
  const here = all.indexOf(document.activeElement as HTMLAnchorElement);
  all[Math.min(Math.max(here + by, 0), all.length - 1)]?.focus();
}

const keys: Record<string, () => void> = {
  j: () => go(1),
  k: () => go(-1),
  n: () => document.querySelector<HTMLElement>('a.new, .new button')?.click(),
  '/': () => document.querySelector<HTMLInputElement>('.board-filter input')?.focus(),
  '?': () => document.getElementById('keys')?.togglePopover(),
};

const boards = () => document.querySelectorAll<HTMLAnchorElement>('.boards > a');

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return;
  if ((target as HTMLElement).closest('input, textarea, select, [contenteditable]')) return;
  const act = keys[key] ?? (/^[1-9]$/.test(key) && (() => boards()[Number(key) - 1]?.click()));
  if (!act) return;
  event.preventDefault();
  act();
});

/** Ages grow, and who writes where is no event: now and then the board is looked at anew. */
const renewMilliseconds = 30_000;

let asking: AbortController | undefined;

/** The board as it is now; where the focus is it stays. What is asked later wins. */
async function renew(parts: string[]): Promise<void> {
  if (document.hidden) return;
  asking?.abort();
  asking = new AbortController();
  const answer = await fetch(location.href, { signal: asking.signal }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = (document.activeElement?.closest('[data-row]') as HTMLElement | null)?.dataset.row;
  for (const part of parts) {
    const [older, newer] = [document.querySelector(part), page.querySelector(part)];
    if (older && newer && older.innerHTML !== newer.innerHTML) older.replaceWith(newer);
  }
  if (focused) document.querySelector<HTMLElement>(`[data-row="${focused}"] a`)?.focus();
}

const renewAll = () => void renew(['.boards', '.rows']);

const heard = document.querySelector<HTMLElement>('.rows')?.dataset.hears?.split(' ') ?? [];
hearDesk((name) => {
  if (name === 'open' || heard.includes(name)) renewAll();
});
setInterval(renewAll, renewMilliseconds);
document.addEventListener('visibilitychange', renewAll);

/** A pause in typing. */
const typingMilliseconds = 150;
let typing: ReturnType<typeof setTimeout> | undefined;
const filter = document.querySelector<HTMLFormElement>('.board-filter');

/** What is typed narrows the board at once; its address is the one that the button would lead to. */
filter?.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    const query = new URLSearchParams(new FormData(filter) as unknown as Record<string, string>);
    for (const [name, value] of [...query]) if (!value) query.delete(name);
    history.replaceState(null, '', [filter.action, `${query}`].filter(Boolean).join('?'));
    void renew(['.rows']);
  }, typingMilliseconds);
});
