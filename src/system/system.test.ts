import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { act } from '../kernel/kernel.ts';
import { addSample } from './lag-samples.ts';
import { publishedByHour, readsByTenMinutes } from './series.ts';
import { systemFacts } from './system-facts.ts';

describeNewsroom('the page of the system', (newsroom, { engine }) => {
  let administrator: Colleague;
  beforeAll(async () => {
    administrator = await signedIn(newsroom, 'administrator');
  });
  const db = () => newsroom.kernel.store.db;
  const part = async (id: string) => {
    const { status, text } = await administrator.get('/desk/system');
    expect(status).toBe(200);
    return new RegExp(`<section[^>]*data-part="${id}".*?</section>`, 's').exec(text)?.[0] ?? '';
  };

  it('says of the store what it is, how large, and how much is in it', async () => {
    await newsroom.publish('rate-cut');
    const { store, disk } = await systemFacts(newsroom.kernel);
    expect(store).toMatchObject({ engine, articles: { count: 1, isExact: true } });
    expect(store.bytes).toBeGreaterThan(1e6);
    expect(store.tables.map(({ bytes }) => bytes)).toEqual(
      store.tables.map(({ bytes }) => bytes).sort((a, b) => b - a),
    );
    expect(store.tables[0]?.bytes).toBeGreaterThan(0);
    expect(disk?.total).toBeGreaterThan(disk?.free ?? 0);
    expect(await part('store')).toContain(engine === 'pglite' ? '내장 PGlite' : 'PostgreSQL');
  });

  it('shows a follower that fails, why, and how far behind it is', async () => {
    let isBroken = true;
    const { followers } = newsroom.kernel;
    followers.start({
      name: 'stumbling',
      follow: async () => {
        if (isBroken) throw new Error('<disk> is full');
      },
    });
    await until(async () => expect(await part('followers')).toContain('<code>&lt;disk> is full</code>'));
    expect(await part('followers')).toContain('실패해서');
    expect((await administrator.get('/desk/system')).text).toContain('<a href="#followers">stumbling</a>');
    await addSample(newsroom.kernel);
    isBroken = false;
    followers.wake();
    await until(async () => expect(await part('followers')).toContain('따라왔습니다.'));
    await addSample(newsroom.kernel);
    expect(await part('lag')).toContain('plot-lag-stumbling-title');
    await db().insertInto('follower').values({ name: 'long-gone' }).execute();
    expect(await part('followers')).toContain('이 프로세스에서는 돌지 않습니다');
  });

  it('shows jobs that were given up, and has them tried again', async () => {
    const { kernel } = newsroom;
    kernel.jobs.define('remind', async () => {});
    await kernel.jobs.open();
    await act(kernel, '윤가온', ({ trx }) => kernel.jobs.schedule(trx, 'remind', {}, new Date('2100-01-01')));
    expect(await part('jobs')).toContain('01.01 09:00');
    await sql`update job.job set state = 'failed', completed_on = now(), output = '{"message": "no <way>"}'
      where name = 'remind'`.execute(db());
    expect(await part('jobs')).toContain('no &lt;way>');
    expect((await administrator.post('/desk/system/jobs/remind/retry')).status).toBe(303);
    const { rows } =
      await sql`select state::text, start_after <= now() as due from job.job where name = 'remind'`.execute(
        db(),
      );
    expect(rows).toEqual([{ state: 'retry', due: true }]);
    const event = await db()
      .selectFrom('journal')
      .selectAll()
      .orderBy('position', 'desc')
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({ kind: 'jobs.retried', subject: 'remind', actor: administrator.name });
    expect((await administrator.post('/desk/system/jobs/none/retry')).status).toBe(422);
  });

  it('knows which nodes are silent', async () => {
    const node = { position: 0, seen_at: new Date(Date.now() - 90_000) };
    await db()
      .insertInto('node')
      .values({ id: 'a', name: '둘째 서버', ...node })
      .execute();
    expect(await part('nodes')).toContain('초 동안 소식이 없습니다.');
  });

  it('counts reads and articles by steps of time, with none left out', async () => {
    const now = new Date('2031-05-01T12:34:00+09:00');
    newsroom.setClock('2031-05-01T12:01:00+09:00');
    const article_id = await newsroom.publish('first-report');
    newsroom.setClock(null);
    for (const [slot, reads] of [
      ['2031-05-01T12:30:00+09:00', 3],
      ['2031-04-30T12:40:00+09:00', 4],
      ['2031-04-30T12:30:00+09:00', 9],
    ] as const)
      await db()
        .insertInto('read_count')
        .values({ slot: new Date(slot), article_id, reads })
        .execute();
    const reads = (await readsByTenMinutes(db(), now)).map(({ value }) => value);
    expect([reads.length, reads[0], reads.at(-1), reads.reduce((a, b) => a + b)]).toEqual([144, 4, 3, 7]);
    const published = (await publishedByHour(db(), now)).map(({ value }) => value);
    expect([published.length, published.at(-1), published.at(-2)]).toEqual([48, 1, 0]);
  });
});
