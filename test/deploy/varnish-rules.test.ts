import { once } from 'node:events';
import { get, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { ask } from '../ask.ts';
import { freePort } from '../cli/sokbo.ts';
import { until } from '../until.ts';
import { page, useOrigin } from './origin.ts';
import { describeVarnish, startVarnish } from './varnish.ts';

describeVarnish("Varnish's rules", () => {
  const origin = useOrigin();
  const { asked, read, purge } = origin;
  const askedPaths = () => asked.map(({ url }) => url);

  test('parameters that only measure are left out; the others stay in their order', async () => {
    await read('/latest?utm_source=portal&before=20240410&UTM_medium=social&fbclid=x');
    await read('/latest?before=20240410&gclid=y');
    await read('/latest?utm_source=portal');
    await read('/view.php?no=2&mid=1&n_media=3');
    await read('/news/20240410000001?anything=1');
    await read('/pictures/1/480.avif?anything=1');
    await read('/news/articleView.html?idxno=1');
    expect(askedPaths()).toEqual([
      '/latest?before=20240410',
      '/latest',
      '/view.php?no=2&mid=1',
      '/news/20240410000001',
      '/pictures/1/480.avif',
      '/news/articleView.html?idxno=1',
    ]);
  });

  test('brotli is asked for where a reader takes it', async () => {
    const accepted = ['gzip, deflate, br, zstd', 'br;q=0.5', 'gzip, br;q=0', 'br;q=0.0, gzip', 'brown', ''];
    for (const [number, encodings] of accepted.entries())
      await read(`/${number}`, { headers: { 'accept-encoding': encodings } });
    await read('/pictures/1/480.webp', { headers: { 'accept-encoding': 'br' } });
    expect(asked.map(({ headers }) => headers['accept-encoding'])).toEqual([
      ...['br', 'br', 'gzip', 'gzip', 'gzip', 'gzip'],
      'gzip',
    ]);
  });

  test('whoever has a page is told so; HEAD has no body; what is gone stays gone', async () => {
    await read('/latest');
    expect(await read('/latest', { headers: { 'if-none-match': 'W/"one"' } })).toMatchObject({ status: 304 });
    expect(await read('/latest', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect(asked).toHaveLength(1);
    origin.reply = (response) => response.writeHead(410, page).end('취소');
    for (const etag of ['W/"one"', '*']) {
      const answer = await read('/news/20240410000002', { headers: { 'if-none-match': etag } });
      expect(answer).toMatchObject({ status: 410, text: '취소' });
    }
  });

  test('no cache behind it may keep what only this one is purged of', async () => {
    await read('/latest');
    const { headers } = await read('/latest');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-cache': 'hit',
    });
    for (const name of ['surrogate-key', 'xkey', 'age']) expect(headers).not.toHaveProperty(name);
  });

  test('what is not public is asked for each time, and kept once it is', async () => {
    origin.reply = (response) => response.writeHead(404, { 'cache-control': 'no-cache' }).end();
    for (let time = 0; time < 3; time++) expect((await read('/news/20240410000003')).status).toBe(404);
    expect(asked).toHaveLength(3);
    origin.reply = (response) => response.writeHead(200, page).end('나왔다');
    for (let time = 0; time < 3; time++) expect((await read('/news/20240410000003')).text).toBe('나왔다');
    expect(asked).toHaveLength(4);
  });

  test('an old answer that comes after its purge is kept for nobody', async () => {
    const held = new Promise<ServerResponse>((resolve) => {
      origin.reply = resolve;
    });
    const early = read('/latest');
    const response = await held;
    expect((await purge('latest')).status).toBe(200);
    origin.reply = (fresh) => fresh.writeHead(200, page).end('새것');
    const waiting = [read('/latest'), read('/latest')];
    await pause(100);
    response.writeHead(200, page).end('옛것');
    expect((await early).text).toBe('옛것');
    for (const late of waiting) expect((await late).text).toBe('새것');
    expect(await read('/latest')).toMatchObject({ text: '새것', headers: { 'x-cache': 'hit' } });
  });

  test('only a purge of its own is obeyed', async () => {
    await read('/latest');
    expect((await purge('latest', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
    expect((await read('/', { method: 'PURGE' })).status).toBe(400);
    await purge('article:2 article:11');
    expect((await read('/latest')).headers['x-cache']).toBe('hit');
    const many = Array.from({ length: 199 }, (_, number) => `article:${20240410000100 + number}`);
    await purge([...many, 'article:1'].join(' '));
    expect((await read('/latest')).headers['x-cache']).toBe('miss');
  });

  test('a stream comes as it is written, and what follows it is not let past the rules', async () => {
    origin.reply = (response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: 1\n\n');
    const request = get({ port: origin.varnishPort, host: '127.0.0.1', path: '/live?topics=latest' });
    const [response] = await once(request, 'response');
    expect(String((await once(response, 'data'))[0])).toBe('id: 1\n\n');
    expect(asked[0]?.headers.connection).toBe('close');
    const closed = asked[0] && once(asked[0].socket, 'close');
    request.destroy();
    await closed;
    expect((await read('/metrics')).status).toBe(404);
  });

  test('an origin that fails is not taken for a page', async () => {
    await read('/latest');
    origin.reply = (response) => response.destroy();
    expect((await read('/latest')).text).toBe('페이지');
    const failed = await read('/reporters');
    expect(failed).toMatchObject({ status: 503, headers: { 'cache-control': 'no-store' } });
    expect(failed.text).toContain('잠시 뒤 다시 시도해 주세요');
  });

  test('what is past its time is given out while the origin is away, and never once it is purged', async () => {
    const hasty = await startVarnish(await freePort(), origin.port, { '10m': '1s', '3s': '50ms' });
    onTestFinished(hasty.stop);
    const latest = () => ask(hasty.port, '/latest');
    await latest();
    expect((await latest()).headers['x-cache']).toBe('hit');
    await pause(1_200);
    await latest();
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, page.etag]);
    origin.isReady = false;
    origin.reply = (response) => response.writeHead(404).end();
    await until(async () => expect((await ask(hasty.port, '/none')).status).toBe(503));
    await pause(1_200);
    expect((await latest()).text).toBe('페이지');
    await ask(hasty.port, '/', { method: 'PURGE', headers: { 'surrogate-key': 'article:1' } });
    expect((await latest()).status).toBe(503);
  });
});
