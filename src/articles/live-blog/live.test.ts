import { expect, it } from 'vitest';
import { liveBlogging, postsIn } from '../../../test/live-blogging.ts';
import { liveListeners } from '../../../test/live-listeners.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { until } from '../../../test/until.ts';

describeNewsroom('who has a live blog open', (newsroom) => {
  const blog = liveBlogging(newsroom);
  const { client, listen, seen } = liveListeners(newsroom);
  const revisionOf = async (id: string) =>
    Number(/data-revision="(\d+)"/.exec((await newsroom.get(`/news/${id}`)).text)?.[1]);
  /** Part of the page, as the server renders it. */
  const partOf = async (id: string, pattern: RegExp) =>
    pattern.exec((await newsroom.get(`/news/${id}`)).text)?.[0];

  it('is told first how far it has come, which the page says, too', async () => {
    const id = await blog.begin(['첫 소식']);
    const fresh = await client(`/live/articles/${id}`).connect();
    expect(await seen(fresh, 'posts')).toEqual({ revision: await revisionOf(id) });
    const article = await client(`/live/articles/${await newsroom.publish('rate-cut')}`).connect();
    await seen(article, 'edition');
    expect(article.last('posts')).toBeUndefined();
  });

  it('gets each post as the page has it, when it comes and whenever it changes', async () => {
    const id = await blog.begin();
    const listening = await listen(`/live/articles/${id}`);
    const elsewhere = await listen(`/live/articles/${await blog.begin()}`);
    const list = await listen('/live');
    await blog.post(id, '<첫> 소식');
    const changes = [
      () => blog.correct(id, 1, '고친 소식', '알림'),
      () => blog.mark(id, 1, { isKey: true }),
      () => blog.withdraw(id, 1),
    ];
    for (const change of [async () => {}, ...changes]) {
      await change();
      const revision = await revisionOf(id);
      await until(() => expect(listening.last('post')?.data.revision).toBe(revision));
      const { html, ...said } = listening.last('post')?.data ?? {};
      expect(said).toEqual({ id: 'post-1', revision });
      expect(html).toBe(await partOf(id, /<li id="post-1".*?<\/li>/s));
    }
    expect(listening.events.filter(({ event }) => event === 'post')).toHaveLength(4);
    for (const other of [elsewhere, list]) expect(other.last('post')).toBeUndefined();
  });

  it('knows by each event how far it has come, also where many happen at once', async () => {
    const id = await blog.begin(['하나', '둘', '셋']);
    const listening = await listen(`/live/articles/${id}`);
    const before = await revisionOf(id);
    await Promise.all([1, 2, 3].map((number) => blog.correct(id, number, `고친 ${number}`, null)));
    const posts = () => listening.events.filter(({ event }) => event === 'post');
    await until(() => expect(posts()).toHaveLength(3));
    expect(posts().map(({ data }) => data.revision)).toEqual([before + 1, before + 2, before + 3]);
    expect(await revisionOf(id)).toBe(before + 3);
  });

  it('gets what stands above the posts when that changes, and only then', async () => {
    const id = await blog.begin();
    const listening = await listen(`/live/articles/${id}`);
    const heads = () => listening.events.filter(({ event }) => event === 'live-head').length;
    await blog.post(id, '소식');
    await seen(listening, 'post');
    expect(heads()).toBe(0);
    const acts = [
      () => blog.mark(id, 1, { isPinned: true }),
      () => blog.post(id, { headline: '장면', isKey: true }),
      () => blog.correct(id, 1, '고친 소식', null),
      () => blog.set(id, { hasEnded: true }),
    ];
    for (const [index, act] of acts.entries()) {
      await act();
      await until(() => expect(heads()).toBe(index + 1));
      const { html, id: element } = listening.last('live-head')?.data ?? {};
      expect(element).toBe('live-head');
      const now = await partOf(
        id,
        /<div id="live-head">.*?<\/div>(?=<a class="order"|<section class="posts")/s,
      );
      expect(html).toBe(now);
    }
  });

  it('gets after a gap what it missed, each once, and nothing of what was taken back or killed meanwhile', async () => {
    const id = await blog.begin(['첫 소식']);
    const listening = await listen(`/live/articles/${id}`);
    listening.disconnect();
    await until(() => expect(listening.isOpen).toBe(false));
    await blog.post(id, '둘째 소식');
    await blog.post(id, '틀린 소식');
    await blog.withdraw(id, 3);
    await listening.connect();
    await until(() => expect(listening.lastEventId).toBe(String(newsroom.kernel.watch.position)));
    const told = listening.events.filter(({ event }) => event === 'post').map(({ data }) => data);
    expect(told.map(({ id }) => id)).toEqual(['post-2', 'post-3', 'post-3']);
    expect(JSON.stringify(told)).not.toContain('틀린');
    expect(told.map(({ html }) => postsIn(String(html)))).toEqual([[2], [3], [3]]);
    listening.disconnect();
    await until(() => expect(listening.isOpen).toBe(false));
    listening.events.length = 0;
    await blog.post(id, '넷째 소식');
    await newsroom.kill(id, '오보');
    await listening.connect();
    await until(() => expect(listening.last('killed')).toBeDefined());
    expect(listening.last('post')).toBeUndefined();
  });
});
