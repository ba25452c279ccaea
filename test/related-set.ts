import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/kernel/package-root.ts';
import { defineSections } from '../src/sections/define-sections.ts';
import { chief, type Newsroom } from './newsroom.ts';

/** An article of the set; `groups` of a half are those on one subject, as people judged. */
type Labelled = {
  key: string;
  day: string;
  section: string;
  headline: string;
  tags: string[];
  paragraphs: string[];
};
export type Half = { articles: Labelled[]; groups: string[][] };

const half = (name: string): Half =>
  JSON.parse(readFileSync(join(packageRoot, `test/related-set/${name}.json`), 'utf8'));

/** Figures were tuned on the one, and are asserted on the other. */
export const halves = { tuning: half('tuning'), holdOut: half('hold-out') };

const sections = Object.entries({
  politics: '정치',
  economy: '경제',
  society: '사회',
  national: '전국',
  industry: '산업',
  securities: '증권',
  realestate: '부동산',
  global: '글로벌',
  culture: '문화',
  sports: '스포츠',
}).map(([slug, name]) => ({ slug, name }));

/** Publishes the set in the order of its days. @returns ids by keys */
export async function publishSet(
  newsroom: Newsroom,
  before: (article: Labelled) => Promise<void> = async () => {},
): Promise<Map<string, string>> {
  await defineSections(newsroom.kernel, sections, chief.name);
  const all = [...halves.tuning.articles, ...halves.holdOut.articles];
  const ids = new Map<string, string>();
  for (const labelled of all.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    await before(labelled);
    const { key, day, section, ...article } = labelled;
    const more = {
      publishedAt: `${day}T09:00:00+09:00`,
      section: sections.find(({ slug }) => slug === section)?.name,
      subsection: null,
      subheads: [],
      prefixes: [],
    };
    ids.set(key, await newsroom.publish('rate-cut', { ...article, ...more }));
  }
  return ids;
}
