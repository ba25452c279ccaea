import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growTo } from './archive-growth.ts';
import { pageRows } from './archive-pages.ts';
import { type ArchivePlace, archivePlaces, articleCount, sizeRows } from './archive-store.ts';
import type { Row } from './main.ts';

/** Up to how many articles; BENCH_ARTICLES=1000000 for the million, which takes hours. */
const largest = Number(process.env.BENCH_ARTICLES ?? 100_000);
/** The embedded store is not for more. */
const largestEmbedded = 100_000;
const steps = [2_000, 10_000, 100_000, 1_000_000];
const engines = (process.env.BENCH_ENGINES ?? 'PostgreSQL,PGlite').split(',');

/**
 * (k) An archive that grows: at each size the rates of filling it, what filling does to readers and the desk, how long
 * pages and searches take that no cache has, and how large index and server are. With BENCH_KEEP=folder the stores stay
 * there, and the next run goes on with them.
 */
export async function archive(): Promise<Row[]> {
  const rows: Row[] = [];
  const { places, stop } = await archivePlaces(engines);
  try {
    for (const place of places) {
      const most = place.engine === 'PGlite' ? Math.min(largest, largestEmbedded) : largest;
      const sizes = steps.filter((size) => size <= most && (size >= 10_000 || most < 10_000));
      const before = smallestOf(place);
      for (const size of sizes) {
        // A store that was kept has grown beyond it.
        if ((await articleCount(place)) > size) continue;
        process.stderr.write(`  ${place.engine}, ${size} articles …\n`);
        for (const measure of [growTo, pageRows, sizeRows])
          rows.push(...tell(await measure(place, size, before)));
        writeFileSync(smallestFile(place), JSON.stringify([...before]));
      }
    }
    return rows;
  } finally {
    await stop();
  }
}

/** The figures of the smallest size, which those of larger ones are compared with: in a store that is kept, of an earlier run. */
function smallestOf(place: ArchivePlace): Map<string, number> {
  const file = smallestFile(place);
  return new Map(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
}

function smallestFile({ env }: ArchivePlace): string {
  return join(env.SOKBO_DATA ?? '', 'bench-smallest.json');
}

/** A run of hours that breaks off has said what it found. */
function tell(rows: Row[]): Row[] {
  for (const { figure, value, unit } of rows)
    process.stderr.write(`    ${figure}: ${Number(value.toPrecision(4))} ${unit}\n`);
  return rows;
}
