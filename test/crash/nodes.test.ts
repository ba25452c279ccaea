import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articles } from '../cast.ts';
import { environmentOf, type Served, serveSokbo, sokbo } from '../cli/sokbo.ts';
import { Line } from '../cut-line.ts';
import { EventClient } from '../event-client.ts';
import { describeStores } from '../stores.ts';
import { until } from '../until.ts';

describeStores(
  'two servers on one database',
  ({ placeTestStore }) => {
    const folder = mkdtempSync(join(tmpdir(), 'sokbo-node-'));
    let env: Record<string, string>;
    let one: Served;
    let other: Served;
    let line: Line;

    beforeAll(async () => {
      const place = await placeTestStore();
      env = { ...environmentOf(place), SOKBO_NODE: 'one' };
      one = await serveSokbo(env);
      const { line: between, url } = await Line.to(place.databaseUrl ?? '');
      line = between;
      other = await serveSokbo({
        ...environmentOf({ dataDir: folder, databaseUrl: url }),
        SOKBO_NODE: 'other',
        SOKBO_STALE_SECONDS: '6',
        SOKBO_LOG: 'silent',
      });
    });
    afterAll(async () => {
      line.mend();
      await Promise.all([one.stop(), other.stop()]);
      line.close();
      rmSync(folder, { recursive: true });
    });

    const act = async (args: string[], input?: object) => {
      const { out, error } = await sokbo(args, env, input ? JSON.stringify(input) : '');
      expect(error).toBe('');
      return JSON.parse(out) as { id: string; unconfirmed?: string[] };
    };
    const publish = (headline: string) => act(['publish', '-'], { ...articles['rate-cut'], headline });
    const kill = (id: string) => act(['kill', id, '--reason', '오보']);
    const read = async (path: string) => {
      const response = await fetch(other.origin + path);
      return { status: response.status, text: await response.text(), headers: response.headers };
    };

    test('an act is confirmed by the other before it is acknowledged, on its pages and its streams', async () => {
      await read('/latest');
      const stream = await new EventClient(other.port, '/live').connect();
      await until(() => expect(stream.last('list')).toBeDefined());
      const { id, unconfirmed } = await publish('두 곳에서 보이는 기사');
      expect(unconfirmed).toBeUndefined();
      expect((await read('/latest')).text).toContain('두 곳에서 보이는 기사');
      await until(() => expect(stream.last('article')?.data.id).toBe(id));
      expect((await kill(id)).unconfirmed).toBeUndefined();
      expect((await read(`/news/${id}`)).status).toBe(410);
      await until(() => expect(stream.last('gone')?.data.id).toBe(id));
      stream.disconnect();
    });

    test('one that stands still is named, and shows nothing old when it goes on', async () => {
      const { id } = await publish('멈춘 동안 취소될 기사');
      expect((await read(`/news/${id}`)).status).toBe(200);
      process.kill(other.pid, 'SIGSTOP');
      try {
        expect((await kill(id)).unconfirmed).toEqual(['other']);
        // After its lease nobody waits for it, as it knows itself that it is not sure.
        await until(async () => expect((await publish('뒤의 기사')).unconfirmed).toBeUndefined());
      } finally {
        process.kill(other.pid, 'SIGCONT');
      }
      expect((await read(`/news/${id}`)).status).toBe(410);
    });

    test('one that is cut off shows what it keeps, marked, then no more, and all that is new when it is back', async () => {
      const { id } = await publish('끊긴 동안 취소될 기사');
      await read(`/news/${id}`);
      line.cut();
      await until(async () => expect((await read(`/news/${id}`)).headers.get('warning')).toContain('111'));
      const { status, headers } = await read(`/news/${id}`);
      expect([status, Number(headers.get('age')) >= 3]).toEqual([200, true]);
      await until(async () =>
        expect((await kill(id).catch(() => ({ unconfirmed: [] }))).unconfirmed ?? []).toEqual([]),
      );
      await until(async () => expect((await read(`/news/${id}`)).status).toBe(503));
      line.mend();
      await until(async () => expect((await read(`/news/${id}`)).status).toBe(410));
      expect((await read(`/news/${id}`)).headers.get('warning')).toBeNull();
    });
  },
  ['postgres'],
);
