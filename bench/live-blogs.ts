import { get } from 'node:http';
import type { Row } from './main.ts';
import { latencies, median } from './measure.ts';
import { startSokbo } from './processes.ts';
import { withFilledStores } from './stores.ts';
import { syntheticLiveBlogs } from './synthetic.ts';

const sizes = [20, 1_000] as const;
const blogs = 30;
const port = 8185;

/** Live blogs that nobody asked for before, short and long in turn: neither a page nor its cost may grow with the posts. */
export async function liveBlogs(): Promise<Row[]> {
  const rows: Row[] = [];
  const lines = sizes.flatMap((size) => [...syntheticLiveBlogs(blogs, size)]);
  await withFilledStores(lines, async ({ engine, env }) => {
    const sokbo = await startSokbo(port, env);
    try {
      const paths = { 20: await pathsOf(20), 1000: await pathsOf(1_000) };
      // The first answers of a process are slower.
      for (const size of sizes)
        await latencies(
          port,
          paths[size].map((path) => `${path}/posts?page=1`),
        );
      const times = { 20: [] as number[], 1000: [] as number[] };
      for (let number = 0; number < blogs; number++)
        for (const size of sizes) times[size].push(...(await latencies(port, [paths[size][number] ?? ''])));
      const bytes = {
        20: median(await Promise.all(paths[20].map(weigh))),
        1000: median(await Promise.all(paths[1000].map(weigh))),
      };
      for (const [figure, unit, values] of [
        ['median of an uncached page', 'ms', { 20: median(times[20]), 1000: median(times[1000]) }],
        ['its bytes, brotli', 'bytes', bytes],
      ] as const)
        rows.push({
          bench: `${engine}, live blog of 1,000 posts`,
          figure,
          value: values[1000],
          unit,
          ratio: values[1000] / values[20],
          against: '20 posts',
        });
    } finally {
      await sokbo.stop();
    }
  });
  return rows;
}

/** Addresses of the live blogs of a size, from the list of all. */
async function pathsOf(posts: number): Promise<string[]> {
  const found: string[] = [];
  for (let next: string | undefined = '/archive'; next; ) {
    const html: string = await (await fetch(`http://127.0.0.1:${port}${next}`)).text();
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const link = new RegExp(`href="(/news/\\d{14})">(?:<span[^>]*>[^<]*</span>\\s*)?중계 ${posts}<`, 'g');
    for (const [, path] of main.matchAll(link)) found.push(path ?? '');
    next = /rel="next" href="([^"]+)"/.exec(main)?.[1]?.replaceAll('&amp;', '&');
  }
  return found;
}

/** Bytes of a page as they are sent. */
function weigh(path: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  get({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'br' } }, (response) => {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    response.on('end', () => resolve(bytes));
  }).on('error', reject);
  return promise;
}
