import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../test/ask.ts';
import { midnight, paths, picture, servePages, text } from '../../test/page-server.ts';
import { urlForLog } from './url-for-log.ts';

const { pages, clock, get } = servePages();

it.each([
  [`/desk/invitations/${'aB3_-'.repeat(8)}xyz`, '/desk/invitations/…'],
  [`http://localhost/a/${'x'.repeat(43)}/b?c=d`, 'http://localhost/a/…/b?c=d'],
  [`/news/20261124000012?gift=${'aB3_-'.repeat(8)}xyz&utm=1`, '/news/20261124000012?gift=…&utm=1'],
  ['/news/20261124000012?utm=1', '/news/20261124000012?utm=1'],
  ['/desk/claims?q=%ED%99%8D%EA%B8%B8%EB%8F%99', '/desk/claims'],
  ['http://localhost/desk?q=%ED%99%8D', 'http://localhost/desk'],
  [`/${'x'.repeat(44)}`, `/${'x'.repeat(44)}`],
])('logs %s without what opens something or names somebody', (url, logged) => {
  expect(urlForLog(url)).toBe(logged);
});

describe('the site over HTTP', () => {
  it('gives the same answer from the router and from the cache, whatever the question', async () => {
    const etag = (await get('/page')).headers.etag ?? '';
    const encodings = ['br', 'gzip', 'gzip, deflate, br', 'br;q=0, gzip', 'identity', '*', ''];
    const tags = [undefined, etag, '"another"', '*', `"another", ${etag}`];
    for (const path of paths) {
      for (const method of ['GET', 'HEAD']) {
        for (const encoding of encodings) {
          for (const known of tags) {
            const headers = { 'accept-encoding': encoding, ...(known ? { 'if-none-match': known } : {}) };
            pages.clear();
            const routed = await get(path, headers, method);
            const kept = await get(path, headers, method);
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

  it('pages.renderings once, and again when a tag was dropped', async () => {
    await Promise.all(Array.from({ length: 10 }, () => get('/page')));
    await get('/page', { 'accept-encoding': 'br' });
    expect(pages.renderings).toBe(1);
    pages.drop(['best']);
    await get('/page');
    expect(pages.renderings).toBe(1);
    pages.drop(['latest']);
    await get('/page');
    expect(pages.renderings).toBe(2);
  });

  it('keeps what is, what moved and what was killed, and neither what is not nor what failed', async () => {
    for (const path of paths) await get(path);
    expect(paths.filter((path) => pages.get(path))).toEqual([
      ...['/page', '/picture', '/moved', '/killed'],
      '/until-midnight',
    ]);
  });

  it('makes a page that ends at midnight anew, and lets no shared cache keep it longer', async () => {
    const first = await get('/until-midnight');
    expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=43200, must-revalidate');
    const known = { 'if-none-match': first.headers.etag ?? '' };
    clock.now = new Date(midnight.getTime() - 1_500);
    for (const question of [{}, known]) {
      const kept = await get('/until-midnight', question);
      expect(kept.headers['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate');
    }
    expect([(await get('/until-midnight', known)).status, pages.renderings]).toEqual([304, 1]);
    clock.now = midnight;
    expect(pages.get('/until-midnight')).toBeUndefined();
  });

  it('cannot be filled by parameters that mean nothing, or by their order', async () => {
    for (const query of ['', '?utm=1', '?a=b&c=d', '?utm=2#x']) await get(`/page${query}`);
    expect([pages.count, pages.renderings]).toEqual([1, 1]);
    await get('/page?before=9&utm=3');
    await get('/page?utm=4&before=9');
    expect([pages.count, pages.renderings]).toEqual([2, 2]);
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
    expect(pages.renderings).toBe(0);
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
