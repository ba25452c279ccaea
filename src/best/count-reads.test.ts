import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, openNewsroom, openTestKernel } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { Tally } from '../kernel/tally.ts';
import { addReads } from './add-reads.ts';
import { slotOf } from './rankings.ts';

const agent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';

async function readsOf({ store }: Kernel): Promise<Record<string, number>> {
  const rows = await store.db
    .selectFrom('read_count')
    .select(['article_id', (eb) => eb.fn.sum<number>('reads').as('reads')])
    .groupBy('article_id')
    .execute();
  return Object.fromEntries(rows.map(({ article_id, reads }) => [article_id, Number(reads)]));
}

describeNewsroom('the beacon of a page that was read', (newsroom, stores) => {
  let id: string;
  let reader = 0;
  beforeEach(async () => {
    id = await newsroom.publish('rate-cut');
  });
  const send = async (body: string | undefined, headers: Record<string, string> = {}) => {
    const known = { 'user-agent': agent, 'sec-fetch-site': 'same-origin', ...headers };
    const { status, text } = await newsroom.get('/reads', { method: 'POST', headers: known, body });
    return { status, text };
  };
  /** A browser that was not here before. */
  const another = () => ({ 'user-agent': `${agent} ${++reader}` });
  const counted = { status: 204, text: '' };

  it('is counted within seconds, each reader once', async () => {
    for (const headers of [another(), another()]) {
      for (let reload = 0; reload < 3; reload++) expect(await send(id, headers)).toEqual(counted);
    }
    await until(async () => expect((await readsOf(newsroom.kernel))[id]).toBe(2));
  });

  it('of a robot, and of what is not published, gets the same answer and is not counted', async () => {
    const embargoed = await newsroom.publish('rate-cut', { embargoUntil: '2099-01-01T00:00:00+09:00' });
    const killed = await newsroom.publish('rate-cut');
    const seen = await newsroom.publish('rate-cut');
    await newsroom.kill(killed, '오보');
    for (const robot of ['', 'curl/8.5.0', 'Mozilla/5.0 (compatible; Yeti/1.1)']) {
      expect(await send(id, { 'user-agent': robot })).toEqual(counted);
    }
    for (const each of [embargoed, killed, '20240410999999', seen]) {
      expect(await send(each, another())).toEqual(counted);
    }
    await until(async () => expect((await readsOf(newsroom.kernel))[seen]).toBe(1));
    const reads = await readsOf(newsroom.kernel);
    expect([id, embargoed, killed, '20240410999999'].filter((each) => each in reads)).toEqual([]);
  });

  it.each([
    ['', 400],
    ['1', 400],
    ['2026112400000x', 400],
    ["'; drop table", 400],
    ['２０２６', 400],
    ['20261124000001\n', 400],
    ['9'.repeat(2_000_000), 400],
  ])('that is none is refused: %j', async (body, status) => {
    expect((await send(body)).status).toBe(status);
    expect((await send(id, another())).status).toBe(204);
  });

  it('that does not say how long it is is refused', async () => {
    expect((await send(undefined, { 'transfer-encoding': 'chunked' })).status).toBe(400);
  });

  it('of another site’s page is refused', async () => {
    expect((await send(id, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('leaves the page as it was, for everyone', async () => {
    const before = await newsroom.get(`/news/${id}`);
    await send(id, another());
    const after = await newsroom.get(`/news/${id}`, { headers: another() });
    expect(after.body.equals(before.body)).toBe(true);
    expect([before, after].map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined]);
  });

  it('is written before the kernel closes', async () => {
    const place = await stores.placeTestStore();
    const first = await openNewsroom({ placeTestStore: async () => place });
    const read = await first.publish('rate-cut');
    await first.get('/reads', { method: 'POST', headers: another(), body: read });
    await first.close();
    const again = await openTestKernel(place);
    expect(await readsOf(again)).toEqual({ [read]: 1 });
    await again.close();
  });

  it('is told apart by the address that a trusted proxy saw', async () => {
    const place = await stores.placeTestStore();
    const behind = await openNewsroom({ placeTestStore: async () => place }, { SOKBO_PROXIES: '1' });
    const read = await behind.publish('rate-cut');
    for (const seen of ['198.51.100.1', '198.51.100.2', 'made-up, 198.51.100.1']) {
      const headers = { 'user-agent': agent, 'x-forwarded-for': seen };
      await behind.get('/reads', { method: 'POST', headers, body: read });
    }
    await behind.close();
    const again = await openTestKernel(place);
    expect(await readsOf(again)).toEqual({ [read]: 2 });
    await again.close();
  });
});

describeNewsroom('the counter of reads', (newsroom) => {
  const counterOf = (kernel: Kernel) =>
    new Tally(kernel, (reads, at) => addReads(kernel.store.db, slotOf(at), reads), 50);
  const rename = (from: string, to: string) =>
    sql.raw(`alter table ${from} rename to ${to}`).execute(newsroom.kernel.store.db);

  it('loses nothing while the store refuses, and writes it when it does not', async () => {
    const id = await newsroom.publish('rate-cut');
    const counter = counterOf(newsroom.kernel);
    await rename('read_count', 'broken');
    for (let read = 0; read < 5; read++) counter.count(id);
    await new Promise((passed) => setTimeout(passed, 300));
    counter.count(id);
    await rename('broken', 'read_count');
    await until(async () => expect(await readsOf(newsroom.kernel)).toEqual({ [id]: 6 }));
  });

  it('takes made-up numbers without end and keeps counting what it knows', async () => {
    const id = await newsroom.publish('rate-cut');
    const counter = counterOf(newsroom.kernel);
    counter.count(id);
    for (let number = 0; number < 300_000; number++) counter.count(String(20_240_410_000_000 + number));
    counter.count(id);
    await until(async () => expect((await readsOf(newsroom.kernel))[id]).toBe(2));
  });
});
