import { expect, it } from 'vitest';
import { liveListeners } from '../../test/live-listeners.ts';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { importArticles } from '../articles/import-articles.ts';
import { release } from '../articles/release.ts';
import { raiseBulletin } from '../bulletins/raise-bulletin.ts';
import { withdrawBulletin } from '../bulletins/withdraw-bulletin.ts';

describeNewsroom('what readers are told live', (newsroom) => {
  const { client, listen, seen, raise } = liveListeners(newsroom);

  it('begins with how things are', async () => {
    const id = await newsroom.publish('rate-cut');
    await raise('한은, 기준금리 <인하>');
    const fresh = await client('/live').connect();
    expect(fresh.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect((await seen(fresh, 'ticker')).html).toContain('한은, 기준금리 &lt;인하>');
    expect((await seen(fresh, 'list')).ids).toContain(id);
    expect(Number(fresh.lastEventId)).toBe(newsroom.kernel.watch.position);
  });

  it('tells of an article in the lists that it stands in, and nowhere else', async () => {
    const [all, economy, politics] = [
      await listen('/live'),
      await listen('/live/sections/economy/finance'),
      await listen('/live/sections/politics'),
    ];
    const id = await newsroom.publish('rate-cut', { headline: '새 <소식>' });
    for (const listening of [all, economy]) {
      const { html, ...article } = await seen(listening, 'article');
      expect(article).toMatchObject({ id, headline: '새 <소식>', at: expect.any(Number) });
      expect(html).toContain(`<a href="/news/${id}">`);
      expect(listening.last('article')?.id).toBe(newsroom.kernel.watch.position);
    }
    await newsroom.correct(
      id,
      'rate-cut',
      { headline: '고친 소식', section: '정치', subsection: null },
      '분야를 바로잡습니다.',
    );
    await until(() => expect(economy.last('gone')?.data).toEqual({ id }));
    expect((await seen(politics, 'article')).headline).toBe('고친 소식');
    await newsroom.kill(id, '오보');
    await until(() => expect([all, politics].map((each) => each.last('gone')?.data.id)).toEqual([id, id]));
  });

  it('has a bulletin lead to what is newest in the story that it began', async () => {
    const listening = await listen('/live/bulletins');
    const bulletin = { text: '규모 5.1 지진', story: `지진-${Date.now()}` };
    await raiseBulletin(newsroom.kernel, bulletin, chief.name);
    const leadsTo = async (id: string) =>
      until(() =>
        expect(listening.last('ticker')?.data.html).toContain(`<a href="/news/${id}">${bulletin.text}</a>`),
      );
    const first = await newsroom.publish('rate-cut', { story: bulletin.story });
    await leadsTo(first);
    const second = await newsroom.publish('rate-cut', { story: bulletin.story });
    await leadsTo(second);
    await newsroom.kill(second, '오보');
    await leadsTo(first);
  });

  it('goes on in order when the clock jumps, back as well as ahead', async () => {
    const listening = await listen('/live');
    const ids: string[] = [];
    const bulletins: number[] = [];
    try {
      for (const time of [
        '2031-03-01T09:00:00+09:00',
        '2031-02-27T09:00:00+09:00',
        '2031-03-02T09:00:00+09:00',
      ]) {
        newsroom.setClock(time);
        ids.push(await newsroom.publish('rate-cut'));
        bulletins.push(await raise(time));
        await until(() => expect(String(listening.last('ticker')?.data.html)).toContain(time));
      }
    } finally {
      newsroom.setClock(null);
      for (const bulletin of bulletins) await withdrawBulletin(newsroom.kernel, bulletin, chief.name);
    }
    const told = listening.events.filter(({ event }) => event === 'article');
    expect(told.map(({ data }) => data.id)).toEqual(ids);
    const positions = listening.events.flatMap(({ id }) => id ?? []);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it('tells those who have an article open of its corrections and its end', async () => {
    const id = await newsroom.publish('rate-cut');
    const open = await client(`/live/articles/${id}`).connect();
    expect(await seen(open, 'edition')).toMatchObject({ id, edition: 1 });
    await newsroom.correct(id, 'rate-cut', {}, '바로잡습니다.');
    await until(() => expect(open.last('edition')?.data).toMatchObject({ edition: 2, change: 'correction' }));
    expect(open.last('edition')?.data.html).toContain('이 기사는 바로잡혔습니다.');
    await newsroom.kill(id, '오보였습니다.');
    expect((await seen(open, 'killed')).html).toContain('취소 사유: 오보였습니다.');
  });

  it('has the whole ticker in every stream whenever it changes', async () => {
    const id = await newsroom.publish('rate-cut');
    const listening = await listen(`/live/articles/${id}`);
    const bulletin = await raise('첫 속보', id);
    await until(() =>
      expect(listening.last('ticker')?.data).toMatchObject({ newest: { id: bulletin, text: '첫 속보' } }),
    );
    const other = await raise('둘째 속보');
    await withdrawBulletin(newsroom.kernel, other, chief.name);
    await until(() => expect(listening.last('ticker')?.data.ids).not.toContain(other));
    await newsroom.kill(id, '오보');
    await until(() => expect(listening.last('ticker')?.data.ids).not.toContain(bulletin));
  });

  it('is not an archive that moves in', async () => {
    const listening = await listen('/live');
    const old = newsroom.article('rate-cut', { id: 'old', publishedAt: '2019-04-12T09:00:00+09:00' });
    await importArticles(newsroom.kernel, [old], { name: 'intake', role: 'intake' });
    const id = await newsroom.publish('rate-cut');
    await until(() => expect(listening.events.map(({ data }) => data.id)).toEqual([id]));
  });

  it('says nothing of what waits for its minute, and tells of it then', async () => {
    const listening = await listen('/live');
    const id = await newsroom.publish('rate-cut', {
      headline: '비밀',
      embargoUntil: '2099-01-01T00:00:00+09:00',
    });
    const other = await newsroom.publish('round-up');
    await until(() => expect(listening.events).toHaveLength(1));
    expect(listening.events[0]?.data.id).toBe(other);
    expect((await newsroom.get(`/live/articles/${id}?poll`)).status).toBe(404);
    await release(newsroom.kernel, id, chief);
    expect(await seen(listening, 'article')).toBeDefined();
    await until(() => expect(listening.last('article')?.data).toMatchObject({ id, headline: '비밀' }));
  });
});
