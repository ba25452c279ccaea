import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOutside, OutsideFailed, wholeBody } from './outside.ts';

const config = { SOKBO_URL: 'https://saebyeok.example', SOKBO_FETCH_INSIDE: false };
const open = { ...config, SOKBO_FETCH_INSIDE: true };
const usual = { seconds: 20, mostBytes: 1_000_000 };

let asked = 0;
let onTurn = () => {};
const server = createServer((request, response) => {
  asked++;
  const path = request.url ?? '';
  if (path.startsWith('/to/')) response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end();
  else if (path === '/turn') {
    onTurn();
    response.writeHead(302, { location: '/inside' }).end();
  } else if (path === '/packed')
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000)));
  else if (path === '/cut')
    response.setHeader('content-encoding', 'gzip').end(gzipSync('속보').subarray(0, 12));
  else if (path === '/odd') response.setHeader('content-encoding', 'zstd-x').end('x');
  else if (path === '/drip') {
    const timer = setInterval(() => response.write('.'), 50);
    response.on('close', () => clearInterval(timer));
  } else if (path !== '/silent') response.end('속보');
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(settings: typeof config, address: string, wanted = usual): Promise<string> {
  try {
    return (await wholeBody(await askOutside(settings, address, wanted))).toString();
  } catch (error) {
    if (!(error instanceof OutsideFailed)) throw error;
    return error.fault;
  }
}

describe('a server that somebody else named', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.3.4',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[fe80::1]',
    '[fd00::1]',
    '[64:ff9b::7f00:1]',
    'localhost',
  ])('at %s is not asked', async (host) => {
    const before = asked;
    expect(await ask(config, `http://${host}:${new URL(origin).port}/`)).toBe('inside');
    expect(asked).toBe(before);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://shop.example/',
    'gopher://x/',
    'https://user:secret@shop.example/',
    'javascript:1',
    '',
    '/feed',
  ])('is none at %j', async (address) => expect(await ask(open, address)).toBe('address'));

  it('is asked where the settings allow it, through redirects', async () => {
    expect(await ask(open, `${origin}/`)).toBe('속보');
    expect(await ask(open, `${origin}/to/${encodeURIComponent(`${origin}/to/%2F`)}`)).toBe('속보');
    expect(await ask(open, `${origin}/to/file%3A%2F%2F%2Fetc%2Fpasswd`)).toBe('address');
  });

  it('that is of the open internet cannot lead inside', async () => {
    const settings = { ...open };
    // The only server that can be asked here is inside: it counts as outside until it has answered once.
    onTurn = () => {
      settings.SOKBO_FETCH_INSIDE = false;
    };
    const before = asked;
    expect(await ask(settings, `${origin}/turn`)).toBe('inside');
    expect(asked).toBe(before + 1);
  });

  it('that redirects in a circle, sends too much or too slowly, or what cannot be unpacked, is left', async () => {
    expect(await ask(open, `${origin}/to/${encodeURIComponent('?')}`)).toBe('redirects');
    expect(await ask(open, `${origin}/packed`)).toBe('large');
    expect(await ask(open, `${origin}/cut`)).toBe('unreachable');
    expect(await ask(open, `${origin}/odd`)).toBe('encoding');
    expect(await ask(open, `${origin}/drip`, { ...usual, seconds: 1 })).toBe('slow');
    expect(await ask(open, `${origin}/silent`, { ...usual, seconds: 1 })).toBe('slow');
    expect(await ask(open, 'http://no-such-host.invalid/')).toBe('unreachable');
    expect(await ask(open, 'http://127.0.0.1:1/')).toBe('unreachable');
  });
});
