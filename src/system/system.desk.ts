/** The page as it is now, four times a minute: what is open stays open, and the focus stays where it is. */

const everyMilliseconds = 15_000;
const focusable = 'a, summary, [tabindex]';

async function renew(): Promise<void> {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const older of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const newer = page.querySelector<HTMLElement>(`[data-part="${older.dataset.part}"]`);
    if (newer) put(newer, older);
  }
}

function put(newer: HTMLElement, older: HTMLElement): void {
  const opened = [...older.querySelectorAll('details')].map(({ open }) => open);
  for (const [index, details] of newer.querySelectorAll('details').entries())
    details.open = opened[index] ?? false;
  if (newer.outerHTML === older.outerHTML) return;
  const scrolled = [...older.querySelectorAll('[tabindex]')].map(({ scrollTop }) => scrollTop);
  const focused = [...older.querySelectorAll(focusable)].indexOf(document.activeElement as Element);
  older.replaceWith(newer);
  for (const [index, element] of newer.querySelectorAll('[tabindex]').entries())
    element.scrollTop = scrolled[index] ?? 0;
  if (focused >= 0) newer.querySelectorAll<HTMLElement>(focusable)[focused]?.focus({ preventScroll: true });
}

setInterval(renew, everyMilliseconds);
document.addEventListener('visibilitychange', renew);
