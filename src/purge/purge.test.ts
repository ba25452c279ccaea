import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../../test/newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import { append } from '../kernel/journal.ts';
import { page } from '../site/site.ts';
import { purge } from './slice.ts';

describeStores('a shared cache in front', (stores) => {
  let newsroom: Newsroom;
  let answers: number[] = [];
  const purged: string[] = [];
  let whilePurged: () => unknown = () => {};
  const purgedElsewhere: string[] = [];
  const cdn = createServer((request, response) => {
    const status = answers.shift() ?? 200;
    if (status === 200) purged.push(`${request.method} ${request.headers['surrogate-key']}`);
    whilePurged();
    response.writeHead(status).end();
  });
  const other = createServer((request, response) => {
    purgedElsewhere.push(String(request.headers['surrogate-key']));
    response.end();
  });
  const addressOf = async (server: Server) => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };

  beforeAll(async () => {
    const urls = `${await addressOf(cdn)}, ${await addressOf(other)}`;
    newsroom = await openNewsroom(stores, { SOKBO_PURGE_URL: urls });
    for (const follower of [purge.follow?.(newsroom.site) ?? []].flat())
      newsroom.kernel.followers.start(follower);
  });
  afterAll(async () => {
    await newsroom.close();
    cdn.close();
    other.close();
  });
  beforeEach(() => {
    answers = [];
    purged.length = 0;
    purgedElsewhere.length = 0;
    whilePurged = () => {};
  });

  const purgedTags = () => purged.flatMap((each) => each.replace('PURGE ', '').split(' '));

  it('may keep pages and is told which tags are no longer true', async () => {
    const id = await newsroom.publish('rate-cut');
    const { headers } = await newsroom.get(`/news/${id}`);
    expect(headers['cache-control']).toContain('s-maxage');
    expect(headers['surrogate-key']?.toString().split(' ')).toContain(`article:${id}`);
    await newsroom.kill(id, '오보');
    await until(() => expect(purgedTags()).toEqual(expect.arrayContaining([`article:${id}`, 'latest'])));
  });

  it('is told when this node has dropped its pages, and once more when every other has', async () => {
    const { pages, store, followers } = newsroom.kernel;
    await pages.getOrRender('/page', async (read) => {
      read('far');
      return { status: 200, headers: {}, body: '' };
    });
    const seen = new Set<unknown>();
    whilePurged = () => purgedTags().includes('far') && seen.add(pages.get('/page'));
    const event = { kind: 'far.changed', subject: 'far', data: {}, tags: ['far'] };
    await store.db.transaction().execute((trx) => append(trx, 'another node', new Date(), [event]));
    followers.wake();
    await until(() => expect(purgedTags().filter((tag) => tag === 'far')).toHaveLength(2));
    expect([...seen]).toEqual([undefined]);
  });

  it('that does not answer is told again, and nothing is left out', async () => {
    answers = [503, 500];
    const id = await newsroom.publish('rate-cut');
    await until(() => expect(purgedTags()).toContain(`article:${id}`));
  });

  it('is told what another one beside it is told, even while that does not answer', async () => {
    answers = [503, 503, 503, 503];
    const id = await newsroom.publish('rate-cut');
    await until(() => expect(purgedElsewhere.join(' ')).toContain(`article:${id}`));
    expect(purgedTags()).toEqual([]);
    await until(() => expect(purgedTags()).toContain(`article:${id}`));
  });

  it('may not keep a page with more tags than one header takes', async () => {
    const withTags = async (count: number) => {
      const app = new Hono().get('/', (c) =>
        page(newsroom.site, c, [], async (read) => {
          for (let number = 0; number < count; number++) read(`article:${20240410000001 + number}`);
          return { title: '목록', path: '/', main: null };
        }),
      );
      newsroom.kernel.pages.clear();
      return (await app.request('http://saebyeok.example/')).headers;
    };
    expect((await withTags(300)).get('surrogate-key')).toContain('article:20240410000300');
    const tooMany = await withTags(400);
    expect(tooMany.get('cache-control')).toBe('no-cache');
    expect(tooMany.get('surrogate-key')).toBeNull();
  });

  it('may keep what was killed, but not that there is nothing, nor what failed', async () => {
    const id = await newsroom.publish('rate-cut');
    await newsroom.kill(id, '오보');
    expect((await newsroom.get(`/news/${id}`)).headers['cache-control']).toContain('s-maxage');
    for (const path of [
      '/none',
      '/stories/none',
      '/sections/none',
      '/reporters/none',
      '/news/20240410999999',
    ])
      expect((await newsroom.get(path)).headers['cache-control'], path).toBe('no-cache');
  });
});
