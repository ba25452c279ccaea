import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, ask } from '../../test/ask.ts';
import { answer, createSiteServer } from './http.ts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import { PageCache, type Rendering } from './page-cache.ts';
import { Streams } from './streams.ts';
import type { Read } from './tag-cache.ts';

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
const text = `<!doctype html><p>${'“속보”라며 서둘렀다. '.repeat(200)}</p>`;
const picture = Buffer.from([0x52, 0x49, 0x46, 0x46, 0xff, 0x00, 0xfe]);

/** A page for each kind of answer that the site gives. */
const renderings: Record<string, Rendering> = {
  '/page': { status: 200, headers: html, body: text },
  '/picture': { status: 200, headers: { 'content-type': 'image/webp' }, body: picture },
  '/moved': { status: 301, headers: { location: '/page' }, body: '' },
  '/killed': { status: 410, headers: html, body: '전문 취소' },
  '/nothing': { status: 404, headers: html, body: '없음' },
  '/broken': { status: 500, headers: html, body: '오류' },
};

const pages = new PageCache(1_000_000);
let renders = 0;
let port = 0;
const node = { isUnsure: false, secondsCutOff: 0, renew: async () => !node.isUnsure };
const server = createSiteServer(
  {
    pages,
    metrics: openMetrics(pages, new Streams({ total: 1, perAddress: 1 })),
    log: openLog({ SOKBO_LOG: 'silent', SOKBO_LOG_FORMAT: 'json' }),
    nodes: node,
    config: { SOKBO_STALE_SECONDS: 300 },
  },
  testApp(),
);
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(port, path, { method, headers });

function testApp(): Hono {
  const app = new Hono();
  for (const [path, rendering] of Object.entries(renderings)) {
    app.get(path, (c) =>
      answer(c, pages, ['before'], async (read: Read) => {
        read('latest');
        renders++;
        return rendering;
      }),
    );
  }
  app.get('*', (c) => answer(c, pages, [], async () => ({ status: 404, headers: html, body: 'unknown' })));
  return app;
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());
beforeEach(() => {
  pages.clear();
  renders = 0;
});

describe('the site over HTTP', () => {
  it('gives the same answer from the router and from the cache, whatever the question', async () => {
    const etag = (await get('/page')).headers.etag ?? '';
    const encodings = ['br', 'gzip', 'gzip, deflate, br', 'br;q=0, gzip', 'identity', '*', ''];
    const tags = [undefined, etag, '"another"', '*', `"another", ${etag}`];
    for (const path of Object.keys(renderings)) {
      for (const method of ['GET', 'HEAD']) {
        for (const encoding of encodings) {
          for (const known of tags) {
            const headers = { 'accept-encoding': encoding, ...(known ? { 'if-none-match': known } : {}) };
            pages.clear();
            const routed = await ask(port, path, { method, headers });
            const kept = await ask(port, path, { method, headers });
            expect(wire(kept), `${method} ${path} ${JSON.stringify(headers)}`).toEqual(wire(routed));
          }
        }
      }
    }
  });

  it('sends text compressed as the reader can take it, and says that this was the choice', async () => {
    const forms: [string | undefined, string | undefined][] = [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['BR', 'br'],
      ['br;q=0, gzip', 'gzip'],
      ['br; q=0.0, gzip ; q = 0', undefined],
      ['gzip;q=0.5, br;q=0.1', 'br'],
      ['identity', undefined],
      ['vbr, x-br', undefined],
      [undefined, undefined],
    ];
    for (const [accepted, sent] of forms) {
      const answered = await get('/page', accepted === undefined ? {} : { 'accept-encoding': accepted });
      expect(answered.headers['content-encoding'], accepted).toBe(sent);
      expect(answered.headers.vary).toBe('accept-encoding');
      expect(answered.text).toBe(text);
    }
  });

  it('sends pictures as they are', async () => {
    const answered = await get('/picture', { 'accept-encoding': 'br' });
    expect([answered.headers['content-encoding'], answered.headers.vary]).toEqual([undefined, undefined]);
    expect(answered.body).toEqual(picture);
  });

  it('answers 304 without a body to who has the page, in whatever encoding', async () => {
    const { etag = '' } = (await get('/page', { 'accept-encoding': 'br' })).headers;
    expect(etag).toMatch(/^W\/".+"$/);
    for (const known of [etag, etag.slice(2), `"old", ${etag}`, '*']) {
      const answered = await get('/page', { 'if-none-match': known, 'accept-encoding': 'gzip' });
      expect([answered.status, answered.body.length], known).toEqual([304, 0]);
      expect(answered.headers).toMatchObject({ etag, vary: 'accept-encoding', 'cache-control': 'no-cache' });
    }
    expect((await get('/page', { 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('says to HEAD what it would say to GET, without the body', async () => {
    const whole = await get('/page', { 'accept-encoding': 'br' });
    const head = await get('/page', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.body.length).toBe(0);
    expect(wire({ ...head, body: whole.body })).toEqual(wire(whole));
    expect(head.headers['content-length']).toBe(String(whole.body.length));
  });

  it('renders once, and again when a tag was dropped', async () => {
    await Promise.all(Array.from({ length: 10 }, () => get('/page')));
    await get('/page', { 'accept-encoding': 'br' });
    expect(renders).toBe(1);
    pages.drop(['best']);
    await get('/page');
    expect(renders).toBe(1);
    pages.drop(['latest']);
    await get('/page');
    expect(renders).toBe(2);
  });

  it('keeps what is, what moved and what was killed, and neither what is not nor what failed', async () => {
    for (const path of Object.keys(renderings)) await get(path);
    expect(Object.keys(renderings).filter((path) => pages.get(path))).toEqual([
      '/page',
      '/picture',
      '/moved',
      '/killed',
    ]);
  });

  it('cannot be filled by parameters that mean nothing, or by their order', async () => {
    for (const query of ['', '?utm=1', '?a=b&c=d', '?utm=2#x']) await get(`/page${query}`);
    expect([pages.count, renders]).toEqual([1, 1]);
    await get('/page?before=9&utm=3');
    await get('/page?utm=4&before=9');
    expect([pages.count, renders]).toEqual([2, 2]);
  });

  it('takes no address for another: dots, double and encoded slashes lead nowhere', async () => {
    for (const path of ['/x/../page', '/x/%2e%2e/page', '//page', '/page/', '/%2fpage', '/./page']) {
      pages.clear();
      const [crooked, straight] = await Promise.all([get(path), get('/page')]);
      expect([straight.status, straight.text], path).toEqual([200, text]);
      expect([200, 404], path).toContain(crooked.status);
      expect((await get('/page')).text, path).toBe(text);
    }
  });

  it('refuses NUL, which no store takes', async () => {
    for (const path of ['/page%00', '/%00', '/page?before=%00']) expect((await get(path)).status).toBe(400);
    expect(renders).toBe(0);
  });

  describe('that cannot be sure of what it keeps', () => {
    beforeEach(async () => {
      await get('/page');
      node.isUnsure = true;
    });
    afterEach(() => {
      node.isUnsure = false;
      node.renew = async () => !node.isUnsure;
    });

    it('looks first, and says nothing of it where that goes well', async () => {
      node.renew = async () => {
        pages.drop(['latest']);
        return true;
      };
      const { status, headers } = await get('/page');
      expect([status, headers.warning, headers.age, renders]).toEqual([200, undefined, undefined, 2]);
    });

    it('gives what it keeps, marked as old, for as long as it may', async () => {
      node.secondsCutOff = 299.4;
      const questions: Record<string, string>[] = [{}, { 'accept-encoding': 'br' }, { 'if-none-match': '*' }];
      for (const headers of questions) {
        const { status, headers: told } = await get('/page', headers);
        expect([200, 304]).toContain(status);
        expect([told.warning, told.age]).toEqual(['111 - "Revalidation Failed"', '299']);
      }
      expect(renders).toBe(1);
    });

    it('and no longer', async () => {
      node.secondsCutOff = 301;
      const { status, headers, text } = await get('/page');
      expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
      expect(text).toContain('지금은 새 소식을 확인할 수 없습니다.');
    });
  });

  it('counts the bytes of every encoding against its size', async () => {
    await get('/page');
    const plain = pages.bytes;
    await get('/page', { 'accept-encoding': 'br' });
    expect(pages.bytes - plain).toBeGreaterThan(brotliCompressSync(text).length / 2);
    pages.drop(['latest']);
    expect([pages.bytes, pages.count]).toEqual([0, 0]);
  });
});

/** All that an answer says, apart from when it was said. */
function wire({ status, headers: { date: _, ...headers }, body }: Answer) {
  return { status, headers, body: body.toString('base64') };
}
