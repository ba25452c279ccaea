import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { answer, createSiteServer } from '../src/kernel/http.ts';
import { openLog } from '../src/kernel/log.ts';
import { openMetrics } from '../src/kernel/metrics.ts';
import { PageCache, type Rendering } from '../src/kernel/page-cache.ts';
import { ReadersFirst } from '../src/kernel/readers-first.ts';
import { Streams } from '../src/kernel/streams.ts';
import { type Answer, ask } from './ask.ts';

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
export const text = `<!doctype html><p>${'“속보”라며 서둘렀다. '.repeat(200)}</p>`;
export const picture = Buffer.from([0x52, 0x49, 0x46, 0x46, 0xff, 0x00, 0xfe]);

/** A page for each kind of answer that the site gives. */
const renderings: Record<string, Rendering> = {
  '/page': { status: 200, headers: html, body: text },
  '/picture': { status: 200, headers: { 'content-type': 'image/webp' }, body: picture },
  '/moved': { status: 301, headers: { location: '/page' }, body: '' },
  '/killed': { status: 410, headers: html, body: '전문 취소' },
  '/nothing': { status: 404, headers: html, body: '없음' },
  '/until-midnight': {
    status: 200,
    headers: { ...html, 'cache-control': 'public, max-age=0, s-maxage=86400, must-revalidate' },
    body: text,
  },
  '/broken': { status: 500, headers: html, body: '오류' },
};
export const midnight = new Date('2026-12-31T15:00:00Z');
export const paths = Object.keys(renderings);

/** A server of some pages, on which the tests of a file can count and look at what is kept. */
export function servePages() {
  const clock = { now: new Date('2026-12-31T03:00:00Z') };
  const pages = new PageCache(1_000_000, () => clock.now);
  const node = { isUnsure: false, secondsCutOff: 0, renew: async () => !node.isUnsure };
  const server = createSiteServer(
    {
      pages,
      metrics: openMetrics(pages, new Streams({ total: 1, perAddress: 1 })),
      readers: new ReadersFirst(),
      log: openLog({ SOKBO_LOG: 'silent', SOKBO_LOG_FORMAT: 'json' }),
      nodes: node,
      config: { SOKBO_STALE_SECONDS: 300 },
    },
    pagesApp(pages),
  );
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    ask((server.address() as AddressInfo).port, path, { method, headers });

  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  afterAll(() => void server.close());
  beforeEach(() => {
    pages.clear();
    pages.renderings = 0;
  });
  return { pages, node, clock, get };
}

function pagesApp(pages: PageCache): Hono {
  const app = new Hono();
  for (const [path, rendering] of Object.entries(renderings)) {
    app.get(path, (c) =>
      answer(c, pages, ['before'], async (read) => {
        read('latest', path === '/until-midnight' ? midnight : undefined);
        return rendering;
      }),
    );
  }
  app.get('*', (c) => answer(c, pages, [], async () => ({ status: 404, headers: html, body: 'unknown' })));
  return app;
}
