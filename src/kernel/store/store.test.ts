import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeStores } from '../../../test/stores.ts';
import type { Store } from './store.ts';
import { StoreClosedError } from './store-errors.ts';

// What every caller may rely on, whichever engine is behind it.

describeStores('the store', ({ openTestStore }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
    await sql`create table note (id bigint generated always as identity primary key, text text unique)`.execute(
      store.db,
    );
  });

  const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(store.db)).rows[0] as T;
  const count = async () => (await one(sql<{ n: number }>`select count(*) as n from note`)).n;
  const add = (text: string, db = store.db) => sql`insert into note (text) values (${text})`.execute(db);

  describe('errors', () => {
    it('carry the SQLSTATE, the constraint and the detail', async () => {
      await add('only once');
      const error = await add('only once').catch((error: unknown) => error);
      expect(error).toMatchObject({
        code: '23505',
        constraint: 'note_text_key',
        detail: expect.stringContaining('once'),
      });
    });

    it.each([
      ['42601', 'selec 1'],
      ['42P01', 'select * from nowhere'],
      ['22P02', `select 'x'::int`],
      ['22012', 'select 1 / 0'],
    ])('%s: %s', async (code, text) => {
      await expect(sql.raw(text).execute(store.db)).rejects.toMatchObject({ code });
      expect(await one(sql`select 1 as value`)).toEqual({ value: 1 });
    });

    it('of one statement with parameters leave the connection in order', async () => {
      await expect(one(sql`select ${1}::int / ${0}::int as value`)).rejects.toMatchObject({ code: '22012' });
      expect(await one(sql`select ${2}::int as value`)).toEqual({ value: 2 });
    });
  });

  describe('transactions', () => {
    it('are undone whole when they fail', async () => {
      const before = await count();
      const failing = store.db.transaction().execute(async (trx) => {
        await add('half done', trx);
        await sql`select 1 / 0`.execute(trx);
      });
      await expect(failing).rejects.toMatchObject({ code: '22012' });
      expect(await count()).toBe(before);
    });

    it('are undone when the program throws, and it gets its own error', async () => {
      const before = await count();
      const failing = store.db.transaction().execute(async (trx) => {
        await add('thrown away', trx);
        throw new TypeError('mine');
      });
      await expect(failing).rejects.toThrow(new TypeError('mine'));
      expect(await count()).toBe(before);
    });

    it('do not commit after an error that was caught', async () => {
      const before = await count();
      const swallowing = store.db.transaction().execute(async (trx) => {
        await add('lost', trx);
        await sql`select 1 / 0`.execute(trx).catch(() => {});
      });
      await expect(swallowing).rejects.toThrow();
      expect(await count()).toBe(before);
    });

    it('show nothing to others before the commit: a server answers at once, PGlite after it', async () => {
      const before = await count();
      let outside: Promise<number> | undefined;
      await store.db.transaction().execute(async (trx) => {
        await add('not yet', trx);
        outside = count();
        if (store.engine === 'postgres') await outside;
      });
      expect(await outside).toBe(store.engine === 'pglite' ? before + 1 : before);
      expect(await count()).toBe(before + 1);
    });

    it('roll back to a savepoint', async () => {
      const before = await count();
      const trx = await store.db.startTransaction().execute();
      const after = await trx.savepoint('here').execute();
      await add('to be undone', after);
      await (await after.rollbackToSavepoint('here').execute()).commit().execute();
      expect(await count()).toBe(before);
    });

    it('stand in line behind each other, fifty at once, with queries between', async () => {
      await sql`create table counter (value int)`.execute(store.db);
      await sql`insert into counter values (0)`.execute(store.db);
      const increase = () =>
        store.db.transaction().execute(async (trx) => {
          const { rows } = await sql<{ value: number }>`select value from counter for update`.execute(trx);
          await sql`update counter set value = ${(rows[0]?.value ?? 0) + 1}`.execute(trx);
        });
      const queries = Array.from({ length: 50 }, (_, n) => one(sql`select ${n}::int as n`));
      await Promise.all(Array.from({ length: 50 }, increase));
      expect(await Promise.all(queries)).toEqual(Array.from({ length: 50 }, (_, n) => ({ n })));
      expect(await one(sql`select value from counter`)).toEqual({ value: 50 });
    });
  });

  describe('wakes', () => {
    it('come after a commit, to all who listen, and not after a rollback', async () => {
      const heard: string[] = [];
      const stopFirst = await store.listen('journal', () => heard.push('first'));
      await store.listen('journal', () => heard.push('second'));
      await store.listen('other', () => heard.push('other'));
      const commit = () => store.db.transaction().execute((trx) => store.wake(trx, 'journal'));
      await expect(
        store.db.transaction().execute(async (trx) => {
          await store.wake(trx, 'journal');
          throw new Error('never mind');
        }),
      ).rejects.toThrow('never mind');
      await commit();
      await expect.poll(() => heard).toEqual(['first', 'second']);
      await stopFirst();
      await commit();
      await expect.poll(() => heard).toEqual(['first', 'second', 'second']);
    });
  });

  describe('closing', () => {
    it('serves what was asked before and refuses what comes after', async () => {
      const closing = await openTestStore();
      const asked = Promise.all(
        Array.from({ length: 20 }, () => sql`select pg_sleep(0.01)`.execute(closing.db)),
      );
      const closed = closing.close();
      await expect(sql`select 1`.execute(closing.db)).rejects.toThrow(StoreClosedError);
      expect(await asked).toHaveLength(20);
      await closed;
      await closing.close();
    });
  });
});
