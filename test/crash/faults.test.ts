import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { articles } from '../cast.ts';
import { environmentOf, serveSokbo, sokbo } from '../cli/sokbo.ts';
import { Line } from '../cut-line.ts';
import { EventClient } from '../event-client.ts';
import { describeStores } from '../stores.ts';
import { until } from '../until.ts';

const publish = async (env: Record<string, string>, headline: string) =>
  sokbo(['publish', '-'], env, JSON.stringify({ ...articles['rate-cut'], headline }));

// They wait more than they work.
describe.concurrent('a server whose store or whose life is cut off', () => {
  describeStores(
    'a server whose database is gone for ten seconds',
    ({ placeTestStore }) => {
      test('shows what it keeps, says what it cannot do, and goes on where it was', async ({
        onTestFinished,
      }) => {
        const place = await placeTestStore();
        const { line, url } = await Line.to(place.databaseUrl ?? '');
        const env = { ...environmentOf({ ...place, databaseUrl: url }), SOKBO_LOG: 'silent' };
        const server = await serveSokbo(env);
        onTestFinished(async () => {
          line.mend();
          await server.stop();
          line.close();
        });
        const stream = await new EventClient(server.port, '/live').connect();
        await publish(env, '끊기기 전의 기사');
        await until(() => expect(stream.last('article')?.data.headline).toBe('끊기기 전의 기사'));
        const page = async () => {
          const response = await fetch(`${server.origin}/latest`);
          return { status: response.status, text: await response.text() };
        };
        await page();

        line.cut();
        const back = pause(10_000);
        const { code, out, error } = await publish(env, '끊긴 동안의 기사');
        expect([code === 0, out]).toEqual([false, '']);
        expect(error).not.toBe('');
        expect(await page()).toMatchObject({
          status: 200,
          text: expect.stringContaining('끊기기 전의 기사'),
        });
        expect((await fetch(`${server.origin}/readyz`)).status).toBe(503);
        expect((await fetch(`${server.origin}/archive`)).status).toBe(500);
        await back;
        line.mend();

        await until(async () => expect((await publish(env, '돌아온 뒤의 기사')).code).toBe(0));
        expect((await page()).text).toContain('돌아온 뒤의 기사');
        await until(() => expect(stream.last('article')?.data.headline).toBe('돌아온 뒤의 기사'));
        expect(stream.isOpen).toBe(true);
        const told = stream.events.filter(({ event }) => event === 'article');
        expect(told.map(({ data }) => data.headline)).toEqual(['끊기기 전의 기사', '돌아온 뒤의 기사']);
        stream.disconnect();
      });
    },
    ['postgres'],
  );

  describeStores('a server that is killed while it notes what stands where', ({ placeTestStore }) => {
    test('notes it when it is back, once', async ({ onTestFinished }) => {
      const env = environmentOf(await placeTestStore());
      const all = async () => {
        const { out } = await sokbo(['export', 'placements'], env);
        return out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { place: string; headline: string; until: string | null });
      };
      for (let round = 0; round < 4; round++) {
        const server = await serveSokbo(env);
        onTestFinished(server.kill);
        await publish(env, `기사 ${round}`);
        // From the acknowledgement to the cursor's commit it takes some milliseconds.
        await pause(round * 3);
        await server.kill();
      }
      const server = await serveSokbo(env);
      onTestFinished(server.kill);
      await until(async () => {
        const newest = (await all()).filter(({ place, until }) => place === 'home/newest' && until === null);
        const lead = (await all()).filter(({ place, until }) => place === 'home/lead' && until === null);
        const standing = [...lead, ...newest].map(({ headline }) => headline);
        expect(standing.map((headline) => /기사 \d/.exec(headline)?.[0])).toEqual([
          '기사 3',
          '기사 2',
          '기사 1',
          '기사 0',
        ]);
      });
      expect((await all()).filter(({ place }) => place === 'home/lead').length).toBeLessThanOrEqual(4);
    });
  });
});
