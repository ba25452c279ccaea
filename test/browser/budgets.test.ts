import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pageKinds } from './pages.ts';
import { useReader } from './visits.ts';

/** What fits into the first round trip of a connection: ten segments of 1,460 bytes (RFC 6928). */
const pageCeiling = 14_600;
const scriptCeiling = 3 * 1024;
const shiftCeiling = 0.01;

const reader = useReader();

test(`every article, the home page and every list: all bytes but pictures are at most ${pageCeiling}`, async () => {
  const { articles, home, latest, archive, section, best, post } = reader.site.pages;
  const posts = { page: reader.site.pages['live-blog-page'], post };
  const lists = { home, latest, archive, section, best, ...posts };
  const named = [...articles.map((path) => ['article', path] as const), ...Object.entries(lists)];
  const sizes = await Promise.all(
    named.map(async ([kind, path]) => ({ kind, path, bytes: await weigh(path) })),
  );
  sizes.sort((a, b) => b.bytes - a.bytes);
  report('all bytes but pictures, brotli', [
    ...sizes.slice(0, 3).map(({ path, bytes }) => `${path} ${bytes}`),
    `median article ${sizes.filter(({ kind }) => kind === 'article')[articles.length >> 1]?.bytes}`,
    ...sizes.filter(({ kind }) => kind !== 'article').map(({ kind, bytes }) => `${kind} ${bytes}`),
  ]);
  expect(sizes.filter(({ bytes }) => bytes > pageCeiling)).toEqual([]);
});

test(`script on a page is at most ${scriptCeiling} bytes, gzipped`, async () => {
  for (const kind of pageKinds) {
    const html = await fetchText(reader.site.origin + reader.site.pages[kind]);
    const texts = await Promise.all(scriptsOf(html));
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    if (bytes > 0) report('script, gzip', [`${kind} ${bytes}`]);
    expect(bytes, kind).toBeLessThanOrEqual(scriptCeiling);
  }
});

test.each([360, 1280])(`nothing moves while a page loads at %i pixels`, async (width) => {
  for (const kind of ['home', 'latest', 'article-picture', 'article-glosses', 'live-blog'] as const) {
    const shift = await reader.visit(
      reader.site.pages[kind],
      { viewport: { width, height: 800 } },
      async (page) => {
        await page.waitForLoadState('networkidle');
        return page.evaluate(shiftSoFar);
      },
    );
    report('layout shift', [`${kind} at ${width} ${shift}`]);
    expect(shift, kind).toBeLessThanOrEqual(shiftCeiling);
  }
});

/** What the page runs, whether it stands in it or is fetched; JSON-LD is data. */
function scriptsOf(html: string): (string | Promise<string>)[] {
  return [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)].flatMap(([, attributes = '', text = '']) => {
    if (attributes.includes('application/ld+json')) return [];
    const source = /src="([^"]+)"/.exec(attributes)?.[1];
    return source ? fetchText(new URL(source, reader.site.origin).href) : text;
  });
}

/** Runs in the page. */
function shiftSoFar(): Promise<number> {
  type Shift = PerformanceEntry & { value: number };
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve((list.getEntries() as Shift[]).reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 300); // No entry: nothing moved.
  });
}

/** The document and everything that it makes a browser fetch, pictures aside. */
async function weigh(path: string): Promise<number> {
  const document = await fetchEncoded(reader.site.origin + path);
  const html = await fetchText(reader.site.origin + path);
  const files = [
    ...html.matchAll(/<(?:script[^>]* src|link rel="(?:stylesheet|preload)"[^>]* href)="([^"]+)"/g),
  ];
  const sizes = await Promise.all(files.map(([, file]) => fetchEncoded(reader.site.origin + file)));
  return document + sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes on the wire with brotli; `fetch` would say only what they unpack to. */
function fetchEncoded(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

async function fetchText(address: string): Promise<string> {
  return (await fetch(address)).text();
}

function report(what: string, figures: string[]): void {
  process.stdout.write(`${what}: ${figures.join(', ')}\n`);
}
