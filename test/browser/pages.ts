/** One address of every kind of page, and of articles one for every shape that is set differently. */
export type DemoPages = Record<PageKind, string> & { articles: string[] };

export const pageKinds = [
  'home',
  'latest',
  'archive',
  'day',
  'section',
  'reporter',
  'reporters',
  'bulletins',
  'best',
  'story',
  'corrections',
  'programmes',
  'programme',
  'programme-ended',
  'series',
  'ddays',
  'dday',
  'dday-month',
  'people',
  'person',
  'missing',
  'killed',
  'difference',
  'article-picture',
  'article-series',
  'article-table',
  'article-long',
  'article-corrected',
  'article-first-stage',
  'article-one-paragraph',
  'article-glosses',
  'live-blog',
  'live-blog-ended',
  'live-blog-page',
  'post',
] as const;

type PageKind = (typeof pageKinds)[number];

/** Finds them as a reader would, by following links. */
export async function findPages(origin: string): Promise<DemoPages> {
  const articles = await allArticles(origin);
  const texts = new Map<string, string>();
  for (const path of articles) texts.set(path, await read(origin + path));
  const the = (what: string, matches: (html: string) => boolean) => {
    const found = articles.find((path) => matches(texts.get(path) ?? ''));
    if (!found) throw new Error(`the demo has no article with ${what}`);
    return found;
  };
  const link = (path: string, pattern: RegExp) => {
    const found = pattern.exec(texts.get(path) ?? '')?.[1];
    if (!found) throw new Error(`${path} has no link ${pattern}`);
    return found;
  };
  const picture = the(
    'a picture and a reporter',
    (html) => /<figure><picture/.test(html) && /reporters\/%/.test(html),
  );
  const corrected = the('a correction', (html) => html.includes('class="corrections"'));
  const live = the('coverage that goes on', (html) => html.includes('class="live-state on"'));
  const firstStage = the('a later stage', (html) => html.includes('class="newer"'));
  return {
    articles,
    home: '/',
    latest: '/latest',
    archive: '/archive',
    day: `/archive?day=${dayOf(picture)}`,
    section: link(picture, /class="breadcrumb".*?href="([^"]+)"/),
    reporter: link(picture, /href="(\/reporters\/[^"]+)"/),
    reporters: '/reporters',
    bulletins: '/bulletins',
    best: '/best',
    story: link(firstStage, /href="(\/stories\/[^"]+)"/),
    corrections: '/corrections',
    programmes: '/programmes',
    programme: '/programmes/youth-tomorrow',
    'programme-ended': '/programmes/school-again',
    series: '/programmes/youth-tomorrow/tomorrow',
    ddays: '/ddays',
    dday: await readersDday(origin),
    'dday-month': '/ddays/calendar/2026-12',
    people: '/people',
    person: `/people/${encodeURIComponent('한도윤')}`,
    missing: '/nothing-here',
    killed: await killedArticle(origin, articles),
    difference: link(corrected, /href="(\/news\/\d+\/editions\/\d+)"/),
    'article-picture': picture,
    'article-series': the('parts before and after', (html) => /rel="prev".*rel="next"/s.test(html)),
    'article-table': the('a table', (html) => html.includes('<table>')),
    'article-long': the('sixty paragraphs', (html) => paragraphs(html) >= 60),
    'article-corrected': corrected,
    'article-first-stage': firstStage,
    'article-one-paragraph': the('one paragraph', (html) => paragraphs(html) === 1),
    'article-glosses': the('three glosses', (html) => html.split('class="gloss"').length > 3),
    'live-blog': live,
    'live-blog-ended': the('coverage that has ended', (html) => html.includes('class="live-state"')),
    'live-blog-page': link(live, /rel="next" href="([^"]+)"/),
    post: link(live, /href="(\/news\/\d+\/posts\/\d+)"/),
  };
}

async function allArticles(origin: string): Promise<string[]> {
  const found = new Set<string>();
  for (let path: string | undefined = '/archive'; path; ) {
    const html = await read(origin + path);
    for (const [, article] of mainPart(html).matchAll(/href="(\/news\/\d{14})"/g))
      found.add(article as string);
    path = /<a rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return [...found];
}

/** One that was put off. */
async function readersDday(origin: string): Promise<string> {
  const found = /href="(\/ddays\/\d+)">별하 겨울 음악제/.exec(await read(`${origin}/ddays`))?.[1];
  if (!found) throw new Error('the demo has no entry of the calendar that was put off');
  return found;
}

/** A killed article is linked nowhere; its number is missing among those of its day. */
async function killedArticle(origin: string, articles: string[]): Promise<string> {
  for (const day of new Set(articles.map(dayOf))) {
    const date = day.replaceAll('-', '');
    const count = articles.filter((path) => dayOf(path) === day).length;
    for (let number = 1; number <= count + 1; number++) {
      const path = `/news/${date}${String(number).padStart(6, '0')}`;
      if (!articles.includes(path) && (await fetch(origin + path)).status === 410) return path;
    }
  }
  throw new Error('the demo has no killed article');
}

/** `2024-04-10` of `/news/20240410000123`. */
function dayOf(article: string): string {
  return article.replace(/^\/news\/(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
}

function paragraphs(html: string): number {
  const body = /<div class="body">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
  return body.split('<p').length - 1;
}

function mainPart(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

async function read(address: string): Promise<string> {
  return (await fetch(address)).text();
}
