import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as cast from '../../test/cast.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { slices } from '../app.ts';
import { openControl } from './open-control.ts';
import { callSocket, socketPath } from './socket.ts';

describeNewsroom('the local socket', (newsroom) => {
  let path: string;
  let control: Awaited<ReturnType<typeof openControl>>;
  beforeAll(async () => {
    path = socketPath(newsroom.kernel.config.SOKBO_DATA);
    // What a killed process leaves behind.
    writeFileSync(path, '');
    control = await openControl(newsroom.site, slices);
  });
  afterAll(() => control.close());

  const call = (method: string, target: string, body?: unknown) =>
    callSocket(path, method, target, body === undefined ? '' : JSON.stringify(body));
  const article = (change: object = {}) => ({ ...cast.articles['rate-cut'], ...change });

  it('is for the owner of the data folder alone', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('does each act and answers with id, position and address', async () => {
    const published = await call('POST', '/articles', article());
    expect(published).toEqual({
      status: 200,
      body: {
        id: expect.stringMatching(/^\d{14}$/),
        position: expect.any(Number),
        url: expect.stringMatching(/^https:\/\/saebyeok\.example\/news\/\d{14}$/),
      },
    });
    const { id, position } = published.body as { id: string; position: number };
    const acts = [
      await call('POST', `/articles/${id}/corrections`, { article: article(), notice: '바로잡습니다.' }),
      await call('POST', '/bulletins', { text: '속보입니다', article: id }),
      await call('PUT', '/best', { articles: [id] }),
      await call('POST', `/articles/${id}/kill`, { reason: '오보' }),
    ];
    expect(acts.map(({ status, body }) => [status, (body as { position: number }).position])).toEqual(
      [1, 2, 3, 4].map((step) => [200, position + step]),
    );
  });

  it.each([
    ['POST', '/articles', {}, 422, 'headline'],
    ['POST', '/articles', null, 422, 'input'],
    ['POST', '/articles/20240410999999/kill', { reason: '오보' }, 404, null],
    ['POST', '/articles/20240410999999/kill', {}, 422, 'reason'],
    ['POST', '/articles/1/corrections', { article: article(), kind: 'rewrite' }, 422, 'kind'],
    [
      'POST',
      '/articles/1/corrections',
      { article: article(), notice: '고침', baseEdition: '2' },
      422,
      'baseEdition',
    ],
    ['POST', '/bulletins', { text: ' ' }, 422, 'text'],
    ['POST', '/bulletins', { text: '속보', level: '특보' }, 422, 'level'],
    ['POST', '/bulletins', { text: '속보', hours: -1 }, 422, 'hours'],
    ['POST', '/bulletins', { text: '속보', hours: 1e300 }, 422, 'hours'],
    ['DELETE', '/bulletins/abc', undefined, 404, null],
    ['DELETE', '/bulletins/999999', undefined, 422, 'id'],
    ['PUT', '/best', { articles: ['none'] }, 422, 'articles'],
    ['POST', '/articles/batch', {}, 422, 'input'],
    ['GET', '/nothing', undefined, 404, null],
  ])('refuses %s %s %j and says what is wrong', async (method, target, body, status, field) => {
    expect(await call(method, target, body)).toEqual({ status, body: { error: expect.any(String), field } });
  });

  it('refuses what is no JSON', async () => {
    const answer = await callSocket(path, 'POST', '/articles', '{"headline":');
    expect(answer).toMatchObject({ status: 422, body: { field: null } });
  });

  it('refuses bytes that are no picture', async () => {
    const answer = await callSocket(path, 'POST', '/pictures', Buffer.from('no picture'));
    expect(answer).toMatchObject({ status: 422, body: { field: 'picture' } });
  });

  it('takes the good ones of a batch and names the bad ones in their places', async () => {
    const { body } = await call('POST', '/articles/batch', [{}, article({ id: 'batch-1' }), { headline: 3 }]);
    expect(body).toMatchObject([
      { outcome: 'bad', error: expect.stringContaining('headline') },
      { outcome: 'new', sourceId: 'batch-1' },
      { outcome: 'bad', error: expect.stringContaining('headline') },
    ]);
    const none = await call('POST', '/articles/batch', [{}, {}]);
    expect(none).toMatchObject({ status: 200, body: [{ outcome: 'bad' }, { outcome: 'bad' }] });
  });

  it('says so when an answer breaks off', async () => {
    const half = `${path}.half`;
    const server = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{"id":'));
    await new Promise<void>((listening) => server.listen(half, listening));
    await expect(callSocket(half, 'POST', '/articles', '{}')).rejects.toThrow('half an answer');
    server.close();
  });
});

describe('a data folder that lies deep', () => {
  it('is reached by the way from where we are', async () => {
    // As long as the way from here may be, and so too long from the root, wherever this checkout lies.
    const parent = join('node_modules', '.sokbo-test');
    const room = 103 - join(parent, '', 'sokbo.sock').length - 1;
    const folder = join(process.cwd(), parent, 'x'.repeat(room));
    mkdirSync(folder, { recursive: true });
    const path = socketPath(folder);
    expect(path.startsWith('node_modules')).toBe(true);
    const server = createServer();
    await new Promise<void>((listening, failed) => {
      server.once('error', failed).listen(path, listening);
    });
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('is refused in one sentence when that way is too long as well', () => {
    expect(() => socketPath(join(process.cwd(), '가'.repeat(40)))).toThrow('too long a path for a socket');
  });
});
