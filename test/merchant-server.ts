import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pictureWith } from './picture-bytes.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A merchant's own server: its feed at /feed, a picture for each product, and what else a test wants. */
export type MerchantServer = {
  origin: string;
  port: number;
  /** What is asked, in its order: `GET /feed`. */
  asked: string[];
  /** Headers of the last request for the feed. */
  lastHeaders: () => IncomingMessage['headers'];
  set: (path: string, handle: Handle | string) => void;
  close: () => void;
};

export async function openMerchantServer(): Promise<MerchantServer> {
  const handles = new Map<string, Handle | string>();
  const asked: string[] = [];
  let lastHeaders: IncomingMessage['headers'] = {};
  const picture = await pictureWith(1).jpeg().toBuffer();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    if (path === '/feed') lastHeaders = request.headers;
    const handle = handles.get(path);
    if (typeof handle === 'function') handle(request, response);
    else if (handle !== undefined) response.end(handle);
    else if (path.endsWith('.jpg')) response.end(picture);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const merchant: MerchantServer = {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    lastHeaders: () => lastHeaders,
    set: (path, handle) => void handles.set(path, handle),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return merchant;
}

type Row = { id: string; title?: string; price?: string; stock?: string; picture?: string; more?: string };

/** A feed of products as a merchant writes one, with tabs. */
export function feedOf(origin: string, rows: Row[]): string {
  const lines = rows.map(
    ({ id, title = `놋수저 ${id}`, price = '12,000원', stock = 'in stock', picture = `${id}.jpg` }) =>
      [id, title, `${origin}/item/${id}`, `${origin}/${picture}`, price, stock].join('\t'),
  );
  return ['id\ttitle\tlink\timage link\tprice\tavailability', ...lines].join('\n');
}
