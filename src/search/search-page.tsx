import type { Context } from 'hono';
import { type Card, listPage } from '../articles/queries.ts';
import { Refused } from '../kernel/refused.ts';
import { menuSections } from '../sections/queries.ts';
import { privatePage } from '../site/private-page.ts';
import type { Site } from '../site/site.ts';
import { longestQuery, readAsked } from './asked.ts';
import { type Facets, facetsOf } from './facets.ts';
import { narrowed } from './feed.ts';
import { lookedAt } from './found-page.ts';
import { meantBy } from './meant.ts';
import { type Found, lookFor, readFound } from './queries.ts';
import { Results, SearchForm } from './Results.tsx';

export const searchAddress = '/search';

/** What was looked for and what was found. No cache keeps it: it is as many pages as there are questions. */
export async function searchPage(site: Site, c: Context): Promise<Response> {
  const { db } = site.kernel.store;
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value.trim() !== ''));
  const isAsked = query.q !== undefined;
  const found = isAsked ? await tried(() => everythingFor(site, query)) : null;
  return privatePage(site, c, {
    title: isAsked ? `${query.q?.slice(0, 60)} 검색` : '기사 검색',
    path: searchAddress,
    within: searchAddress,
    sheets: ['articles/lists', 'search/search'],
    script: 'search/suggest',
    status: found && 'refused' in found ? found.refused.status : 200,
    head: ({ origin }) =>
      found &&
      'found' in found && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={`${query.q} 검색`}
          href={`${origin}${searchAddress}/feed?${narrowed(query)}`}
        />
      ),
    main: (
      <>
        <div class="list-head">
          <h1>기사 검색</h1>
        </div>
        <SearchForm query={query} sections={await menuSections(db)} />
        {found && 'refused' in found && (
          <p class="search-problem" role="alert">
            {problemOf(found.refused)}
          </p>
        )}
        {found && 'found' in found && <Results {...found} query={query} />}
      </>
    ),
  });
}

type Shown = { found: Found; facets: Facets | null; meant: string[]; newest: Card[] };

async function everythingFor({ kernel }: Site, query: Record<string, string>): Promise<Shown> {
  const { db } = kernel.store;
  const seconds = kernel.config.SOKBO_SEARCH_SECONDS;
  const asked = readAsked(query);
  const looked = await lookFor(db, asked, seconds, lookedAt);
  const [found, facets] = await Promise.all([
    readFound(db, looked),
    asked.cursor ? null : facetsOf(db, looked.newest),
  ]);
  return {
    found,
    facets,
    meant: await meantBy(db, asked, found, seconds),
    newest: found.items.length === 0 ? (await listPage(db, 'latest', { before: null, limit: 5 })).cards : [],
  };
}

async function tried(look: () => Promise<Shown>): Promise<Shown | { refused: Refused }> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refused) return { refused: error };
    throw error;
  }
}

function problemOf({ status, field }: Refused): string {
  if (status === 503)
    return '검색이 너무 오래 걸려 멈췄습니다. 낱말을 더하거나 기간을 좁혀 다시 찾아 주세요.';
  if (field === 'q') return `검색어는 ${longestQuery}자까지 적을 수 있습니다. 핵심 낱말만 적어 주세요.`;
  if (field === 'from' || field === 'to') return '날짜를 2026-11-27처럼 적어 주세요.';
  if (field === 'cursor') return '이어 볼 곳을 찾지 못했습니다. 처음부터 다시 찾아 주세요.';
  return '검색 조건을 확인해 주세요.';
}
