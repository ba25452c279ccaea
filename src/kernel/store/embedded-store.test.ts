import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { Child } from '../../../test/processes/child.ts';
import { describeStores } from '../../../test/stores.ts';
import { PgliteThread } from './pglite.ts';
import { openStore, type Store } from './store.ts';
import { StoreError } from './store-errors.ts';

describeStores(
  'the embedded store',
  ({ openTestStore, placeTestStore, placeEmptyFolder }) => {
    it('works in a thread of its own: timers run while a heavy query does', async () => {
      const { db } = await openTestStore();
      const order: string[] = [];
      const heavy = sql`select count(*) from generate_series(1, 3000000)`
        .execute(db)
        .then(() => order.push('answer'));
      for (let n = 1; n <= 5; n++) {
        await wait(1);
        order.push(`timer ${n}`);
      }
      await heavy;
      expect(order).toEqual(['timer 1', 'timer 2', 'timer 3', 'timer 4', 'timer 5', 'answer']);
    });

    it('is not opened by a second process; when the first is killed, it is', async () => {
      const place = await placeTestStore();
      const first = new Child('hold-store.ts', place);
      expect(await first.line(0)).toBe('open');
      const refusal = `${place.dataDir} is in use by process ${first.process.pid}: stop it first, or use another folder`;
      await expect(openStore(place)).rejects.toThrow(new StoreError(refusal));
      await first.kill();
      await (await openStore(place)).close();
    });

    it('is made whole or not at all, whenever the first start is killed', async () => {
      const place = { dataDir: placeEmptyFolder() };
      for (const milliseconds of [150, 300, 450, 600, 800, 1000]) {
        const child = new Child('hold-store.ts', place);
        await Promise.race([wait(milliseconds), child.line(0)]);
        await child.kill();
        expect(child.lines.filter((line) => line !== 'open')).toEqual([]);
      }
      const store = await openStore(place);
      expect(await tables(store)).toContain('journal');
      await store.close();
    });

    it('does not trust what an unfinished first start left', async () => {
      const dataDir = placeEmptyFolder();
      mkdirSync(join(dataDir, 'store.new'));
      writeFileSync(join(dataDir, 'store.new', 'PG_VERSION'), '17');
      const store = await openStore({ dataDir });
      expect(await tables(store)).toContain('journal');
      await store.close();
      expect(readdirSync(dataDir)).toEqual(['store', 'store.lock']);
    });

    it.each([
      [
        'is of another version',
        (store: string) => writeFileSync(join(store, 'PG_VERSION'), '17\n'),
        /version 17/,
      ],
      ['has lost its log', (store: string) => rmSync(join(store, 'pg_wal'), { recursive: true }), /pg_wal/],
      [
        'is not a store',
        (store: string) => rmSync(join(store, 'PG_VERSION')),
        /is not a store: PG_VERSION is missing/,
      ],
    ])('says why it cannot be opened when the folder %s, and leaves it alone', async (_, damage, message) => {
      const place = await placeTestStore();
      const folder = join(place.dataDir, 'store');
      damage(folder);
      const before = readdirSync(folder);
      const error: unknown = await openStore(place).catch((error: unknown) => error);
      expect(error).toBeInstanceOf(StoreError);
      expect((error as StoreError).message).toMatch(message);
      expect(readdirSync(folder)).toEqual(before);
    });

    it('stops when PostgreSQL does, tells everyone who waits, and recovers by itself', async () => {
      const place = await placeTestStore();
      const warnings: string[] = [];
      const store = await openStore({ ...place, log: { warn: (_, message) => void warnings.push(message) } });
      await sql`create table kept (id int)`.execute(store.db);
      await sql`insert into kept values (1)`.execute(store.db);
      let wakes = 0;
      await store.listen('journal', () => void wakes++);
      const log = join(place.dataDir, 'store', 'pg_wal');
      renameSync(log, `${log}.away`);
      await sql`select pg_switch_wal()`.execute(store.db);
      const asked = [2, 3, 4].map((id) => sql`insert into kept values (${id})`.execute(store.db));
      for (const answer of await Promise.allSettled(asked)) {
        expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(StoreError) });
        expect(String((answer as PromiseRejectedResult).reason)).toMatch(
          /has stopped: PANIC: {2}could not create file/,
        );
      }
      await expect
        .poll(() => warnings, { timeout: 10_000 })
        .toContain('the embedded store could not be started again');
      renameSync(`${log}.away`, log);
      const kept = () =>
        sql`select id from kept`.execute(store.db).then(
          ({ rows }) => rows,
          () => 'not yet',
        );
      await expect.poll(kept, { timeout: 10_000 }).toEqual([{ id: 1 }]);
      await expect.poll(() => wakes).toBe(1);
      await store.db.transaction().execute((trx) => store.wake(trx, 'journal'));
      await expect.poll(() => wakes).toBe(2);
      await store.close();
    });

    it('can be closed while it is stopped', async () => {
      const place = await placeTestStore();
      const store = await openStore(place);
      const log = join(place.dataDir, 'store', 'pg_wal');
      renameSync(log, `${log}.away`);
      await expect(sql`select pg_switch_wal(); create table t ()`.execute(store.db)).rejects.toThrow(
        StoreError,
      );
      await store.close();
      renameSync(`${log}.away`, log);
      await (await openStore(place)).close();
    });

    it('uses the files of its log again: PGlite alone would keep all that was ever written', async () => {
      const place = await placeTestStore();
      const store = await openStore(place);
      for (let n = 0; n < 20; n++) {
        await sql`select pg_logical_emit_message(true, 'test', 'text')`.execute(store.db);
        await sql`select pg_switch_wal()`.execute(store.db);
      }
      const files = readdirSync(join(place.dataDir, 'store', 'pg_wal')).filter((name) =>
        /^[0-9A-F]{24}$/.test(name),
      );
      expect(files.length).toBeLessThanOrEqual(10);
      await store.close();
    });

    it('undoes a transaction whose connection is gone', async () => {
      const { dataDir } = await placeTestStore();
      const thread = await PgliteThread.start({ folder: join(dataDir, 'store') });
      const connect = async () => {
        const client = new pg.Client({
          user: 'postgres',
          database: 'postgres',
          stream: () => thread.connect(),
        });
        await client.connect();
        return client;
      };
      const first = await connect();
      await first.query('create table unfinished (id int)');
      await first.query('begin; insert into unfinished values (1)');
      await first.end();
      const second = await connect();
      expect((await second.query('select * from unfinished')).rows).toEqual([]);
      await second.end();
      await thread.close();
    });
  },
  ['pglite'],
);

async function tables({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables`.execute(db);
  return rows.map(({ name }) => name);
}
