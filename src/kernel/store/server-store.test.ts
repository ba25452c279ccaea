import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { administrate } from '../../../test/postgres-server.ts';
import { describeStores } from '../../../test/stores.ts';
import { openPool } from './pool.ts';
import { requireVersion } from './server-store.ts';
import { openStore, type StoreOptions } from './store.ts';
import { StoreError } from './store-errors.ts';

describeStores(
  'a store on a server',
  ({ placeTestStore }) => {
    const open = async () => {
      const warnings: string[] = [];
      const options = await placeTestStore();
      const store = await openStore({
        ...options,
        log: { warn: (_, message) => void warnings.push(message) },
      });
      return { store, warnings, cut: () => cutAll(options) };
    };
    /** Ends every connection to the database, as a server does that goes down. */
    const cutAll = ({ databaseUrl = '' }: StoreOptions) =>
      administrate(
        databaseUrl,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );

    it('goes on after its connections were lost', async () => {
      const { store, cut, warnings } = await open();
      await Promise.all(Array.from({ length: 5 }, () => sql`select pg_sleep(0.05)`.execute(store.db)));
      await cut();
      await expect.poll(() => warnings).toContain('a connection to PostgreSQL was lost');
      // A connection whose end has not arrived yet may still be handed out.
      const answer = () =>
        sql`select 1 as one`.execute(store.db).then(
          ({ rows }) => rows,
          () => 'lost',
        );
      await expect.poll(answer).toEqual([{ one: 1 }]);
      await store.close();
    });

    it('fails a transaction whose connection was lost between two statements, and nothing else', async () => {
      const { store, cut } = await open();
      await sql`create table t (id int)`.execute(store.db);
      const transaction = store.db.transaction().execute(async (trx) => {
        await sql`insert into t values (1)`.execute(trx);
        await cut();
        await expect
          .poll(() =>
            sql`insert into t values (2)`.execute(trx).then(
              () => 'done',
              () => 'failed',
            ),
          )
          .toBe('failed');
      });
      await expect(transaction).rejects.toThrow();
      expect((await sql`select * from t`.execute(store.db)).rows).toEqual([]);
      await store.close();
    });

    it('listens again after the connection was lost, and wakes once for what it may have missed', async () => {
      const { store, cut } = await open();
      let wakes = 0;
      await store.listen('journal', () => void wakes++);
      await cut();
      await expect.poll(() => wakes).toBe(1);
      await store.db.transaction().execute((trx) => store.wake(trx, 'journal'));
      await expect.poll(() => wakes).toBe(2);
      await store.close();
    });

    it('says who holds the connections when none comes free', async () => {
      const { databaseUrl } = await placeTestStore();
      const pool = openPool(
        { connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 50 },
        { onConnectionLost: () => {} },
      );
      const held = await pool.connect();
      await expect(pool.connect()).rejects.toThrow(
        /Inside a transaction, query the transaction, not the store/,
      );
      held.release();
      await pool.end();
    });
  },
  ['postgres'],
);

describe('a server that cannot be used', () => {
  it('is named without its password', async () => {
    const opening = openStore({ databaseUrl: 'postgresql://sokbo:secret@localhost:1/sokbo', dataDir: '' });
    const error: Error = await opening.then(
      () => expect.unreachable(),
      (error: Error) => error,
    );
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/^PostgreSQL at DATABASE_URL cannot be used: connect ECONNREFUSED/);
    expect(error.message).not.toContain('secret');
  });

  it.each(['14.11 (Debian 14.11-1)', '9.6.24'])('is too old: %s', (version) => {
    expect(() => requireVersion(version)).toThrow(
      `PostgreSQL 15 or newer is needed; the server is ${version}`,
    );
  });

  it.each(['15.13 (Debian 15.13-0+deb12u1)', '18.4', '19devel'])('is new enough: %s', (version) => {
    expect(() => requireVersion(version)).not.toThrow();
  });
});
