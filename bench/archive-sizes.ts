import { random } from '../src/demo/synthetic/random.ts';
import type { Row } from './main.ts';
import { latencies, median } from './measure.ts';
import { startSokbo } from './processes.ts';
import { withFilledStores } from './stores.ts';
import { syntheticLines } from './synthetic.ts';

const sizes = [1_000, 100_000];
const requests = 200;

/** (d) Uncached pages of lists in a small and in a large archive: the cost must not grow with the archive. */
export async function archiveSizes(): Promise<Row[]> {
  const rows: Row[] = [];
  const small = new Map<string, number>();
  for (const size of sizes) {
    await withFilledStores(syntheticLines(size), async ({ engine, env }) => {
      const sokbo = await startSokbo(8184, env);
      try {
        for (const list of ['/latest', '/sections/글로벌']) {
          const milliseconds = median(await latencies(8184, deepPages(list, size)));
          const name = `${engine} ${list}`;
          if (size === sizes[0]) small.set(name, milliseconds);
          const ratio = milliseconds / (small.get(name) ?? milliseconds);
          rows.push({
            bench: `${name}, ${size} articles`,
            figure: 'median',
            value: milliseconds,
            unit: 'ms',
            ratio,
            against: `${sizes[0]} articles`,
          });
        }
      } finally {
        await sokbo.stop();
      }
    });
  }
  return rows;
}

/** Pages that begin at random places of the archive: no two are the same, so none is cached. */
function deepPages(list: string, size: number): string[] {
  const next = random(7);
  const start = new Date('2015-01-01T00:00:00+09:00').getTime();
  return Array.from({ length: requests }, () => {
    const at = start + Math.floor(next() * size) * 37_000;
    return `${encodeURI(list)}?before=${at}-99999999999999`;
  });
}
