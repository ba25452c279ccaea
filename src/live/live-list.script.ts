import { count, main } from './fresh.ts';
import { hear } from './hear.ts';

/** A list that fills itself: what is new waits until the reader asks for it, what is gone leaves. */
const linksTo = (id: unknown) => main().querySelectorAll<HTMLAnchorElement>(`a[href="/news/${id}"]`);

function note(added: string[], gone: string[] = []): void {
  count('기사', added, gone, (now) => {
    scrollTo(0, 0);
    now.focus();
  });
}

/** What stands before the first that the page has is new; everything, where it has none of them. */
hear('list', ({ ids = [] }) => {
  const known = ids.findIndex((id) => linksTo(id).length > 0);
  note((known < 0 ? ids : ids.slice(0, known)).map(String));
});

hear('article', ({ id = '', html = '' }) => {
  const shown = linksTo(id);
  const made = document.createElement('template');
  made.innerHTML = html;
  const headline = made.content.querySelector('a')?.innerHTML;
  for (const link of shown) if (headline) link.innerHTML = headline;
  note(shown.length > 0 ? [] : [id]);
});

hear('gone', ({ id = '' }) => {
  for (const link of linksTo(id)) (link.closest('li') ?? link.closest('article') ?? link).remove();
  note([], [id]);
});
