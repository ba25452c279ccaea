import type { VNode } from 'preact';
import type { Read } from '../kernel/tag-cache.ts';
import { CardLinks } from '../site/CardLinks.tsx';
import type { Site } from '../site/site.ts';
import { relatedTo } from './queries.ts';

const shown = 4;

/** What else there is on an article's subject. A page that leads to several has its own lists. */
export async function relatedFoot({ kernel }: Site, read: Read, articleIds: string[]): Promise<VNode | null> {
  const [id] = articleIds;
  if (!id || articleIds.length > 1) return null;
  const { cards, until } = await relatedTo(kernel.store.db, id, shown, kernel.now());
  if (until) read(`article:${id}`, until);
  for (const card of cards) read(`article:${card.id}`);
  if (cards.length === 0) return null;
  return (
    <section class="thread" aria-labelledby="related">
      <h2 id="related">관련 기사</h2>
      <CardLinks cards={cards} />
    </section>
  );
}
