import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { followPrints } from './follow-prints.ts';
import { similarArticles } from './queries.ts';

const told = [
  '한국은행이 11일 금융통화위원회를 열어 기준금리를 연 3.50%에서 3.25%로 내렸다고 밝혔다.',
  '이창용 총재는 기자간담회에서 물가가 목표 수준으로 내려오고 있다는 확신이 커졌다고 말했다.',
  '시장에서는 연내 한 차례 더 내릴 것이라는 전망이 나온다.',
];

describeNewsroom('a story that was told already', (newsroom) => {
  const asked = (change: object = {}) =>
    similarArticles(newsroom.kernel.store.db, {
      text: told.join('\n').replace('확신이 커졌다고', '믿음이 커졌다고'),
      corrects: null,
      story: '',
      ...change,
    });
  const follow = async (...ids: string[]) => {
    const events = ids.map((subject) => ({ kind: 'article.published', subject }) as never);
    const { store, now } = newsroom.kernel;
    await store.db.transaction().execute((trx) => followPrints(events, trx, now()));
  };

  it('is found as long as readers have it, and no more when it is killed', async () => {
    const id = await newsroom.publish('rate-cut', { paragraphs: told, story: null });
    const other = await newsroom.publish('rate-cut', { story: null });
    await follow(id, other);
    expect(await asked()).toMatchObject([{ id, headline: expect.any(String) }]);
    expect(await asked({ corrects: id })).toEqual([]);
    expect(await asked({ text: '물가가 올랐다.' })).toEqual([]);
    await newsroom.kill(id, '오보');
    expect(await asked()).toEqual([]);
    await follow(id);
    expect(await newsroom.kernel.store.db.selectFrom('article_print').select('article_id').execute()).toEqual(
      [{ article_id: other }],
    );
  });

  it('is not an earlier stage of the same story, nor what is older than a month', async () => {
    const stage = await newsroom.publish('rate-cut', { paragraphs: told, story: 'rate-2026' });
    await follow(stage);
    expect(await asked({ story: 'rate-2026' })).toEqual([]);
    expect(await asked({ story: 'another' })).toMatchObject([{ id: stage }]);
    await newsroom.kill(stage, '거둠');
    const publishedAt = new Date(Date.now() - 31 * 86_400_000).toISOString();
    await follow(await newsroom.publish('rate-cut', { paragraphs: told, publishedAt, story: null }));
    expect(await asked()).toEqual([]);
  });
});
