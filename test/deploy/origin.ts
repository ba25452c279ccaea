import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Answer, ask, type Question } from '../ask.ts';
import { freePort } from '../cli/sokbo.ts';
import { startVarnish, type Varnish } from './varnish.ts';

/** How Sokbo sends what a shared cache may keep. */
export const page = {
  'cache-control': 'public, max-age=0, s-maxage=86400, must-revalidate',
  'surrogate-key': 'article:1 latest',
  etag: 'W/"one"',
};

type Origin = {
  /** What it was asked, since the test began. */
  asked: IncomingMessage[];
  reply: (response: ServerResponse) => void;
  isReady: boolean;
  port: number;
  varnishPort: number;
  /** Asks Varnish. */
  read: (path: string, question?: Question) => Promise<Answer>;
  purge: (keys: string, headers?: Record<string, string>) => Promise<Answer>;
};

/** A server that answers as each test says, behind a Varnish, for the tests of a suite. */
export function useOrigin(): Origin {
  const origin: Origin = {
    asked: [],
    reply: () => {},
    isReady: true,
    port: 0,
    varnishPort: 0,
    read: (path, question) => ask(origin.varnishPort, path, question),
    purge: (keys, headers = {}) =>
      origin.read('/', { method: 'PURGE', headers: { 'surrogate-key': keys, ...headers } }),
  };
  const server = createServer((request, response) => {
    if (request.url === '/readyz') return response.writeHead(origin.isReady ? 200 : 503).end();
    origin.asked.push(request);
    return origin.reply(response);
  });
  let varnish: Varnish;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    origin.port = (server.address() as AddressInfo).port;
    varnish = await startVarnish(await freePort(), origin.port);
    origin.varnishPort = varnish.port;
  });
  afterAll(async () => {
    await varnish?.stop();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    await origin.purge('latest');
    origin.asked.length = 0;
    origin.reply = (response) => response.writeHead(200, page).end('페이지');
  });
  return origin;
}
