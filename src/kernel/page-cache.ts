import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Kept, type Read, TagCache } from './tag-cache.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** What not everybody gets whole, and what it takes. */
export type Guarded = { id: string; access: string };

/** What a route renders: a pure function of the address and the store. */
export type Rendering = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** Whoever may have one of these gets another rendering: the route asks, each time. */
  guarded?: Guarded[] | undefined;
};

export type Encoding = 'identity' | 'gzip' | 'br';

/** A rendering as bytes, in every encoding that was asked for so far. */
export type Page = {
  status: number;
  headers: Record<string, string>;
  etag: string;
  guarded: Guarded[];
  compressible: boolean;
  bodies: { identity: Buffer } & Partial<Record<'gzip' | 'br', Buffer>>;
  /** Head of an answer with each body, names and values in turn as Node's writeHead takes them. */
  heads: Partial<Record<Encoding, string[]>>;
};

/**
 * From 7 on, brotli tells contexts apart, which makes some pages 5 % smaller; 11 takes dozens of times as long. With a window of
 * 64 kB, as much as most pages have, a page of 48 kB took a fifth less time and was no larger, and a process held 30 MB less.
 */
const brotliParams = {
  page: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 16 },
  immutable: { [constants.BROTLI_PARAM_QUALITY]: 11 },
};
/** What an entry costs beside its bytes: key, tags, headers, places in maps. */
const entryOverhead = 2_000;
/** Answers that are worth keeping. A 404 is not: anyone can make up addresses. */
const keptStatuses = new Set([200, 301, 410]);

/** Rendered pages, each as bytes with an ETag. */
export class PageCache {
  readonly #cache: TagCache<Page>;
  /** How often a page was rendered since the process began. */
  renderings = 0;
  /** How often a kept page was there for who asked. */
  hits = 0;

  readonly #now: () => Date;

  constructor(maxBytes: number, now: () => Date = () => new Date()) {
    this.#cache = new TagCache(maxBytes, now);
    this.#now = now;
  }

  get count(): number {
    return this.#cache.count;
  }

  get bytes(): number {
    return this.#cache.size;
  }

  get(key: string): Kept<Page> | undefined {
    const kept = this.#cache.get(key);
    if (kept) this.hits++;
    return kept;
  }

  getOrRender(key: string, render: (read: Read) => Promise<Rendering>): Promise<Kept<Page>> {
    return this.#cache.getOrMake(key, async (read) => {
      this.renderings++;
      const page = pageOf(await render(read));
      return {
        value: page,
        size: page.bodies.identity.length + entryOverhead,
        keep: keptStatuses.has(page.status),
      };
    });
  }

  drop(tags: Iterable<string>): void {
    this.#cache.drop(tags);
  }

  clear(): void {
    this.#cache.clear();
  }

  /** The header of a page that grows old: no shared cache may keep it longer. undefined for all others. */
  cacheControl({ until, value }: Kept<Page>): string | undefined {
    if (!until) return undefined;
    const left = Math.max(0, Math.floor((until.getTime() - this.#now().getTime()) / 1000));
    const whole = value.headers['cache-control'] ?? 'no-cache';
    return whole.replace(/s-maxage=(\d+)/, (_, longest) => `s-maxage=${Math.min(Number(longest), left)}`);
  }

  /** The page's bytes in an encoding; compressed once, when first asked for. */
  async encode(entry: Kept<Page>, encoding: Encoding): Promise<Buffer> {
    const { bodies } = entry.value;
    const known = bodies[encoding];
    if (known || encoding === 'identity') return known ?? bodies.identity;
    const body = await compress(entry.value, encoding);
    if (!bodies[encoding]) this.#cache.grow(entry, body.length);
    bodies[encoding] = body;
    return body;
  }
}

function pageOf({ status, headers, body, guarded = [] }: Rendering): Page {
  const identity = Buffer.from(body as Uint8Array);
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  const compressible = /^text\/|json|xml/.test(headers['content-type'] ?? '');
  return { status, headers, etag, guarded, compressible, bodies: { identity }, heads: {} };
}

function compress({ bodies, headers }: Page, encoding: 'gzip' | 'br'): Promise<Buffer> {
  if (encoding === 'gzip') return deflate(bodies.identity);
  const params = brotliParams[headers['cache-control']?.includes('immutable') ? 'immutable' : 'page'];
  return brotli(bodies.identity, { params });
}
