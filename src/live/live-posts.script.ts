import { count, isFresh, main, pageAt } from './fresh.ts';
import { hear } from './hear.ts';

/** A live blog that is as new as the newsroom: new posts wait until the reader asks, what changed takes its place. */

/** The posts of a page that new ones come to. */
const growing = () => main().querySelector<HTMLElement>('[data-revision]');
const posts = (page: ParentNode) => [...page.querySelectorAll<HTMLElement>('.post')];
let revision: number | undefined;

/** What came after the last that the page has is new. */
function note(ids: string[]): void {
  const last = Number(growing()?.dataset.last);
  const added = ids.filter((id) => Number(id.replace('post-', '')) > last);
  count('소식', added, [], (now) => {
    revision = undefined;
    const first = posts(now).find(({ id }) => isFresh(id));
    if (!first) return;
    first.tabIndex = -1;
    first.focus();
  });
}

/** Puts a part into the place of its older self. What is being read, in the middle of the screen, stays where it is. */
function put(older: Element, newer: string): void {
  const read = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.post')?.id;
  const place = () => (read && document.getElementById(read)?.getBoundingClientRect().top) || 0;
  const before = place();
  older.outerHTML = newer;
  scrollBy(0, place() - before);
}

for (const part of ['post', 'live-head']) {
  hear(part, (told) => {
    const { id = '', html = '' } = told;
    revision = told.revision;
    const shown = document.getElementById(id);
    if (shown) put(shown, html);
    else note([id]);
  });
}

/**
 * How far it has come. A page that is behind looks what has changed, on the next page, too, where posts of its own are
 * found by now.
 */
hear('posts', async (told) => {
  const known = revision ?? Number(growing()?.dataset.revision ?? told.revision);
  revision = told.revision;
  if (known === revision) return;
  const unseen = new Set(posts(main()).map(({ id }) => id));
  const added: string[] = [];
  for (let address: string | undefined = location.href; address; ) {
    const page = await pageAt(address);
    for (const now of page.querySelectorAll('#live-head, .post')) {
      const shown = document.getElementById(now.id);
      if (!shown) added.push(now.id);
      else if (shown.outerHTML !== now.outerHTML) put(shown, now.outerHTML);
      unseen.delete(now.id);
    }
    address = unseen.size ? page.querySelector<HTMLAnchorElement>('[rel=next]')?.href : undefined;
  }
  note(added);
});
