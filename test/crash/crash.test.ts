import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { callSocket, socketPath } from '../../src/control/socket.ts';
import { ask } from '../ask.ts';
import { environmentOf, type Served, serveSokbo, sokbo, start } from '../cli/sokbo.ts';
import { describeStores } from '../stores.ts';
import { batchLength, NewsroomAtWork, type Story } from './newsroom-at-work.ts';
import { randomFrom } from './random.ts';

/** Other moments in every run: the seed is printed. */
const kills = Number(process.env.SOKBO_CRASH_KILLS ?? 16);
/** Acts that are acknowledged in one life of the server, at most; and how long after the last one the kill comes. */
const mostActs = 16;
const longestMoment = 40;
/** About as long as a start takes. */
const longestStart = 1_000;
const seed = Number(process.env.SOKBO_CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe.concurrent('a newsroom that is killed at any moment', () => {
  describeStores('on its store', ({ engine, placeTestStore }) => {
    it(`has all that it acknowledged, ${kills} times`, { timeout: 300_000 }, async ({ onTestFinished }) => {
      process.stdout.write(`crash test on ${engine}: SOKBO_CRASH_SEED=${seed}\n`);
      const place = await placeTestStore();
      const env = environmentOf(place);
      const random = randomFrom(seed);
      const newsroom = new NewsroomAtWork(place.dataDir, random);
      for (let kill = 0; kill < kills; kill++) {
        const server = await serveSokbo(env);
        onTestFinished(server.kill);
        await settle(server, newsroom);
        const working = newsroom.work();
        await newsroom.acts(Math.floor(random() * (mostActs + 1)));
        await wait(random() * longestMoment);
        await server.kill();
        await working;
        if (kill % 6 === 5) await killAtStart(env, random() * longestStart);
      }
      expect(newsroom.refusals).toEqual([]);
      const server = await serveSokbo(env);
      onTestFinished(server.kill);
      await settle(server, newsroom);
      await checkAll(server, newsroom, place.dataDir);
      await server.stop();
      const doctor = await sokbo(['doctor'], env);
      expect(JSON.parse(doctor.out)).toMatchObject({ journal: { fault: null }, failing: [], faults: [] });
      expect(doctor.code).toBe(0);
    });
  });
});

/** The power may go again while the store still mends what the last cut left. */
async function killAtStart(env: Record<string, string>, afterMilliseconds: number): Promise<void> {
  const child = start(['serve'], { ...env, PORT: '0' });
  await wait(afterMilliseconds);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** What the kill tore: each act was done whole or not at all, and from now on that is what must stay. */
async function settle({ port }: Served, newsroom: NewsroomAtWork): Promise<void> {
  for (const story of newsroom.stories.filter(({ torn }) => torn)) {
    const { status, text } = await ask(port, `/news/${story.id}`);
    if (story.torn?.kill && status === 410) story.state = 'killed';
    else if (story.torn?.mark && text.includes(`${story.torn.mark}제목`)) story.mark = story.torn.mark;
    story.torn = null;
    await checkStory(port, story);
  }
  for (const story of newsroom.stories.slice(-5)) await checkStory(port, story);
}

async function checkStory(port: number, { id, mark, state }: Story): Promise<void> {
  const { status, text } = await ask(port, `/news/${id}`);
  expect([id, status]).toEqual([id, state === 'killed' ? 410 : 200]);
  const marks = state === 'killed' ? [`${mark}취소`] : [`${mark}제목`, `${mark}처음`, `${mark}끝`];
  for (const each of marks) expect(text, `${id} says ${each}`).toContain(each);
}

async function checkAll({ port }: Served, newsroom: NewsroomAtWork, dataDir: string): Promise<void> {
  for (const story of newsroom.stories) await checkStory(port, story);
  const listed = await listedArticles(port);
  for (const { id, state } of newsroom.stories) expect(listed.has(id), id).toBe(state === 'published');
  const inBatches = new Map<string, number>();
  for (const id of listed) {
    const { status, text } = await ask(port, `/news/${id}`);
    const mark = /<h1>(?:<[^>]*>|[^<])*?(표\d+번)제목/.exec(text)?.[1];
    expect([id, status, text.includes(`${mark}처음`), text.includes(`${mark}끝`)]).toEqual([
      id,
      200,
      true,
      true,
    ]);
    inBatches.set(mark ?? '', (inBatches.get(mark ?? '') ?? 0) + 1);
  }
  for (const { mark, acknowledged } of newsroom.batches) {
    expect(acknowledged ? [batchLength] : [0, batchLength], mark).toContain(inBatches.get(mark) ?? 0);
  }
  const again = await callSocket(socketPath(dataDir), 'GET', '/doctor', '');
  expect(again.body).toMatchObject({ journal: { fault: null }, failing: [], faults: [] });
}

/** What readers find who page through the whole archive. */
async function listedArticles(port: number): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let path: string | undefined = '/archive'; path; ) {
    const { text } = await ask(port, path);
    const main = text.split('<main')[1]?.split('</main>')[0] ?? '';
    for (const [, id] of main.matchAll(/href="\/news\/(\d{14})"/g)) ids.add(id ?? '');
    path = /<a rel="next"[^>]* href="([^"]+)"/.exec(main)?.[1]?.replaceAll('&amp;', '&');
  }
  return ids;
}
