import type { Context } from 'hono';
import { Refused } from '../kernel/refused.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import type { Site, Slice } from '../site/site.ts';
import { analyser } from './analyser.ts';
import { readAsked } from './asked.ts';
import { followArticles } from './follow.ts';
import type { FoundItem } from './items.ts';
import type { Passage } from './passage.ts';
import { search } from './queries.ts';
import { searchAddress, searchPage } from './search-page.tsx';

/** Articles by the words that are in them. */
export const searching: Slice = {
  services: async () => [{ address: searchAddress, name: '검색' }],
  routes: (site, app) => {
    app.get(searchAddress, (c) => searchPage(site, c));
    app.get('/api/search', (c) => answer(site, c));
  },
  cutWords: analyser.tokens,
  follow: () => ({ name: 'search', follow: followArticles }),
};

async function answer({ kernel }: Site, c: Context): Promise<Response> {
  try {
    const { total, totalIsExact, items, cursor } = await search(kernel.store.db, readAsked(c.req.query()));
    const body = { total, totalIsExact, items: items.map(itemOf), cursor };
    return c.json(body, 200, { 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return c.json({ error: error.message, field: error.field }, error.status, {
      'cache-control': 'no-store',
    });
  }
}

function itemOf({ card, sourceId, snippet, score }: FoundItem) {
  return {
    id: card.id,
    sourceId,
    headline: card.headline,
    snippet: plain(snippet),
    publishedAt: card.first_published_at && seoulIso(card.first_published_at),
    section: card.section_path,
    score,
  };
}

function plain(passage: Passage): string {
  return passage.map(({ text }) => text).join('');
}
