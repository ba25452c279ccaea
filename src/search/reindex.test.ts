import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeNewsroom, type Newsroom } from '../../test/newsroom.ts';
import { followSearch, freshRows, indexRows } from '../../test/search-index.ts';
import { checkIndex, indexState } from './index-state.ts';
import { beginReindex, reindexMore } from './reindex.ts';

describeNewsroom('an index that is built beside the one that is searched', (newsroom) => {
  it('takes its place whole, whatever happens meanwhile, and is equal to a fresh one', async () => {
    const { kernel } = newsroom;
    const { store } = kernel;
    const ids: string[] = [];
    for (let number = 0; number < 6; number++) ids.push(await publish(newsroom, `호랑나비 ${number}`));
    await followSearch(store);
    await sql`update search_index set analyser = 'ko-dic 1, rules 1'`.execute(store.db);
    expect(await checkIndex(store.db)).toEqual([expect.stringContaining('run sokbo reindex')]);

    expect(await beginReindex(kernel)).toEqual({ done: 0, total: 6 });
    expect(await reindexMore(kernel)).toEqual({ done: 6 });
    await newsroom.kill(ids[0] ?? '', '오보');
    await newsroom.correct(
      ids[1] ?? '',
      'rate-cut',
      { headline: '산제비나비 등장' },
      '나비의 이름을 고칩니다.',
    );
    const late = await publish(newsroom, '호랑나비 뒤늦게');
    // One is followed before it takes over, one after.
    await followSearch(store);
    await newsroom.kill(ids[2] ?? '', '오보');
    expect(await found(newsroom, '호랑나비')).toEqual([late, ids[5], ids[4], ids[3]]);
    expect(await reindexMore(kernel)).toMatchObject({ done: 1 });
    expect(await reindexMore(kernel)).toEqual({ done: 0 });
    expect(await found(newsroom, '호랑나비')).toEqual([late, ids[5], ids[4], ids[3]]);
    expect(await found(newsroom, '산제비나비')).toEqual([ids[1]]);
    expect(await checkIndex(store.db)).toEqual([]);
    await followSearch(store);
    const rows = await indexRows(store.db);
    expect(rows.articles).toHaveLength(5);
    expect(rows).toEqual(await freshRows(store));
    expect((await indexState(store.db)).next_analyser).toBeNull();
  });

  it('leaves what happens while it reads to the follower, is gone on with, and begins anew by other rules', async () => {
    const { kernel } = newsroom;
    const { store } = kernel;
    const id = await publish(newsroom, '수달 돌아오다');
    await followSearch(store);
    await beginReindex(kernel);
    await reindexMore(kernel);
    await newsroom.correct(id, 'rate-cut', { headline: '해달 돌아오다' }, '동물의 이름을 고칩니다.');
    await followSearch(store);
    expect((await beginReindex(kernel)).done).toBe((await indexRows(store.db)).articles?.length);
    await sql`update search_index set next_analyser = 'ko-dic 1, rules 1'`.execute(store.db);
    await expect(reindexMore(kernel)).rejects.toThrow('begin anew');
    expect((await beginReindex(kernel)).done).toBe(0);
    while ((await reindexMore(kernel)).done > 0);
    expect([await found(newsroom, '수달'), await found(newsroom, '해달')]).toEqual([[], [id]]);
    expect(await indexRows(store.db)).toEqual(await freshRows(store));
  });
});

const publish = (newsroom: Newsroom, headline: string) =>
  newsroom.publish('rate-cut', {
    story: null,
    headline,
    tags: [headline.split(' ')[0]],
    paragraphs: ['쑨커지(孫科志) 교수가 보았다.'],
  });

async function found({ get }: Newsroom, query: string): Promise<string[]> {
  const { body } = await get(`/api/search?${new URLSearchParams({ q: query })}`);
  return JSON.parse(String(body)).items.map(({ id }: { id: string }) => id);
}
