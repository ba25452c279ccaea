/** The sheet of pictures: found while somebody types, and gone through by keys. */

const afterMilliseconds = 200;

const form = document.querySelector('.picture-filter') as HTMLFormElement;
const search = form.querySelector('[name=q]') as HTMLInputElement;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking = new AbortController();

/** What is looked for stands in the address: the page can be opened again, and gone back to. */
async function look(): Promise<void> {
  const given = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(given).toString();
  const address = query ? `${form.action}?${query}` : form.action;
  history.replaceState(null, '', address);
  await renew(address);
}

async function renew(address: string): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const answer = await fetch(address, { signal: asking.signal }).catch(() => null);
  if (!answer?.ok) return;
  const text = await answer.text().catch(() => '');
  const newer = new DOMParser().parseFromString(text, 'text/html').querySelector('.pictures');
  if (!newer) return;
  const focused = (document.activeElement?.closest('[data-picture]') as HTMLElement | null)?.dataset.picture;
  document.querySelector('.pictures')?.replaceWith(newer);
  if (focused) document.querySelector<HTMLElement>(`[data-picture="${focused}"] a`)?.focus();
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(look, afterMilliseconds);
}

const prints = () => [...document.querySelectorAll<HTMLAnchorElement>('.pictures .picture-print')];

function go(step: (all: HTMLAnchorElement[], here: number) => number): void {
  const all = prints();
  const here = all.indexOf(document.activeElement as HTMLAnchorElement);
  const there = here < 0 ? 0 : step(all, here);
  all[Math.min(Math.max(there, 0), all.length - 1)]?.focus();
}

/** As many pictures as stand in one row. */
function inRow(all: HTMLAnchorElement[]): number {
  const top = all[0]?.getBoundingClientRect().top;
  const next = all.findIndex((each) => each.getBoundingClientRect().top !== top);
  return next < 0 ? all.length : next;
}

const keys: Record<string, () => void> = {
  j: () => go((_, here) => here + 1),
  k: () => go((_, here) => here - 1),
  ArrowRight: () => go((_, here) => here + 1),
  ArrowLeft: () => go((_, here) => here - 1),
  ArrowDown: () => go((all, here) => (here + inRow(all) < all.length ? here + inRow(all) : here)),
  ArrowUp: () => go((all, here) => (here - inRow(all) >= 0 ? here - inRow(all) : here)),
  u: () => document.querySelector<HTMLInputElement>('.picture-upload input')?.click(),
  '/': () => search.focus(),
  '?': () => document.getElementById('keys')?.togglePopover(),
};

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return;
  if ((target as HTMLElement).closest('input, textarea, select')) return;
  // Who has not gone to a picture yet scrolls by the arrows.
  const isOnPrint = (target as HTMLElement).matches('.picture-print');
  if (!Object.hasOwn(keys, key) || (key.startsWith('Arrow') && !isOnPrint)) return;
  event.preventDefault();
  keys[key]?.();
});

form.addEventListener('input', later);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void look();
});
document.addEventListener('picture-added', () => void renew(location.href));
