import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { Child } from '../../../test/processes/child.ts';
import { describeStores } from '../../../test/stores.ts';
import { PgliteThread } from './pglite.ts';
import { openStore } from './store.ts';

describeStores('what was acknowledged', ({ placeTestStore }) => {
  it('is there after kill -9, and nothing is half there', { timeout: 120_000 }, async () => {
    const place = await placeTestStore();
    const store = await openStore(place);
    await sql`create table written (number int, half text, padding text, primary key (number, half))`.execute(
      store.db,
    );
    await store.close();
    let acknowledged = 0;
    for (const lines of [1, 20, 57, 130]) {
      const writer = new Child('write-rows.ts', place);
      await writer.line(lines);
      await writer.kill();
      acknowledged = Math.max(acknowledged, ...writer.lines.map(Number));
      const { total, complete } = await read(place);
      expect(total).toBe(complete);
      expect(complete).toBeGreaterThanOrEqual(acknowledged);
    }
    expect(acknowledged).toBeGreaterThan(200);
  });

  async function read(place: Parameters<typeof openStore>[0]) {
    const store = await openStore(place);
    const { rows } = await sql<{ total: number; complete: number }>`
      select max(number) as total, count(*) filter (where halves = 2) as complete
      from (select number, count(*) as halves from written group by number) as numbers`.execute(store.db);
    await store.close();
    return rows[0] ?? { total: 0, complete: 0 };
  }
});

describeStores(
  'a commit',
  ({ placeTestStore }) => {
    it('has reached fsync of the write-ahead log when it is acknowledged, and only a commit does', async () => {
      const { dataDir } = await placeTestStore();
      const thread = await PgliteThread.start({ folder: join(dataDir, 'store') });
      const client = new pg.Client({
        user: 'postgres',
        database: 'postgres',
        stream: () => thread.connect(),
      });
      await client.connect();
      const syncsOf = async (statement: string) => {
        const before = await thread.countSyncs();
        await client.query(statement);
        return (await thread.countSyncs()).wal - before.wal;
      };
      await client.query('create table t (id int)');
      expect(await syncsOf('insert into t values (1)')).toBe(1);
      expect(await syncsOf('select * from t')).toBe(0);
      expect(await syncsOf('begin; insert into t values (2)')).toBe(0);
      expect(await syncsOf('commit')).toBe(1);
      const { folders, others } = await thread.countSyncs();
      await client.query('checkpoint');
      const after = await thread.countSyncs();
      expect(after.others).toBeGreaterThan(others);
      await client.query('create database another');
      expect((await thread.countSyncs()).folders).toBeGreaterThan(folders);
      await client.end();
      await thread.close();
    });

    it('would not reach the disk without our fsync: PGlite has none', async () => {
      const { dataDir } = await placeTestStore();
      let ownFsync: unknown = 'not looked at';
      class Probe extends NodeFS {
        override async init(pglite: PGlite, options: Parameters<NodeFS['init']>[1]) {
          const { emscriptenOpts } = await super.init(pglite, options);
          const look = (module: unknown) => {
            ownFsync = (module as { NODEFS: { stream_ops: { fsync?: unknown } } }).NODEFS.stream_ops.fsync;
          };
          return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), look] } };
        }
      }
      const options: PGliteOptions = { fs: new Probe(join(dataDir, 'store')) };
      const pglite = await PGlite.create(options);
      await pglite.close();
      expect(
        ownFsync,
        'PGlite has learnt to fsync: see whether DurableNodeFS is still needed',
      ).toBeUndefined();
    });
  },
  ['pglite'],
);
