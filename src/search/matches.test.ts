import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { readArticleInput } from '../articles/article-input.ts';
import { importArticles } from '../articles/import-articles.ts';
import { syntheticArticles } from '../demo/synthetic/synthetic-article.ts';
import { followOnce } from '../kernel/follower-work.ts';
import type { Condition } from './condition.ts';
import { searchFollower } from './follow.ts';
import { sortedMatches, walkedMatches } from './matches.ts';
import { windowMatches } from './windows.ts';
import { matchesWords } from './word-order.ts';

const make = syntheticArticles({ seed: 3, firstYear: 2006 });
const inOrder = (...words: string[]): Condition => ({ any: [words.map((word) => [word])] });
const nothing = { lists: [], from: null, until: null };

describeNewsroom('matches among many', (newsroom) => {
  it('are the same through windows or by going through all as when all are sorted, wherever a page begins', async () => {
    const { kernel } = newsroom;
    const inputs = Array.from({ length: 200 }, (_, number) => readArticleInput(make(number)));
    const imported = await importArticles(kernel, inputs, { name: 'intake', role: 'intake' });
    while ((await followOnce(kernel.store, searchFollower)) > 0);
    // Gone from what readers have, and still in the index.
    await newsroom.kill(imported[7]?.id ?? '', '오보');
    const tags = Array.from({ length: 12 }, (_, number) => make(number).tags[0]);
    const queries = [...new Set(tags)].map((tag) => inOrder(tag as string));
    const others: Condition[] = [
      { all: [inOrder('일'), { not: queries[0] as Condition }] },
      { either: [inOrder('^하다'), inOrder('지원')] },
      inOrder('이', '날'),
      { all: [inOrder('하다'), { not: inOrder('이', '날') }] },
    ];
    const compared = await kernel.store.db.transaction().execute(async (trx) => {
      let found = 0;
      for (const query of [...queries, ...others])
        for (const limit of [1, 7, 300]) {
          const all = (await sortedMatches(trx, query, nothing, null, 300)).places;
          const after = all[Math.floor(all.length / 3)] ?? null;
          const expected = (await sortedMatches(trx, query, nothing, after, limit)).places;
          const windows = { after, limit, estimated: 60, all: 200 };
          const { places } = await windowMatches(trx, query, nothing, windows);
          expect(places).toEqual(expected);
          const walk = { filter: nothing, after, limit };
          expect((await walkedMatches(trx, matchesWords(query), walk, 0)).places).toEqual(expected);
          found += places.length;
        }
      return found;
    });
    expect(compared).toBeGreaterThan(100);
  });
});
