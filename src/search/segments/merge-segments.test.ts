import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeNewsroom, type Newsroom } from '../../../test/newsroom.ts';
import { followSearch, indexedArticles } from '../../../test/search-index.ts';
import { live } from '../generation.ts';
import { beginReindex, reindexMore } from '../reindex.ts';
import { mergeSegments } from './merge-segments.ts';

describeNewsroom('segments that are put together', (newsroom) => {
  const merge = (pause = async () => {}) => mergeSegments(newsroom.kernel.store.db, live, pause);

  it('leave nothing behind, even if whoever did it was stopped in the middle', async () => {
    const { store } = newsroom.kernel;
    for (let number = 0; number < 9; number++) await publish(newsroom, number);
    const before = await indexedArticles(store.db);
    await expect(merge(stopping(2))).rejects.toThrow('stopped');
    expect(await states(newsroom)).toEqual(['gone', ...new Array(9).fill('whole')]);
    expect(await indexedArticles(store.db)).toEqual(before);
    while (await merge());
    expect(await states(newsroom)).toEqual(['whole']);
    expect(await strayRows(newsroom)).toBe(0);
    expect(await indexedArticles(store.db)).toEqual(before);
  });

  it('are put together by another after two minutes in which whoever began did nothing', async () => {
    const { store } = newsroom.kernel;
    for (let number = 0; number < 9; number++) await publish(newsroom, number);
    const before = await indexedArticles(store.db);
    const { promise: asleep, resolve: wake } = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const sleeping = merge(async () => {
      began.resolve();
      await asleep;
    });
    await began.promise;
    expect(new Set(await states(newsroom))).toEqual(new Set(['building', 'whole']));
    expect(await merge()).toBe(false);
    await sql`update search_segment set worked_at = worked_at - interval '3 minutes'`.execute(store.db);
    while (await merge());
    wake();
    await expect(sleeping).rejects.toThrow('no longer being built');
    expect([new Set(await states(newsroom)), await strayRows(newsroom)]).toEqual([new Set(['whole']), 0]);
    expect(await indexedArticles(store.db)).toEqual(before);
  });

  it('are removed after they were stopped while what they left was removed', async () => {
    const { store } = newsroom.kernel;
    for (let number = 0; number < 8; number++) await publish(newsroom, number);
    const before = await indexedArticles(store.db);
    // The last piece of work is the removal of one of them.
    let pieces = 0;
    const counting = async () => {
      pieces += 1;
      if ((await states(newsroom)).filter((state) => state === 'gone').length === 3)
        throw new Error('stopped');
    };
    await expect(merge(counting)).rejects.toThrow('stopped');
    expect(pieces).toBeGreaterThan(3);
    expect(await indexedArticles(store.db)).toEqual(before);
    while (await merge());
    expect([new Set(await states(newsroom)), await strayRows(newsroom)]).toEqual([new Set(['whole']), 0]);
    expect(await indexedArticles(store.db)).toEqual(before);
  });

  it('are parted by their time where they are many', async () => {
    const { store } = newsroom.kernel;
    for (let number = 0; number < 7; number++) await publish(newsroom, number);
    const before = await indexedArticles(store.db);
    let isPlanned = false;
    const merged = await mergeSegments(
      store.db,
      live,
      async () => {},
      (segments) => {
        if (isPlanned) return null;
        isPlanned = true;
        return { of: segments, into: 3 };
      },
    );
    expect(merged).toBe(true);
    const { rows } = await sql<{ documents: number; newest: Date; oldest: Date }>`
      select documents, newest, oldest from search_segment where state = 'whole' order by newest desc
    `.execute(store.db);
    const size = Math.ceil(before.length / 3);
    expect(rows.map(({ documents }) => documents)).toEqual([size, size, before.length - 2 * size]);
    for (const [index, { oldest }] of rows.entries())
      expect(oldest >= (rows[index + 1]?.newest ?? new Date(0))).toBe(true);
    expect([rows.length, await strayRows(newsroom)]).toEqual([3, 0]);
    expect(await indexedArticles(store.db)).toEqual(before);
  });

  it('are left where another index has taken their place meanwhile', async () => {
    const { store } = newsroom.kernel;
    for (let number = 0; number < 8; number++) await publish(newsroom, number);
    const before = await indexedArticles(store.db);
    await beginReindex(newsroom.kernel);
    let pieces = 0;
    const exchanging = async () => {
      pieces += 1;
      if (pieces === 2) while ((await reindexMore(newsroom.kernel)).done > 0);
    };
    await expect(merge(exchanging)).rejects.toThrow('no longer being built');
    expect(await strayRows(newsroom)).toBe(0);
    expect(await indexedArticles(store.db)).toEqual(before);
  });
});

async function publish(newsroom: Newsroom, number: number): Promise<void> {
  await newsroom.publish('rate-cut', {
    story: null,
    headline: `호랑나비 ${number}`,
    paragraphs: ['나비가 난다.'],
  });
  await followSearch(newsroom.kernel.store);
}

function stopping(after: number) {
  let pieces = 0;
  return async () => {
    pieces += 1;
    if (pieces === after) throw new Error('stopped');
  };
}

async function states({ kernel }: Newsroom): Promise<string[]> {
  const rows = await kernel.store.db.selectFrom('search_segment').select('state').orderBy('state').execute();
  return rows.map(({ state }) => state);
}

/** Rows of segments that there are not. */
async function strayRows({ kernel }: Newsroom): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select segment from search_block union all select segment from search_documents
      union all select segment from search_block_next union all select segment from search_documents_next
    ) as row where segment not in (select number from search_segment)
  `.execute(kernel.store.db);
  return rows[0]?.count ?? -1;
}
