import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import { beforeAll, expect, it } from 'vitest';
import { describeStores } from '../../../test/stores.ts';
import type { Store } from './store.ts';

describeStores('pg-boss in the store', ({ openTestStore }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
  });

  it('keeps a job that was sent in a transaction when that commits, and only then', async () => {
    const boss = new PgBoss({ ...store.bossOptions, schema: 'job', schedule: false });
    const failures: unknown[] = [];
    boss.on('error', (error) => failures.push(error));
    await boss.start();
    await boss.createQueue('mail');
    await store.db.transaction().execute((trx) => boss.send('mail', { to: '독자' }, { db: fromKysely(trx) }));
    const undone = store.db.transaction().execute(async (trx) => {
      await boss.send('mail', { to: 'nobody' }, { db: fromKysely(trx) });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const worked: unknown[] = [];
    await boss.work(
      'mail',
      { pollingIntervalSeconds: 0.5 },
      async (jobs) => void worked.push(...jobs.map(({ data }) => data)),
    );
    await expect.poll(() => worked, { timeout: 5_000 }).toEqual([{ to: '독자' }]);
    await boss.stop({ graceful: true, close: false });
    expect(failures).toEqual([]);
  });

  it('leaves no transaction open when a block of statements fails', async () => {
    const { db } = store.bossOptions;
    await expect(db?.executeSql('begin; create table half (id int); select 1 / 0; commit')).rejects.toThrow();
    expect(await db?.executeSql('begin; select 1 as a; select 2 as a; commit')).toEqual({
      rows: [{ a: 1 }, { a: 2 }],
    });
    expect((await sql`select to_regclass('half') as half`.execute(store.db)).rows).toEqual([{ half: null }]);
  });
});
