import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { listPage } from '../articles/queries.ts';
import { followOnce } from '../kernel/followers.ts';
import { packageRoot } from '../kernel/package-root.ts';
import { defineSections } from '../sections/define-sections.ts';
import { fillDue } from './fill.ts';
import { relatedTo } from './queries.ts';
import { relatedFollower } from './slice.ts';

type Labelled = {
  key: string;
  day: string;
  section: string;
  headline: string;
  tags: string[];
  paragraphs: string[];
};
type Half = { articles: Labelled[]; groups: string[][] };

const half = (name: string): Half =>
  JSON.parse(readFileSync(join(packageRoot, `test/related-set/${name}.json`), 'utf8'));
const halves = { tuning: half('tuning'), holdOut: half('hold-out') };

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

describeNewsroom('related articles', (newsroom) => {
  const ids = new Map<string, string>();
  const keyOf = (id: string) => [...ids].find(([, each]) => each === id)?.[0] ?? '';
  const follow = () => followOnce(newsroom.kernel.store, relatedFollower(newsroom.site));
  const db = () => newsroom.kernel.store.db;

  it('are on the same subject: better by far than the newest of the section', async () => {
    await defineSections(newsroom.kernel, sections, chief.name);
    for (const { key, day, section, ...article } of [...halves.tuning.articles, ...halves.holdOut.articles])
      ids.set(
        key,
        await newsroom.publish('rate-cut', {
          ...article,
          publishedAt: `${day}T09:00:00+09:00`,
          section: sections.find(({ slug }) => slug === section)?.name,
          subsection: null,
          subheads: [],
          prefixes: [],
        }),
      );
    await follow();
    await fillDue(newsroom.kernel);
    const found = async (id: string) =>
      (await relatedTo(db(), id, 5, newsroom.kernel.now())).cards.map((card) => card.id);
    const baseline = async (id: string) => {
      const { section_id } = await db()
        .selectFrom('edition')
        .select('section_id')
        .where('article_id', '=', id)
        .executeTakeFirstOrThrow();
      const { cards } = await listPage(db(), `section:${section_id}`, { limit: 6 });
      return cards
        .map((card) => card.id)
        .filter((each) => each !== id)
        .slice(0, 5);
    };
    for (const [name, each] of Object.entries(halves)) {
      const ours = await measure(each, found);
      const theirs = await measure(each, baseline);
      process.stdout.write(`related, ${name}: ${said(ours)}; newest of the section: ${said(theirs)}\n`);
      if (name !== 'holdOut') continue;
      expect(ours.precision).toBeGreaterThanOrEqual(0.85);
      expect(ours.recall).toBeGreaterThanOrEqual(0.85);
      expect(theirs.precision).toBeLessThan(0.5);
    }
  });

  /** Precision of the first three, recall in the first five. */
  async function measure({ articles, groups }: Half, found: (id: string) => Promise<string[]>) {
    let [hits, asked, recalled, wanted] = [0, 0, 0, 0];
    for (const { key } of articles) {
      const right = groups
        .filter((group) => group.includes(key))
        .flat()
        .filter((each) => each !== key);
      const shown = (await found(ids.get(key) ?? '')).map(keyOf);
      hits += shown.slice(0, 3).filter((each) => right.includes(each)).length;
      asked += Math.min(3, right.length);
      recalled += shown.slice(0, 5).filter((each) => right.includes(each)).length;
      wanted += right.length;
      if (process.env.SOKBO_SAY) process.stdout.write(`${key}: ${shown.join(' ')}\n`);
    }
    return { precision: hits / asked, recall: recalled / wanted };
  }
});

function said({ precision, recall }: { precision: number; recall: number }): string {
  return `precision at 3 ${precision.toFixed(2)}, recall at 5 ${recall.toFixed(2)}`;
}
