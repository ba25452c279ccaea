import { randomOf } from '../src/demo/synthetic/random.ts';
import { syntheticArticles } from '../src/demo/synthetic/synthetic-article.ts';
import { vocabularyOf } from '../src/demo/synthetic/vocabulary.ts';
import { port, series } from './archive-growth.ts';
import type { ArchivePlace } from './archive-store.ts';
import type { Row } from './main.ts';
import { latencies, median, p99 } from './measure.ts';
import { memory, startSokbo } from './processes.ts';

const requests = { page: 200, search: 100 };

/** Pages and searches that no cache has, one after another: the cache of pages is off. */
export async function pageRows(
  place: ArchivePlace,
  size: number,
  before: Map<string, number>,
): Promise<Row[]> {
  const sokbo = await startSokbo(port, { ...place.env, SOKBO_CACHE_MB: '0' });
  const bench = `${place.engine}, ${size} articles`;
  const rows: Row[] = [];
  try {
    const classes = { ...(await pages()), ...searches() };
    for (const [name, paths] of Object.entries(classes)) {
      if (paths.length === 0) continue;
      await latencies(port, paths.slice(0, 3));
      const times = await latencies(port, paths);
      const isSearch = name.startsWith('search');
      const slowest = p99(times);
      const smallest = before.get(name) ?? slowest;
      before.set(name, smallest);
      rows.push({ bench, figure: `${name}, p50`, value: median(times), unit: 'ms' });
      rows.push({
        bench,
        figure: `${name}, p99`,
        value: slowest,
        unit: 'ms',
        ratio: slowest / smallest,
        against: 'the smallest size',
        goal: isSearch ? 'under 50 ms' : '1.5 times the smallest size',
      });
    }
    rows.push({
      bench,
      figure: "the server's memory",
      value: memory(sokbo.pid) / 1e6,
      unit: 'MB',
      goal: 'under 500 MB',
    });
  } finally {
    await sokbo.stop();
  }
  return rows;
}

/** Addresses of each kind of page: each as often as it is asked for, at places that a reader may go to. */
async function pages(): Promise<Record<string, string[]>> {
  const next = randomOf(11, 0, 0);
  const first = Date.UTC(series.firstYear, 0, 1);
  const someTime = () => first + Math.floor(next() * 20 * 365.25 * 86_400_000);
  const many = <T>(make: (index: number) => T) => Array.from({ length: requests.page }, (_, at) => make(at));
  const deep = many(() => `/latest?before=${someTime()}-99999999999999`);
  const days = many(() => `/archive?day=${new Date(someTime()).toISOString().slice(0, 10)}`);
  const sections = linksIn(await read('/'), /href="(\/sections\/[^"?#/]+)"/g);
  const articles: string[] = [];
  const reporters = new Set<string>();
  for (const path of deep.slice(0, 25)) {
    const found = linksIn(await read(path), /href="(\/news\/\d{14})"/g);
    articles.push(...found.slice(0, 8));
    for (const link of linksIn(await read(found[0] ?? '/'), /href="(\/reporters\/[^"?#]+)"/g))
      reporters.add(link);
  }
  const people = linksIn(await read('/people'), /href="(\/people\/[^"?#/]+)"/g);
  const each = (links: string[]) =>
    links.length > 0 ? many((at) => links[at % links.length] as string) : [];
  return {
    home: many(() => '/'),
    latest: many(() => '/latest'),
    section: each(sections),
    'archive day': days,
    'deep page': deep,
    article: each([...new Set(articles)]),
    reporter: each([...reporters]),
    person: each(people.slice(0, 1)),
  };
}

/** What the page says; nothing where there is none. */
async function read(path: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return answer.ok ? answer.text() : '';
}

function linksIn(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, link = '']) => link.replaceAll('&amp;', '&')))];
}

/** Words by how frequent they are where the articles were made: of a hundred ranks each, so that none is asked for twice. */
function searches(): Record<string, string[]> {
  const nouns = vocabularyOf(series.seed).nouns.items;
  const make = syntheticArticles(series);
  const ranks = { frequent: 0, medium: 400, rare: 5_000 };
  const word = (rank: keyof typeof ranks, at: number) => nouns[ranks[rank] + at] as string;
  const queries: Record<string, (at: number) => string> = {
    rare: (at) => word('rare', at),
    medium: (at) => word('medium', at),
    frequent: (at) => word('frequent', at),
    'two terms': (at) => `${word('frequent', at)} ${word('medium', at)}`,
    'two frequent': (at) => `${word('frequent', at)} ${word('frequent', at + 1)}`,
    phrase: (at) => `"${phraseOf(make(at * 7))}"`,
  };
  const paths: Record<string, string[]> = {};
  for (const sort of ['recent', 'relevant'])
    for (const [name, query] of Object.entries(queries))
      paths[`search ${name}, ${sort}`] = Array.from(
        { length: requests.search },
        (_, at) => `/search?${new URLSearchParams({ q: query(at), sort })}`,
      );
  return paths;
}

/** Two words beside each other in a text. */
function phraseOf({ paragraphs }: { paragraphs: string[] }): string {
  const words = (paragraphs[1] ?? '').replace(/[“”‘’".,()]/g, ' ').split(/\s+/);
  return words.slice(2, 4).join(' ');
}
