import { count, hear, isFresh, main, pageNow } from './fresh.ts';

/** A live blog that is as new as the newsroom: new posts wait until the reader asks, what changed takes its place. */

/** The posts of a page that new ones come to. */
const growing = () => main().querySelector<HTMLElement>('[data-revision]');
const posts = (page: ParentNode) => [...page.querySelectorAll<HTMLElement>('.post')];
let revision: number | undefined;

function note(added: string[]): void {
  count('소식', added, [], (now) => {
    revision = undefined;
    const first = posts(now).find(({ id }) => isFresh(id));
    if (!first) return;
    first.tabIndex = -1;
    first.scrollIntoView();
    first.focus({ preventScroll: true });
  });
}

/** Puts a part into the place of its older self. The post that is being read stays where it is. */
function put(older: Element, newer: string): void {
  const read = posts(main()).find((post) => {
    const { top, bottom } = post.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  })?.id;
  const place = () => (read && document.getElementById(read)?.getBoundingClientRect().top) || 0;
  const before = place();
  older.outerHTML = newer;
  scrollBy(0, place() - before);
}

for (const part of ['post', 'live-head']) {
  hear(part, (told) => {
    const { id = '', post = 0, html = '' } = told;
    revision = told.revision;
    const shown = document.getElementById(id);
    if (shown) put(shown, html);
    else if (post > Number(growing()?.dataset.last)) note([id]);
  });
}

/** How far it has come: where the page is behind, it looks what has changed. */
hear('posts', async (told) => {
  const known = revision ?? Number(growing()?.dataset.revision ?? told.revision);
  revision = told.revision;
  if (known === revision) return;
  const added: string[] = [];
  for (const now of (await pageNow()).querySelectorAll('#live-head, .post')) {
    const shown = document.getElementById(now.id);
    if (!shown) added.push(now.id);
    else if (shown.outerHTML !== now.outerHTML) put(shown, now.outerHTML);
  }
  note(added);
});
