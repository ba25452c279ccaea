import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Config } from './config.ts';
import type { Kernel } from './kernel.ts';
import type { Nodes } from './nodes.ts';
import type { Encoding, Page, PageCache, Rendering } from './page-cache.ts';
import type { Kept, Read } from './tag-cache.ts';
import { urlForLog } from './url-for-log.ts';

type Serving = Pick<Kernel, 'pages' | 'metrics' | 'readers' | 'log'> & {
  nodes: Pick<Nodes, 'isUnsure' | 'renew' | 'secondsCutOff'>;
  config: Pick<Config, 'SOKBO_STALE_SECONDS'>;
};

/** 16 kB, as Node has it, are some 1,800 syllables of Hangul in an address: what is longer is refused by who is asked for it. */
const longestHead = 65_536;

/**
 * The site's server: a page that is kept is answered with one look-up and one write; everything else, and what not
 * everybody gets whole, goes to the router. NUL is in no address of ours, and no store takes it. One line is logged for each request.
 */
export function createSiteServer(kernel: Serving, app: Hono): Server {
  const route = getRequestListener(app.fetch);
  const serve = (request: IncomingMessage, response: ServerResponse, started: number) => {
    const found = isRead(request) ? kernel.pages.get(request.url ?? '/') : undefined;
    const kept = found?.value.guarded.length === 0 ? found : undefined;
    if (kept && sendAtOnce(kernel.pages, kept, request, response)) {
      account(kernel, request, response, started);
      return;
    }
    response.once('close', () => account(kernel, request, response, started));
    if (kept) void sendEncoded(kernel.pages, kept, request, response);
    else if (request.url?.includes('%00')) response.writeHead(400).end();
    else void route(request, response);
  };
  return createServer({ maxHeaderSize: longestHead }, (request, response) => {
    const started = performance.now();
    if (kernel.nodes.isUnsure)
      void serveUnsure(kernel, request, response, () => serve(request, response, started));
    else serve(request, response, started);
  });
}

/**
 * What is kept may be untrue: the process was stopped for a while, or the database is out of reach. It looks first.
 * Where it cannot, readers get what is kept for some minutes, and are told by HTTP's own words that it is old.
 */
async function serveUnsure(
  { nodes, config }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  serve: () => void,
): Promise<void> {
  if (await nodes.renew()) return serve();
  const seconds = Math.round(nodes.secondsCutOff);
  if (seconds > config.SOKBO_STALE_SECONDS) {
    request.resume();
    response.writeHead(503, {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '10',
      'cache-control': 'no-store',
    });
    response.end('지금은 새 소식을 확인할 수 없습니다. 잠시 뒤 다시 시도해 주세요.\n');
    return;
  }
  response.setHeader('age', seconds);
  response.setHeader('warning', '111 - "Revalidation Failed"'); // RFC 7234, 5.5.2; RFC 9111 leaves only Age.
  serve();
}

function isRead(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** Answers if the bytes are there in the encoding that is asked for: nothing is made, nothing is awaited. */
function sendAtOnce(
  pages: PageCache,
  kept: Kept<Page>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const page = kept.value;
  const encoding = encodingFor(page, request.headers['accept-encoding']);
  if (isKnown(page, request.headers['if-none-match'])) {
    response.writeHead(304, headersOf(page, encoding, pages.cacheControl(kept))).end();
    return true;
  }
  const body = page.bodies[encoding];
  if (!body) return false;
  // The head of a page that grows old says for how long it still holds, and is another each second.
  if (!kept.until) page.heads[encoding] ??= headOf(page, encoding, body);
  const head = page.heads[encoding] ?? headOf(page, encoding, body, pages.cacheControl(kept));
  response.writeHead(page.status, head);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function headOf(page: Page, encoding: Encoding, body: Buffer, cacheControl?: string): string[] {
  const headers = { ...headersOf(page, encoding, cacheControl), 'content-length': String(body.length) };
  return Object.entries(headers).flat();
}

/** The first time in an encoding: compresses, then answers. */
async function sendEncoded(
  pages: PageCache,
  kept: Kept<Page>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await pages.encode(kept, encodingFor(kept.value, request.headers['accept-encoding']));
  sendAtOnce(pages, kept, request, response);
}

/**
 * Answers a routed request with a rendering, kept by its address. `parameters` are the query parameters that
 * the page depends on: all others are left out of the key, so that they cannot fill the cache.
 */
export async function answer(
  c: Context,
  pages: PageCache,
  parameters: string[],
  render: (read: Read) => Promise<Rendering>,
): Promise<Response> {
  return sendKept(c, pages, await pages.getOrRender(pageKey(c.req.url, parameters), render));
}

/** Answers with a page that is kept, or was just made. */
export async function sendKept(c: Context, pages: PageCache, kept: Kept<Page>): Promise<Response> {
  const page = kept.value;
  const encoding = encodingFor(page, c.req.header('accept-encoding'));
  const headers = headersOf(page, encoding, pages.cacheControl(kept));
  if (isKnown(page, c.req.header('if-none-match'))) return new Response(null, { status: 304, headers });
  const body = await pages.encode(kept, encoding);
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(body), {
    status: page.status,
    headers: { ...headers, 'content-length': String(body.length) },
  });
}

/** The path as it was asked for and the parameters that count, in a fixed order. */
export function pageKey(url: string, parameters: string[]): string {
  const { pathname, searchParams } = new URL(url);
  const query = parameters
    .filter((name) => searchParams.has(name))
    .map((name) => `${name}=${encodeURIComponent(searchParams.get(name) ?? '')}`)
    .join('&');
  return query ? `${pathname}?${query}` : pathname;
}

function encodingFor(page: Page, accepted: string | undefined): Encoding {
  if (!page.compressible || !accepted) return 'identity';
  if (brotliAccepted.test(accepted)) return 'br';
  return gzipAccepted.test(accepted) ? 'gzip' : 'identity';
}

/** Named, and not refused by a weight of zero as in `br;q=0` (RFC 9110, 12.5.3). */
const brotliAccepted = /(?:^|,)\s*br\s*(?!\s*;\s*q\s*=\s*0(?:\.0*)?\s*(?:,|$))(?:[;,]|$)/i;
const gzipAccepted = new RegExp(brotliAccepted.source.replace('br', 'gzip'), 'i');

/** Weak comparison, as If-None-Match asks (RFC 9110, 13.1.2): the encodings of one page share its tag. */
function isKnown(page: Page, ifNoneMatch: string | undefined): boolean {
  if (page.status !== 200 || ifNoneMatch === undefined) return false;
  return ifNoneMatch.includes(page.etag) || ifNoneMatch.trim() === '*';
}

function headersOf(page: Page, encoding: Encoding, cacheControl?: string): Record<string, string> {
  const headers: Record<string, string> = { ...page.headers, etag: `W/"${page.etag}"` };
  if (cacheControl) headers['cache-control'] = cacheControl;
  if (page.compressible) headers.vary = ['accept-encoding', page.headers.vary].filter(Boolean).join(', ');
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return headers;
}

function account(kernel: Serving, request: IncomingMessage, response: ServerResponse, started: number): void {
  const milliseconds = performance.now() - started;
  const { method = '', url } = request;
  const status = response.statusCode;
  kernel.metrics.requests.inc({ method, status });
  // A stream is open for as long as its reader is there.
  const isStream = String(response.getHeader('content-type')).startsWith('text/event-stream');
  if (!isStream) {
    kernel.metrics.seconds.observe(milliseconds / 1000);
    kernel.readers.note(milliseconds);
  }
  kernel.log.info({ method, url: url && urlForLog(url), status, ms: Math.round(milliseconds * 10) / 10 });
}
