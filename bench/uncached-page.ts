import type { Row } from './main.ts';
import { median, throughput } from './measure.ts';
import { startSokbo } from './processes.ts';
import { withFilledStores } from './stores.ts';
import { syntheticLines } from './synthetic.ts';

const rounds = 3;
const perRound = 600;

/** (b) Article pages that nobody asked for before: each address once, so that every answer is rendered. */
export async function uncachedPage(): Promise<Row[]> {
  const rows: Row[] = [];
  await withFilledStores(syntheticLines(2_000), async ({ engine, env }) => {
    const sokbo = await startSokbo(8183, env);
    try {
      const ids = await articleIds(8183, rounds * perRound);
      const rates: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const paths = ids.slice(round * perRound, (round + 1) * perRound).map((id) => `/news/${id}`);
        rates.push(await throughput(8183, paths, 8));
      }
      rows.push({ bench: 'uncached article page', figure: engine, value: median(rates), unit: 'pages/s' });
    } finally {
      await sokbo.stop();
    }
  });
  return rows;
}

async function articleIds(port: number, count: number): Promise<string[]> {
  const ids = new Set<string>();
  let next: string | undefined = '/latest';
  while (next && ids.size < count) {
    const html: string = await (await fetch(`http://127.0.0.1:${port}${next}`)).text();
    for (const [, id] of html.matchAll(/href="\/news\/(\d{14})"/g)) if (id) ids.add(id);
    next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return [...ids].slice(0, count);
}
