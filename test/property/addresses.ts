import { pictureFormats, pictureUrl, pictureWidths } from '../../src/body/Figure.tsx';
import { seoulDay } from '../../src/korean/seoul-time.ts';
import { ruleNames } from '../../src/markets/rules/rules.ts';
import type { Newsroom } from '../newsroom.ts';

/** What the store holds that an address can name, whatever its state. */
type Known = {
  ids: string[];
  editions: number;
  posts: number;
  stories: string[];
  sections: string[];
  reporters: string[];
  pictures: number[];
  codes: string[];
  ddays: number[];
  persons: string[];
  days: string[];
  programmes: string[];
  series: string[];
  old: string[];
  tags: string[];
};

/**
 * Every address of the site for all that the store holds, route by route.
 * @throws Error when the site has a route that is not known here: a new page must be walked, too
 */
export async function everyAddress(newsroom: Newsroom): Promise<string[]> {
  const known = await whatIsKnown(newsroom);
  const patterns = newsroom.app.routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replaceAll(/(:\w+)\{(?:[^{}]|\{[^{}]*\})*\}/g, '$1'));
  return [...new Set(patterns)].flatMap((pattern) => {
    if (pattern.startsWith('/assets/')) return [pattern];
    if (/^\/(desk|account|payments)(\/|$)/.test(pattern)) return deskAddresses(pattern, known);
    const addresses = routes[pattern];
    if (!addresses) throw new Error(`nothing here knows addresses of the route ${pattern}`);
    return addresses(known).map((address) => encodeURI(address));
  });
}

/**
 * Nobody is signed in who walks here, so that the desk must tell nothing, whatever is asked for: it says so before it looks
 * for anything, and a few of each kind are enough.
 */
function deskAddresses(pattern: string, { ids, stories, pictures }: Known): string[] {
  const few = [ids, stories, pictures.map(String)].flatMap((all) => all.slice(-2));
  const values = ['1', 'made-up', ...few];
  return [...new Set(values.map((value) => pattern.replaceAll(/:\w+|\*/g, value)))].map(encodeURI);
}

const routes: Record<string, (known: Known) => string[]> = {
  '/': () => ['/'],
  '/healthz': () => ['/healthz'],
  '/readyz': () => ['/readyz'],
  '/metrics': () => ['/metrics'],
  '/icon.svg': () => ['/icon.svg'],
  '/apple-touch-icon.png': () => ['/apple-touch-icon.png'],
  '/latest': () => ['/latest'],
  '/markets/rules': () => ['/markets/rules'],
  '/markets/rules/:rule': () => ruleNames.map((rule) => `/markets/rules/${rule}`),
  '/archive': ({ days, sections, reporters }) => [
    '/archive',
    ...days.map((day) => `/archive?day=${day}`),
    ...sections.map((section) => `/archive?section=${section}`),
    ...reporters.map((reporter) => `/archive?reporter=${reporter}`),
    ...days.flatMap((day) => sections.map((section) => `/archive?day=${day}&section=${section}`)),
  ],
  '/archive/:year': ({ days }) => [...new Set(days.map((day) => `/archive/${day.slice(0, 4)}`))],
  '/archive/:month': ({ days }) => [...new Set(days.map((day) => `/archive/${day.slice(0, 7)}`))],
  '/archive/on-this-day': () => ['/archive/on-this-day'],
  '/archive/on-this-day/:day': ({ days }) => days.map((day) => `/archive/on-this-day/${day.slice(5)}`),
  '/news/:id': ({ ids }) => ids.map((id) => `/news/${id}`),
  '/news/:id/editions/:number': ({ ids, editions }) =>
    ids.flatMap((id) => Array.from({ length: editions }, (_, i) => `/news/${id}/editions/${i + 1}`)),
  '/news/:id/posts': ({ ids }) =>
    ids.flatMap((id) =>
      ['', '?order=oldest', '?order=newest', '?page=1'].map((rest) => `/news/${id}/posts${rest}`),
    ),
  '/news/:id/posts/:number': ({ ids, posts }) =>
    ids.flatMap((id) => Array.from({ length: posts }, (_, i) => `/news/${id}/posts/${i + 1}`)),
  '/stories/:key': ({ stories }) => stories.map((key) => `/stories/${key}`),
  '/sections/:path': ({ sections }) => sections.map((path) => `/sections/${path}`),
  '/reporters': () => ['/reporters'],
  '/reporters/:slug': ({ reporters }) => reporters.map((slug) => `/reporters/${slug}`),
  '/best': ({ sections }) => [
    '/best',
    ...['1h', '24h', '7d'].map((window) => `/best?window=${window}`),
    ...sections.map((section) => `/best?section=${section}`),
  ],
  '/markets': () => ['/markets', '/markets?q=a', '/markets?sort=rise'],
  '/markets/:code': ({ codes }) =>
    codes.flatMap((code) => [`/markets/${code}`, `/markets/${code}?range=1y&chart=line`]),
  '/programmes': () => ['/programmes'],
  '/programmes/:slug': ({ programmes }) => programmes.map((slug) => `/programmes/${slug}`),
  '/programmes/:slug/feed': ({ programmes }) => programmes.map((slug) => `/programmes/${slug}/feed`),
  '/programmes/:slug/:series': ({ programmes, series }) =>
    programmes.flatMap((slug) => series.map((each) => `/programmes/${slug}/${each}`)),
  '/topics': () => ['/topics'],
  '/topics/:name': ({ tags }) => tags.map((tag) => `/topics/${tag}`),
  '/topics/:name/feed': ({ tags }) => tags.map((tag) => `/topics/${tag}/feed`),
  '/terms': () => ['/terms'],
  '/members/:key': () => ['/members/gam'],
  '/:address': () => ['/gam'],
  // Without words a search gives all that a section has, and 경제 is that of the marked articles.
  '/api/search': () => ['/api/search?q=금리&sort=relevant', '/api/search?section=경제&limit=100'],
  '/api/search/suggestions': () => ['/api/search/suggestions?q=표', '/api/search/suggestions?q=ㅍ'],
  '/search': () => ['/search', '/search?q=제목'],
  '/search/feed': () => ['/search/feed?section=경제'],
  '/shop': () => ['/shop'],
  '/shop/p/:file': () => ['/shop/p/1-abcdef.webp'],
  '/shop/go/:id': () => ['/shop/go/1'],
  '/bulletins': () => ['/bulletins'],
  '/corrections': () => ['/corrections'],
  '/ddays': () => ['/ddays', '/ddays?category=economy', '/ddays?people=표'],
  '/ddays.ics': () => ['/ddays.ics'],
  '/ddays/category/:file': () => ['/ddays/category/economy.ics'],
  '/ddays/calendar/:month': () => ['/ddays/calendar/2024-04', '/ddays/calendar/2026-12'],
  '/ddays/:id': ({ ddays }) => ddays.map((id) => `/ddays/${id}`),
  '/ddays/:file': ({ ddays }) => ddays.map((id) => `/ddays/${id}.ics`),
  '/people': ({ persons }) => [
    '/people',
    '/people?order=name',
    ...[...new Set(persons.map((slug) => slug.slice(0, 1)))].map((initial) => `/people?initial=${initial}`),
  ],
  '/people/:slug': ({ persons }) => persons.map((slug) => `/people/${slug}`),
  '/people/:slug/feed': ({ persons }) => persons.map((slug) => `/people/${slug}/feed`),
  '/pictures/:id/:file': ({ pictures }) =>
    pictures.flatMap((id) =>
      pictureWidths.flatMap((width) => pictureFormats.map((format) => pictureUrl(id, width, format))),
    ),
  '/live/bulletins': () => ['/live/bulletins?poll'],
  '/live': () => ['/live?poll'],
  '/live/articles/:id': ({ ids }) => ids.map((id) => `/live/articles/${id}?poll`),
  '/live/sections/:path': ({ sections }) => sections.map((path) => `/live/sections/${path}?poll`),
  '/*': ({ old }) => ['/made-up', ...old],
};

async function whatIsKnown({ kernel }: Newsroom): Promise<Known> {
  const { db } = kernel.store;
  const articles = await db.selectFrom('article').select(['id', 'listed_at']).execute();
  const editions = await db
    .selectFrom('edition')
    .select(['number', 'tags'])
    .orderBy('number', 'desc')
    .execute();
  const posts = await db.selectFrom('post').select('number').orderBy('number', 'desc').execute();
  const [stories, sections, reporters, pictures, programmes, series, codes, old, ddays, persons] = [
    await db.selectFrom('story').select('key').execute(),
    await db.selectFrom('section').select('path').execute(),
    await db.selectFrom('reporter').select('slug').execute(),
    await db.selectFrom('picture').select('id').execute(),
    await db.selectFrom('programme').select('slug').execute(),
    await db.selectFrom('programme_series').select('slug').execute(),
    await db.selectFrom('instrument').select('code').execute(),
    await db.selectFrom('address').select('path').execute(),
    await db.selectFrom('dday').select('id').execute(),
    await db.selectFrom('known_person').select('slug').execute(),
  ];
  return {
    ids: articles.map(({ id }) => id),
    editions: editions[0]?.number ?? 0,
    posts: posts[0]?.number ?? 0,
    stories: stories.map(({ key }) => key),
    sections: sections.map(({ path }) => path),
    reporters: reporters.map(({ slug }) => slug),
    pictures: pictures.map(({ id }) => id),
    codes: ['900010', ...codes.map(({ code }) => code)],
    ddays: ddays.map(({ id }) => id),
    persons: persons.map(({ slug }) => slug),
    days: [...new Set(articles.map(({ listed_at }) => seoulDay(listed_at)))],
    programmes: programmes.map(({ slug }) => slug),
    series: series.map(({ slug }) => slug),
    old: old.map(({ path }) => path),
    tags: [...new Set(editions.flatMap(({ tags }) => tags))],
  };
}
