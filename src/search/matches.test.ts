import { expect, it } from 'vitest';
import { describeNewsroom, type Newsroom } from '../../test/newsroom.ts';
import { followSearch, type Indexed, indexedArticles } from '../../test/search-index.ts';
import { readArticleInput } from '../articles/article-input.ts';
import { importArticles } from '../articles/import-articles.ts';
import { syntheticArticles } from '../demo/synthetic/synthetic-article.ts';
import type { Condition, Sequence } from './condition.ts';
import { live } from './generation.ts';
import { newestMatches } from './matches.ts';
import { isOlder } from './segments/document.ts';
import type { Range } from './segments/look.ts';
import { mergeSegments } from './segments/merge-segments.ts';

const make = syntheticArticles({ seed: 3, firstYear: 2006 });
const batches = 12;
const together = 20;
const inOrder = (...words: string[]): Condition => ({ any: [words.map((word) => [word])] });
const hurry = () => {};

describeNewsroom('matches among many', (newsroom) => {
  it('are those that articles have, the newest first, in whatever segments they are', async () => {
    const { store } = newsroom.kernel;
    const ids: string[] = [];
    // Each batch is of several times, and so is each segment.
    for (let batch = 0; batch < batches; batch++) ids.push(...(await importBatch(newsroom, batch)));
    await newsroom.correct(ids[40] ?? '', 'rate-cut', { headline: '고친 제목' }, '제목을 고칩니다.');
    await newsroom.kill(ids[9] ?? '', '오보');
    await followSearch(store);
    const apart = await compared(newsroom);
    while (await mergeSegments(store.db, live, async () => {}));
    const segments = await store.db.selectFrom('search_segment').select('documents').execute();
    // What was put together has neither the killed one nor what the corrected one was.
    expect(segments.map(({ documents }) => documents).sort((a, b) => a - b)).toEqual([1, 238]);
    // Gone from what readers have, and still in the index.
    await newsroom.kill(ids[7] ?? '', '오보');
    expect(apart + (await compared(newsroom))).toBeGreaterThan(2_000);
  });

  it('are looked for again where most of what was found counts no longer', async () => {
    const { store } = newsroom.kernel;
    for (let times = 0; times < 3; times++) {
      await store.db.deleteFrom('follower').where('name', '=', 'search').execute();
      await followSearch(store);
    }
    const live = await indexedArticles(store.db);
    const { matches, total } = await store.db
      .transaction()
      .execute((trx) =>
        newestMatches(trx, inOrder('하다'), { from: null, until: null, after: null }, { limit: 2, hurry }),
      );
    expect(matches).toHaveLength(2);
    expect(total).toBeGreaterThanOrEqual(live.filter((article) => article.terms.하다).length);
  });
});

async function importBatch({ kernel }: Newsroom, batch: number): Promise<string[]> {
  const inputs = Array.from({ length: together }, (_, index) =>
    readArticleInput(make(index * batches + ((batch * 5) % batches))),
  );
  const imported = await importArticles(kernel, inputs, { name: 'intake', role: 'intake' });
  await followSearch(kernel.store);
  return imported.flatMap(({ id }) => id ?? []);
}

/** Compares what is found with what is found by reading all that the index knows of each article. */
async function compared({ kernel: { store } }: Newsroom): Promise<number> {
  const killed = await store.db.selectFrom('article').select('id').where('state', '=', 'killed').execute();
  const gone = new Set(killed.map(({ id }) => id));
  const all = (await indexedArticles(store.db)).filter(({ id }) => !gone.has(id));
  const articles = all.sort((a, b) => (isOlder(a, b) ? 1 : -1));
  const day = articles[Math.floor(articles.length / 2)]?.listedAt ?? new Date();
  let found = 0;
  for (const condition of conditions()) {
    const matching = articles.filter((article) => matches(condition, article));
    const after = matching[Math.floor(matching.length / 3)] ?? null;
    for (const range of [
      nothing,
      { ...nothing, after },
      { ...nothing, from: day },
      { ...nothing, until: day, after },
    ])
      for (const limit of [1, 7, 300]) {
        const expected = matching.filter((article) => isIn(article, range));
        const read = await store.db
          .transaction()
          .execute((trx) => newestMatches(trx, condition, range, { limit, hurry }));
        const wanted = expected.filter((article) => !range.after || isOlder(article, range.after));
        const ids = read.matches.map(({ document }) => document.id);
        expect(ids).toEqual(wanted.slice(0, limit).map(({ id }) => id));
        expect(read).toMatchObject({ total: expected.length, totalIsExact: true });
        found += ids.length;
      }
  }
  return found;
}

const nothing: Range = { from: null, until: null, after: null };

function conditions(): Condition[] {
  const tags = [...new Set(Array.from({ length: 8 }, (_, number) => make(number).tags[0] ?? ''))].map((tag) =>
    inOrder(tag),
  );
  return [
    ...tags,
    inOrder('하다'),
    inOrder('이', '날'),
    { any: [[['이'], ['날', '번']], [['고친']]] },
    { all: [inOrder('하다'), { not: inOrder('이', '날') }] },
    { all: [inOrder('일'), { either: [inOrder('^제목'), inOrder('지원')] }, { not: tags[0] as Condition }] },
    { all: [inOrder('@section:1'), inOrder('하다')] },
  ];
}

function isIn({ listedAt }: Indexed, { from, until }: Range): boolean {
  return (!from || listedAt >= from) && (!until || listedAt < until);
}

function matches(condition: Condition, article: Indexed): boolean {
  if ('any' in condition) return condition.any.some((sequence) => hasSequence(sequence, article));
  if ('not' in condition) return !matches(condition.not, article);
  if ('either' in condition) return condition.either.some((each) => matches(each, article));
  return condition.all.every((each) => matches(each, article));
}

function hasSequence([first = [], ...more]: Sequence, { terms }: Indexed): boolean {
  if (more.length === 0) return first.some((word) => terms[word]);
  const places = first.flatMap((word) => terms[word] ?? []);
  return places.some((place) =>
    more.every((words, index) => words.some((word) => terms[word]?.includes(place + index + 1))),
  );
}
