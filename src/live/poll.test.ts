import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';

describeNewsroom('asking for what is new, one answer at a time', (newsroom) => {
  const ask = async (path: string) => {
    const { text, status } = await newsroom.get(path);
    return { status, ...JSON.parse(text) };
  };

  it('is how things are, then what comes', async () => {
    const { status, position, events } = await ask('/live?poll');
    expect(status).toBe(200);
    expect(events.map(({ event }: { event: string }) => event)).toEqual(['ticker', 'list']);
    const waiting = ask(`/live?poll&after=${position}`);
    const id = await newsroom.publish('rate-cut');
    const next = await waiting;
    expect(next.events).toMatchObject([{ id: next.position, event: 'article', data: { id } }]);
    expect(next.position).toBe(newsroom.kernel.watch.position);
  });

  it('is at once what was missed', async () => {
    const { position } = newsroom.kernel.watch;
    const ids = [await newsroom.publish('rate-cut'), await newsroom.publish('round-up')];
    const { events } = await ask(`/live?poll&after=${position}`);
    expect(events.map(({ data }: { data: { id: string } }) => data.id)).toEqual(ids);
  });

  it('has no address for what is not there', async () => {
    for (const path of ['/live/articles/20240410999999', '/live/sections/none', '/live/none'])
      expect((await newsroom.get(path)).status, path).toBe(404);
    for (const after of ['-1', 'abc', '9'.repeat(30)])
      expect((await ask(`/live?poll&after=${after}`)).events, after).toHaveLength(2);
  });
});
