import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import type { Config } from './config.ts';

/** Why something outside could not be had; `values` go into the words for it. */
export type OutsideFault =
  | 'address'
  | 'inside'
  | 'redirects'
  | 'status'
  | 'slow'
  | 'large'
  | 'encoding'
  | 'unreachable';

export class OutsideFailed extends Error {
  readonly fault: OutsideFault;
  readonly value: string;

  constructor(fault: OutsideFault, value: string) {
    super(`${fault}: ${value}`);
    this.fault = fault;
    this.value = value;
  }
}

type Wanted = {
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
  /** For all of it, redirects and body included. */
  seconds: number;
  /** Of the body, when it is unpacked. */
  mostBytes: number;
};

export type Answered = {
  status: number;
  headers: IncomingMessage['headers'];
  /** Unpacked; ends with OutsideFailed where it is too large or too slow. Whoever does not read it calls `close`. */
  body: AsyncIterable<Buffer>;
  close: () => void;
};

type Settings = Pick<Config, 'SOKBO_FETCH_INSIDE' | 'SOKBO_URL'>;

const mostRedirects = 5;
const redirections = [301, 302, 303, 307, 308];

/**
 * Asks a server that somebody else named. An address of this machine or of the network around it is refused wherever it
 * comes from: as it was given, by what a name resolves to, or after a redirect. What was looked up is what is connected
 * to, so that a name cannot mean something else a moment later.
 * @throws OutsideFailed
 */
export async function askOutside(config: Settings, address: string, wanted: Wanted): Promise<Answered> {
  const deadline = AbortSignal.timeout(wanted.seconds * 1000);
  let url = checkedAddress(config, address);
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const response = await asked(config, url, wanted, deadline);
    const { statusCode: status = 0, headers } = response;
    if (!redirections.includes(status) || !headers.location)
      return {
        status,
        headers,
        body: bodyOf(response, wanted, deadline),
        close: () => void response.destroy(),
      };
    response.destroy();
    url = checkedAddress(config, headers.location, url);
  }
  throw new OutsideFailed('redirects', String(mostRedirects));
}

/** Without name and password: they would go wherever the address leads. */
function checkedAddress(config: Settings, address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new OutsideFailed('address', address.slice(0, 200));
  const url = new URL(address, base?.href);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password)
    throw new OutsideFailed('address', `${url.protocol}//${url.host}`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isAllowed(config, host)) throw new OutsideFailed('inside', host);
  return url;
}

/** Whether an address is one of the open internet, or the settings take any. */
function isAllowed({ SOKBO_FETCH_INSIDE }: Settings, address: string): boolean {
  return SOKBO_FETCH_INSIDE || ipaddr.process(address).range() === 'unicast';
}

/** One address inside among several is enough to refuse the name: it is not meant for us. */
function guardedLookup(config: Settings): LookupFunction {
  return (host, options, done) =>
    lookUp(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const inside = found.find(({ address }) => !isAllowed(config, address));
      if (inside) return done(new OutsideFailed('inside', `${host} (${inside.address})`), '');
      const [first] = found;
      if (options.all) return done(null, found);
      return done(null, first?.address ?? '', first?.family);
    });
}

function asked(config: Settings, url: URL, wanted: Wanted, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecurely : requestPlainly;
  const headers = {
    'user-agent': `Sokbo (+${config.SOKBO_URL})`,
    'accept-encoding': 'gzip, deflate, br',
    ...wanted.headers,
  };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(failure(error, signal, wanted));
    // No connection is kept: each is to the address that was looked up for it.
    const options = {
      method: wanted.method ?? 'GET',
      headers,
      signal,
      agent: false,
      lookup: guardedLookup(config),
    };
    request(url, options, resolve).on('error', fail).end();
  });
}

function failure(error: Error, signal: AbortSignal, { seconds }: Wanted): OutsideFailed {
  if (error instanceof OutsideFailed) return error;
  if (signal.aborted) return new OutsideFailed('slow', String(seconds));
  return new OutsideFailed('unreachable', 'code' in error ? String(error.code) : error.message);
}

/** Counts while it unpacks: a few bytes can unpack to any number. */
async function* bodyOf(response: IncomingMessage, wanted: Wanted, signal: AbortSignal) {
  let bytes = 0;
  try {
    for await (const chunk of unpacked(response)) {
      bytes += (chunk as Buffer).length;
      if (bytes > wanted.mostBytes)
        throw new OutsideFailed('large', String(Math.round(wanted.mostBytes / 1024 / 1024)));
      yield chunk as Buffer;
    }
  } catch (error) {
    throw failure(error as Error, signal, wanted);
  } finally {
    response.destroy();
  }
}

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const encoding = response.headers['content-encoding'];
  if (!encoding || encoding === 'identity') return response;
  const unpacker = unpackers[encoding.toLowerCase()];
  if (!unpacker) throw new OutsideFailed('encoding', encoding.slice(0, 40));
  // What goes wrong in either is thrown where the unpacked bytes are read.
  return pipeline(response, unpacker(), () => {});
}

/** All of a body. */
export async function wholeBody({ body }: Pick<Answered, 'body'>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
