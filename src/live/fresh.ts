export const main = () => document.querySelector('main') as HTMLElement;

/** A page as the server has it now. */
export async function pageAt(address: string): Promise<Document> {
  return new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
}

const fresh = new Set<string>();
const title = document.title;

/** What is new and not on the page: counted beside the page and in its title. */
export const isFresh = (id: string) => fresh.has(id);

/**
 * Notes by their ids what is new, or not to be shown any more.
 * @param what it is, in the reader's words
 * @param renewed what to do once the reader asked for it and the page is as it is now
 */
export function count(
  what: string,
  added: string[],
  gone: string[],
  renewed: (now: HTMLElement) => void,
): void {
  for (const id of added) fresh.add(id);
  for (const id of gone) fresh.delete(id);
  const { size } = fresh;
  document.title = (size ? `(${size}) ` : '') + title;
  const button = document.createElement('button');
  button.textContent = `새 ${what} ${size}건`;
  button.onclick = () => renew(what, renewed);
  document.querySelector('.live-bar')?.replaceChildren(...(size ? [button] : []));
}

/** The page as it is now, in place of what was read: only when the reader asks for it. */
async function renew(what: string, renewed: (now: HTMLElement) => void): Promise<void> {
  const now = (await pageAt(location.href)).querySelector('main') as HTMLElement;
  main().replaceWith(now);
  renewed(now);
  count(what, [], [...fresh], renewed);
}
