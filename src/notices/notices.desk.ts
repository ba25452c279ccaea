import { hearDesk } from '../desk/desk-stream.ts';
import { offerNotifications, showNotification } from './on-screen.ts';

/** New notices on every page of the desk: counted in the bar, the newest said beside it, Alt+N goes there. */

type New = { count: number; newest: number; fresh: number; told?: { text: string; href: string } };

/** However fast they come, a page asks no more often than this. */
const restMilliseconds = 2_000;
const mostCounted = 99;

const bar = document.querySelector('.notices-bar') as HTMLElement;
const link = bar.querySelector('a') as HTMLAnchorElement;
const place = bar.querySelector('.notices-new') as HTMLElement;
const words: Record<string, string> = JSON.parse(bar.dataset.words ?? '{}');

async function look(): Promise<void> {
  const answer = await fetch(`/desk/notices/new?after=${bar.dataset.newest}`).catch(() => null);
  if (!answer?.ok) return;
  const now: New = await answer.json();
  const badge = link.querySelector('b') as HTMLElement;
  const shown = badge.querySelector('.count') as HTMLElement;
  shown.textContent = now.count > mostCounted ? `${mostCounted}+` : String(now.count);
  badge.hidden = now.count === 0;
  bar.dataset.newest = String(now.newest);
  if (now.told) {
    show(now.told, now.fresh - 1);
    await renewList();
  }
}

/** The page of notices has the newest itself, where nobody is just using it. */
async function renewList(): Promise<void> {
  const older = document.querySelector('.notices-list');
  if (!older || older.contains(document.activeElement) || location.search.includes('before')) return;
  const page = await fetch(location.href).catch(() => null);
  if (!page?.ok) return;
  const newer = new DOMParser()
    .parseFromString(await page.text(), 'text/html')
    .querySelector('.notices-list');
  if (newer) older.replaceWith(newer);
}

/** It stays until it is closed or another takes its place. */
function show({ text, href }: { text: string; href: string }, others: number): void {
  const opened = document.createElement('a');
  opened.href = href;
  opened.textContent = [text, others > 0 && words.more?.replace('{count}', String(others))]
    .filter(Boolean)
    .join(' · ');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.ariaLabel = words.close ?? '';
  close.onclick = () => {
    place.replaceChildren();
    link.focus();
  };
  place.replaceChildren(opened, close);
  showNotification(text, href);
}

let isResting = false;
let isWanted = false;

/** At once, and then not again for a while: what comes meanwhile is asked for together. */
function lookSoon(): void {
  isWanted = true;
  if (isResting) return;
  isResting = true;
  isWanted = false;
  void look();
  setTimeout(() => {
    isResting = false;
    if (isWanted) lookSoon();
  }, restMilliseconds);
}

hearDesk((name) => {
  if (name === 'notices' || name === 'open') lookSoon();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) lookSoon();
});
document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
  event.preventDefault();
  (place.querySelector('a') ?? link).focus();
});
offerNotifications();
