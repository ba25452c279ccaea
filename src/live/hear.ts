import type { Told } from './listen.ts';

/** In the browser: does something with what is told live under a name. */
export function hear(event: string, act: (told: Told) => void): void {
  document.addEventListener(`live:${event}`, (told) => act((told as CustomEvent<Told>).detail));
}

/** Lets the page's own scripts hear what was told. */
export function tell(event: string, told: Told): void {
  document.dispatchEvent(new CustomEvent(`live:${event}`, { detail: told }));
}
