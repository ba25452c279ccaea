import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeStores } from '../../../test/stores.ts';
import { Channels } from './channels.ts';
import { openPglitePool } from './embedded-store.ts';
import { PgliteThread } from './pglite.ts';
import { keepUp } from './upkeep.ts';

describeStores(
  'upkeep',
  ({ placeTestStore }) => {
    it('removes dead rows and tells the planner what is there, once', async () => {
      const { dataDir } = await placeTestStore();
      const thread = await PgliteThread.start({ folder: join(dataDir, 'store') });
      const pool = openPglitePool(() => thread.connect(), new Channels());
      const query = async (text: string) => {
        const client = await pool.connect();
        return client
          .query(text)
          .then(({ rows }) => rows, undefined)
          .finally(() => client.release());
      };
      await query('create table "Full" (id int); create table small (id int); insert into small values (1)');
      await query('insert into "Full" select generate_series(1, 5000)');
      await query('delete from "Full" where id % 2 = 0');
      await keepUp(pool);
      const stats = `select c.relname, c.reltuples, s.n_dead_tup, s.vacuum_count
        from pg_stat_user_tables s join pg_class c on c.oid = s.relid where c.relname in ('Full', 'small') order by 1`;
      const after = [
        { relname: 'Full', reltuples: 2500, n_dead_tup: 0, vacuum_count: 1 },
        { relname: 'small', reltuples: -1, n_dead_tup: 0, vacuum_count: 0 },
      ];
      expect(await query(stats)).toEqual(after);
      await keepUp(pool);
      expect(await query(stats)).toEqual(after);
      await pool.end();
      await thread.close();
    });
  },
  ['pglite'],
);
