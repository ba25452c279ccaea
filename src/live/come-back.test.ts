import { expect, it } from 'vitest';
import { liveListeners } from '../../test/live-listeners.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { importArticles } from '../articles/import-articles.ts';

describeNewsroom('what readers who come back are told', (newsroom) => {
  const { client, listen } = liveListeners(newsroom);

  it('is every event that they missed, once and in order', async () => {
    const listening = await listen('/live');
    const before = await newsroom.publish('rate-cut');
    await until(() => expect(listening.events).toHaveLength(1));
    listening.disconnect();
    await until(() => expect(listening.isOpen).toBe(false));
    const missed = [await newsroom.publish('rate-cut'), await newsroom.publish('round-up')];
    await listening.connect();
    await until(() => expect(listening.events).toHaveLength(3));
    const next = await newsroom.publish('rate-cut');
    await until(() => expect(listening.events).toHaveLength(4));
    expect(listening.events.map(({ data }) => data.id)).toEqual([before, ...missed, next]);
    const ids = listening.events.map(({ id }) => id ?? 0);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  });

  it('is nothing of what was killed meanwhile but that it is gone', async () => {
    const listening = await listen('/live');
    listening.disconnect();
    const id = await newsroom.publish('rate-cut', { headline: '사라질 소식' });
    await newsroom.kill(id, '오보');
    await listening.connect();
    await until(() => expect(listening.events).toHaveLength(2));
    expect(listening.events.map(({ event, data }) => [event, data])).toEqual([
      ['gone', { id }],
      ['gone', { id }],
    ]);
  });

  it('is a reset and how things are, when it would be too much', async () => {
    const listening = client('/live');
    const { position } = newsroom.kernel.watch;
    const articles = Array.from({ length: 1001 }, (_, index) =>
      newsroom.article('rate-cut', { id: `m-${index}` }),
    );
    for (let start = 0; start < articles.length; start += 200)
      await importArticles(newsroom.kernel, articles.slice(start, start + 200), {
        name: 'intake',
        role: 'intake',
      });
    listening.lastEventId = String(position);
    await listening.connect();
    await until(() =>
      expect(listening.events.map(({ event }) => event)).toEqual(['reset', 'ticker', 'list']),
    );
    expect(listening.lastEventId).toBe(String(newsroom.kernel.watch.position));
  });
});
