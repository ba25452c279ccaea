import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callSocket, socketPath } from '../src/control/socket.ts';
import { syntheticArticles } from '../src/demo/synthetic/synthetic-article.ts';
import type { FollowerFacts } from '../src/system/followers.ts';
import { disturbance } from './archive-disturbance.ts';
import { withNews } from './archive-news.ts';
import { type ArchivePlace, articleCount } from './archive-store.ts';
import type { Row } from './main.ts';
import { runSokbo, startSokbo } from './processes.ts';

export const series = { seed: 1, firstYear: 2006 };
export const port = 8193;

/**
 * Fills a store up to a size: first by `sokbo seed` without a server, then by `sokbo import` into a running one whose
 * followers keep up, and the last articles while readers and an editor are there.
 */
export async function growTo(place: ArchivePlace, size: number): Promise<Row[]> {
  const start = await articleCount(place);
  if (start >= size) return [];
  const imported = Math.min(5_000, Math.floor((size - start) / 4));
  const bench = `${place.engine}, ${size} articles`;
  const rows: Row[] = [];
  const seeding = size - 2 * imported;
  const seeded = JSON.parse(
    await runSokbo(['seed', '--articles', String(seeding), '--seed', String(series.seed)], place.env),
  );
  rows.push({
    bench,
    figure: 'seeding, followers not counted',
    value: seeded.perSecond,
    unit: 'articles/s',
    goal: '2,000 on PostgreSQL',
  });
  const sokbo = await startSokbo(port, place.env);
  try {
    const seconds = await untilFollowed(place);
    const count = seeding - start;
    rows.push({ bench, figure: 'followers afterwards', value: count / seconds, unit: 'articles/s' });
    const began = performance.now();
    const { rows: news } = await withNews(place, bench, 'while an archive comes in', async () => {
      await runSokbo(['import', linesOf(place, seeding, imported)], place.env);
      await untilFollowed(place);
    });
    rows.push(...news, {
      bench,
      figure: 'import until all is found',
      value: imported / ((performance.now() - began) / 1000),
      unit: 'articles/s',
      goal: '1,000 on PostgreSQL',
    });
    const last = linesOf(place, size - imported, imported);
    rows.push(...(await disturbance(place, bench, () => runSokbo(['import', last], place.env))));
    await untilFollowed(place);
  } finally {
    await sokbo.stop();
  }
  return rows;
}

function linesOf({ env }: ArchivePlace, from: number, count: number): string {
  const make = syntheticArticles(series);
  const file = join(env.SOKBO_DATA ?? '', 'lines.jsonl');
  const lines = Array.from({ length: count }, (_, index) => `${JSON.stringify(make(from + index))}\n`);
  writeFileSync(file, lines.join(''));
  return file;
}

/** Seconds until every follower has read the whole journal. */
async function untilFollowed({ env }: ArchivePlace): Promise<number> {
  const socket = socketPath(env.SOKBO_DATA ?? '');
  const began = performance.now();
  for (;;) {
    const { body } = await callSocket(socket, 'GET', '/followers', '');
    const running = (body as FollowerFacts[]).filter(({ isRunning }) => isRunning);
    if (running.length > 0 && running.every(({ eventsBehind }) => eventsBehind === 0))
      return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
