import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { articles } from '../cast.ts';
import { environmentOf, type Served, serveSokbo, sokbo } from '../cli/sokbo.ts';
import { openTestKernel } from '../newsroom.ts';
import { describeStores } from '../stores.ts';

/** Reads are written after three seconds; the store and a busy machine may take their time as well. */
const longestLoss = 8_000;
const readingMilliseconds = 14_000;
const pause = 25;

type Read = { at: number };

// They wait more than they work.
describe.concurrent('a server that is killed while articles are read', () => {
  describeStores('on its store', ({ placeTestStore }) => {
    it('loses the reads of the last few seconds at most, and counts none twice', async ({
      onTestFinished,
    }) => {
      const place = await placeTestStore();
      const env = { ...environmentOf(place), SOKBO_PROXIES: '1' };
      const server = await serveSokbo(env);
      onTestFinished(server.kill);
      const published = await sokbo(['publish', '-'], env, JSON.stringify(articles['rate-cut']));
      const { id } = JSON.parse(published.out);
      const reads = await readFor(server, id, readingMilliseconds);
      const killedAt = performance.now();
      await server.kill();
      const before = reads.filter(({ at }) => at < killedAt - longestLoss).length;
      const counted = await countedReads(place);
      expect(before).toBeGreaterThan(50);
      expect(counted).toBeGreaterThanOrEqual(before);
      expect(counted).toBeLessThanOrEqual(reads.length);
    });

    it('loses none when it is told to stop, and has ranked what was read before', async ({
      onTestFinished,
    }) => {
      const place = await placeTestStore();
      const env = { ...environmentOf(place), SOKBO_PROXIES: '1' };
      const server = await serveSokbo(env);
      onTestFinished(server.kill);
      const published = await sokbo(['publish', '-'], env, JSON.stringify(articles['rate-cut']));
      const reads = await readFor(server, JSON.parse(published.out).id, 500);
      await server.stop();
      expect(await countedReads(place)).toBe(reads.length);
      expect(await rankedUntil(place)).toBeInstanceOf(Date);
    });
  });
});

/** Each by a reader of its own, behind a proxy that says so. */
async function readFor({ port }: Served, id: string, milliseconds: number): Promise<Read[]> {
  const reads: Read[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end; await wait(pause)) {
    const headers = {
      'user-agent': 'Mozilla/5.0 (Linux; Android 14)',
      'x-forwarded-for': `198.51.${reads.length >> 8}.${reads.length & 255}`,
    };
    const { status } = await ask(port, '/reads', { method: 'POST', headers, body: id });
    expect(status).toBe(204);
    reads.push({ at: performance.now() });
  }
  return reads;
}

async function countedReads(place: Parameters<typeof openTestKernel>[0]): Promise<number> {
  const kernel = await openTestKernel(place);
  const rows = await kernel.store.db.selectFrom('read_count').select('reads').execute();
  await kernel.close();
  return rows.reduce((sum, { reads }) => sum + reads, 0);
}

async function rankedUntil(place: Parameters<typeof openTestKernel>[0]): Promise<Date | undefined> {
  const kernel = await openTestKernel(place);
  const row = await kernel.store.db.selectFrom('best_ranking').select('until').executeTakeFirst();
  await kernel.close();
  return row?.until;
}
