import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { callSocket, socketPath } from '../../src/control/socket.ts';
import { indexState } from '../../src/search/index-state.ts';
import { environmentOf, serveSokbo, sokbo, start } from '../cli/sokbo.ts';
import { openTestKernel } from '../newsroom.ts';
import { followSearch, freshRows, indexRows } from '../search-index.ts';
import { describeStores } from '../stores.ts';
import { batchLength, NewsroomAtWork } from './newsroom-at-work.ts';
import { randomFrom } from './random.ts';

/** Kills in each of the two, by store; other moments in every run: the seed is printed. */
const killsOn = { pglite: 10, postgres: 4 };
const seed = Number(process.env.SOKBO_CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** The dictionary is loaded half a second after the first article is there to be indexed. */
const longestWork = 1_300;
describe.concurrent('the index of a process that is killed at any moment', () => {
  describeStores('on its store', ({ engine, placeTestStore }) => {
    const kills = killsOn[engine];
    it(`is equal to a fresh one, after ${2 * kills} times`, { timeout: 200_000 }, async ({
      onTestFinished,
    }) => {
      process.stdout.write(`crash test of the index on ${engine}: SOKBO_CRASH_SEED=${seed}\n`);
      const place = await placeTestStore();
      const env = environmentOf(place);
      const random = randomFrom(seed);
      const newsroom = new NewsroomAtWork(place.dataDir, random);
      for (let kill = 0; kill < kills; kill++) {
        const server = await serveSokbo(env);
        onTestFinished(server.kill);
        const working = Promise.allSettled([newsroom.work(), importing(place.dataDir, kill)]);
        await wait(random() * longestWork);
        await server.kill();
        await working;
        for (const story of newsroom.stories.filter(({ torn }) => torn)) Object.assign(story, { torn: null });
      }
      const before = await openTestKernel(place);
      await followSearch(before.store);
      await before.close();
      const began = performance.now();
      expect((await sokbo(['reindex', '--batch', '10'], env)).code).toBe(0);
      let whole = performance.now() - began;
      let inTheMiddle = 0;
      for (let kill = 0; kill < kills; kill++) {
        const child = start(['reindex', '--batch', '10'], env);
        const ended = new Promise((resolve) => child.once('exit', resolve));
        await wait(whole * (0.3 + 0.7 * random()));
        // It went faster than expected.
        if (child.exitCode !== null) whole *= 0.8;
        child.kill('SIGKILL');
        await ended;
        // What was searched before is whole: either still the old one, or already the new one.
        const kernel = await openTestKernel(place);
        if ((await indexState(kernel.store.db)).next_analyser !== null) inTheMiddle++;
        const entries = (await indexRows(kernel.store.db)).articles?.length;
        const live = await kernel.store.db
          .selectFrom('article')
          .select('id')
          .where('state', '=', 'published')
          .execute();
        expect(entries, `after kill ${kill}`).toBe(live.length);
        await kernel.close();
      }
      expect(inTheMiddle, 'kills in the middle').toBeGreaterThan(0);
      const done = await sokbo(['reindex'], env);
      expect([done.code, done.error]).toEqual([0, '']);
      const kernel = await openTestKernel(place);
      const rows = await indexRows(kernel.store.db);
      expect(rows.articles?.length).toBeGreaterThan(kills);
      expect(rows).toEqual(await freshRows(kernel.store));
      await kernel.close();
    });
  });
});

/** Loads an archive until the server is gone. */
async function importing(dataDir: string, round: number): Promise<void> {
  for (let number = 0; ; number++) {
    const articles = Array.from({ length: batchLength }, (_, index) => ({
      id: `묶음${round}-${number}-${index}`,
      headline: `보관 기사 ${number} 호랑나비`,
      section: '경제/은행',
      tags: ['나비', `꼬리표${number % 7}`],
      paragraphs: ['쑨커지(孫科志) 교수가 인공지능(AI)을 말했다.'],
    }));
    await callSocket(socketPath(dataDir), 'POST', '/articles/batch', JSON.stringify(articles));
    // The archive must not grow so large that each reindex takes seconds.
    await wait(30);
  }
}
