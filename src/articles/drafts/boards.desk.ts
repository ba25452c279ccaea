import { hearDesk } from '../../desk/desk-stream.ts';

/** Boards by keyboard: j and k go, Enter opens, n begins, / searches, ? shows the keys. */

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-draft]')];
const links = () => rows().map((row) => row.querySelector('a') as HTMLAnchorElement);

function go(by: number): void {
  const all = links();
  const here = all.indexOf(document.activeElement as HTMLAnchorElement);
  all[Math.min(Math.max(here + by, 0), all.length - 1)]?.focus();
}

const keys: Record<string, () => void> = {
  j: () => go(1),
  k: () => go(-1),
  n: () => document.querySelector<HTMLFormElement>('form.new')?.requestSubmit(),
  '/': () => document.querySelector<HTMLInputElement>('.board-filter input')?.focus(),
  '?': () => document.getElementById('keys')?.togglePopover(),
};

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return;
  if ((target as HTMLElement).closest('input, textarea, select')) return;
  const act = keys[key];
  if (!act) return;
  event.preventDefault();
  act();
});

/** Ages grow, and who writes where is no event: now and then the board is looked at anew. */
const renewMilliseconds = 30_000;

/** The board as it is now; where the focus is it stays. */
async function renew(): Promise<void> {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = (document.activeElement?.closest('[data-draft]') as HTMLElement | null)?.dataset.draft;
  for (const part of ['.boards', '.rows']) {
    const [older, newer] = [document.querySelector(part), page.querySelector(part)];
    if (older && newer && older.innerHTML !== newer.innerHTML) older.replaceWith(newer);
  }
  if (focused) document.querySelector<HTMLElement>(`[data-draft="${focused}"] a`)?.focus();
}

hearDesk((name) => {
  if (name === 'draft' || name === 'drafts') void renew();
});
setInterval(renew, renewMilliseconds);
document.addEventListener('visibilitychange', renew);
