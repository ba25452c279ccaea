import { expect, test } from 'vitest';
import { useReader } from './visits.ts';

const reader = useReader();

/** More pages than the demo has: a crawl that comes here has found a way to go on for ever. */
const most = 3_000;
/** Pages that are asked for at once. */
const atOnce = 8;

/** From a month to the next, from a day to the one before. */
const endless = /^\/(ddays\/calendar\/|archive\?.*day=|archive\/on-this-day\/)/;

type Seen = { status: number; ids: Set<string>; from: string };

test('every link of the demo leads somewhere, and every place in a page that is linked to is there', async () => {
  const { origin } = reader.site;
  const seen = new Map<string, Seen>();
  const places: { from: string; path: string; id: string }[] = [];
  const waiting = [{ path: '/', from: '' }];
  const known = new Set(['/']);

  const look = async ({ path, from }: { path: string; from: string }) => {
    const response = await fetch(new URL(path, origin), { redirect: 'manual' });
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    const html = isPage ? await response.text() : '';
    if (!isPage) await response.body?.cancel();
    seen.set(path, { status: response.status, ids: idsIn(html), from });
    for (const address of [response.headers.get('location') ?? [], linksIn(html)].flat()) {
      const url = new URL(address, new URL(path, origin));
      if (url.origin !== origin) continue;
      const target = url.pathname + url.search;
      if (url.hash) places.push({ from: path, path: target, id: decodeURIComponent(url.hash.slice(1)) });
      if (known.has(target) || (endless.test(path) && endless.test(target))) continue;
      known.add(target);
      waiting.push({ path: target, from: path });
    }
  };
  const walk = async () => {
    for (let next = waiting.shift(); next && seen.size < most; next = waiting.shift()) await look(next);
  };
  // Whoever finds nothing waiting ends, though others are still reading: so it is begun anew until nothing is left.
  while (waiting.length > 0 && seen.size < most) await Promise.all(Array.from({ length: atOnce }, walk));

  expect(seen.size).toBeGreaterThan(200);
  expect(seen.size).toBeLessThan(most);
  // A post that was taken back says so at its address.
  const dead = [...seen].filter(
    ([path, { status }]) => status >= 400 && !(status === 410 && /\/posts\/\d+$/.test(path)),
  );
  expect(dead.map(([path, { status, from }]) => `${from} → ${path}: ${status}`)).toEqual([]);
  const missing = places.filter(({ path, id }) => seen.has(path) && !seen.get(path)?.ids.has(id));
  expect(missing.map(({ from, path, id }) => `${from} → ${path}#${id}`)).toEqual([]);
});

function linksIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|area|form|img|source|script|link)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g)]
    .map(([tag, address = '']) => ({ tag, address: address.replaceAll('&amp;', '&') }))
    .filter(({ tag, address }) => !/method="post"/i.test(tag) && /^(https?:|\/|#|\?)/.test(address))
    .map(({ address }) => address);
}

function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}
