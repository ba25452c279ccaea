import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../../test/newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import { purge } from './slice.ts';

describeStores('a shared cache in front', (stores) => {
  let newsroom: Newsroom;
  let answers: number[] = [];
  const purged: string[] = [];
  const cdn = createServer((request, response) => {
    const status = answers.shift() ?? 200;
    if (status === 200) purged.push(`${request.method} ${request.headers['surrogate-key']}`);
    response.writeHead(status).end();
  });

  beforeAll(async () => {
    await new Promise<void>((listening) => cdn.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}/`;
    newsroom = await openNewsroom(stores, { SOKBO_PURGE_URL: url });
    const follower = purge.follow?.(newsroom.site);
    if (follower) newsroom.kernel.followers.start(follower);
  });
  afterAll(async () => {
    await newsroom.close();
    cdn.close();
  });
  beforeEach(() => {
    answers = [];
    purged.length = 0;
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

  it('that does not answer is told again, and nothing is left out', async () => {
    answers = [503, 500];
    const id = await newsroom.publish('rate-cut');
    await until(() => expect(purgedTags()).toContain(`article:${id}`));
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
