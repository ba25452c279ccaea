import type { Context } from 'hono';
import { z } from 'zod';
import type { Kernel } from '../kernel/kernel.ts';
import { cleanText, readInput } from '../kernel/read-input.ts';
import { seoulIso } from '../korean/seoul-time.ts';
import type { Site, Slice } from '../site/site.ts';
import { aliasesDesk } from './aliases-page.tsx';
import { analyser } from './analyser.ts';
import { readAsked } from './asked.ts';
import { deskRoutes } from './desk.ts';
import { searchFeed } from './feed.ts';
import { searchFollower } from './follow.ts';
import { checkIndex } from './index-state.ts';
import type { FoundItem } from './items.ts';
import { keepMerged } from './keep-merged.ts';
import type { Passage } from './passage.ts';
import { search } from './queries.ts';
import { refusalAsData } from './refusal.ts';
import { beginReindex, reindexMore, usualBatch } from './reindex.ts';
import { searchAddress, searchPage } from './search-page.tsx';
import { suggestionsFor } from './suggestions.ts';

/** Articles by the words that are in them. */
export const searching: Slice = {
  services: async () => [{ address: searchAddress, name: '검색' }],
  routes: (site, app) => {
    app.get(searchAddress, (c) => searchPage(site, c));
    app.get('/search/feed', (c) => searchFeed(site, c));
    app.get('/api/search', (c) => answer(site, c));
    app.get('/api/search/suggestions', (c) => suggestions(site, c));
  },
  desk: deskRoutes,
  deskEntries: [{ address: aliasesDesk, name: 'aliases', permission: 'confirm spellings' }],
  operations: ({ kernel }, app) => {
    app.post('/search/reindex', async (c) => c.json(await beginReindex(kernel)));
    app.post('/search/reindex/steps', async (c) => {
      const { articles } = readInput(stepShape, await c.req.json());
      const rest = kernel.readers.begin();
      const done = await reindexMore(kernel, articles);
      await rest();
      return c.json(done);
    });
  },
  check: ({ kernel }) => checkIndex(kernel.store.db),
  run: ({ kernel }) => {
    void warnOfOtherRules(kernel);
    keepMerged(kernel);
  },
  cutWords: analyser,
  follow: () => searchFollower,
};

const stepShape = z.object({ articles: z.number().int().min(1).max(10_000).default(usualBatch) });

async function warnOfOtherRules({ store, log }: Kernel): Promise<void> {
  for (const fault of await checkIndex(store.db).catch(() => [])) log.warn(fault);
}

function answer({ kernel }: Site, c: Context): Promise<Response> {
  return refusalAsData(c, async () => {
    const { SOKBO_SEARCH_SECONDS } = kernel.config;
    const asked = readAsked(c.req.query());
    const { total, totalIsExact, items, cursor } = await search(kernel.store.db, asked, SOKBO_SEARCH_SECONDS);
    const body = { total, totalIsExact, items: items.map(itemOf), cursor };
    return c.json(body, 200, { 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' });
  });
}

async function suggestions({ kernel }: Site, c: Context): Promise<Response> {
  const items = await suggestionsFor(kernel.store.db, cleanText(c.req.query('q') ?? ''));
  return c.json({ items }, 200, { 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' });
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
