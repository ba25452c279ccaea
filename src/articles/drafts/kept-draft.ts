import { baseField, type Content, contentNow, form } from './draft-form.ts';

/** `isSent`: the form went off with it, and nothing was heard of that yet. */
type Kept = { content: Content; base: number; isSent: boolean };

const key = `draft.${form.dataset.draft}`;

/** In the browser's own store, which may be full or switched off: the server is there all the same. */
export function keep(isSent = false): void {
  try {
    const kept: Kept = { content: contentNow(), base: Number(baseField.value), isSent };
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {}
}

export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {}
}

/** What was typed before and has not reached the server; null where there is nothing. */
export function unsaved(): Kept | null {
  const kept = read();
  const hasArrived = kept?.isSent && Number(form.dataset.revision) > kept.base;
  if (!kept || hasArrived || JSON.stringify(kept.content) === JSON.stringify(contentNow())) {
    forget();
    return null;
  }
  return kept;
}

function read(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
