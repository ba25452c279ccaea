import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import type { Deliver, Follow } from './follower.ts';
import { followOnce } from './follower-work.ts';
import { Followers } from './followers.ts';
import { append } from './journal.ts';
import { openLog } from './log.ts';
import { ReadersFirst } from './readers-first.ts';
import type { Store } from './store/store.ts';

const silent = openLog({ SOKBO_LOG: 'silent', SOKBO_LOG_FORMAT: 'json' });

describeStores('a follower of the journal', ({ openTestStore }) => {
  let store: Store;
  let written = 0;
  beforeAll(async () => {
    store = await openTestStore();
    await sql`create table seen (position bigint primary key, number integer generated always as identity)`.execute(
      store.db,
    );
  });
  beforeEach(async () => {
    for (const statement of [
      'alter table journal disable trigger all',
      'truncate journal, follower, seen',
      'alter table journal enable trigger all',
    ]) {
      await sql.raw(statement).execute(store.db);
    }
    written = 0;
  });

  const write = (count: number) =>
    store.db.transaction().execute(async (trx) => {
      const event = { kind: 'bulletin.raised', subject: '1', data: {}, tags: ['bulletins'] };
      await append(trx, '윤가온', new Date(), Array(count).fill(event));
      written += count;
    });
  /** Notes each event in a table; a position that comes twice breaks its primary key. */
  const note: Follow = async (events, trx) => {
    for (const { position } of events)
      await sql`insert into seen (position) values (${position})`.execute(trx);
  };
  const seen = async () => {
    const { rows } = await sql<{ position: number }>`select position from seen order by number`.execute(
      store.db,
    );
    return rows.map(({ position }) => position);
  };
  const all = () => Array.from({ length: written }, (_, index) => index + 1);
  const cursor = async () =>
    (await store.db.selectFrom('follower').selectAll().where('name', '=', 'search').executeTakeFirst()) ??
    null;
  const started = (follow: Follow) => {
    const followers = new Followers(store, silent, new ReadersFirst());
    followers.start({ name: 'search', follow });
    return followers;
  };

  it('gets every event in order and remembers how far it came', async () => {
    await write(3);
    expect(await followOnce(store, { name: 'search', follow: note })).toBe(3);
    expect(await followOnce(store, { name: 'search', follow: note })).toBe(0);
    await write(2);
    expect(await followOnce(store, { name: 'search', follow: note })).toBe(2);
    expect(await seen()).toEqual([1, 2, 3, 4, 5]);
    expect(await cursor()).toMatchObject({ position: 5, failure: null });
  });

  it('loses its work together with its cursor when it fails', async () => {
    await write(3);
    const fail: Follow = async (events, trx) => {
      await note(events, trx);
      throw new Error('the index is away');
    };
    await expect(followOnce(store, { name: 'search', follow: fail })).rejects.toThrow('the index is away');
    expect(await seen()).toEqual([]);
    await followOnce(store, { name: 'search', follow: note });
    expect(await seen()).toEqual([1, 2, 3]);
  });

  it('has its failure noted for the operator, is tried again, and is well when it succeeds', async () => {
    await write(2);
    let attempts = 0;
    const noted: unknown[] = [];
    const followers = started(async (events, trx) => {
      if (attempts++ === 0) throw new Error('“색인”이 없다');
      noted.push((await trx.selectFrom('follower').select('failure').executeTakeFirst())?.failure);
      await note(events, trx);
    });
    await until(async () => expect(await seen()).toEqual([1, 2]));
    await followers.stop();
    expect(noted).toEqual(['“색인”이 없다']);
    expect(await cursor()).toMatchObject({ position: 2, failure: null, failed_at: null });
  });

  it('goes on exactly where it was after a restart', async () => {
    for (let round = 0; round < 3; round++) {
      const followers = started(note);
      await write(4);
      followers.wake();
      await until(async () => expect((await seen()).length).toBeGreaterThan(round * 4));
      await followers.stop();
      await write(2);
    }
    while ((await followOnce(store, { name: 'search', follow: note })) > 0);
    expect(await seen()).toEqual(all());
  });

  it('does its work once where two processes try, while others write', async () => {
    const writing = (async () => {
      for (let i = 0; i < 30; i++) await write(2);
    })();
    const workers = [started(note), started(note)];
    const waking = setInterval(() => workers.forEach((worker) => void worker.wake()), 5);
    await writing;
    await until(async () => expect((await seen()).length).toBe(written));
    clearInterval(waking);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await seen()).toEqual(all());
    expect(await cursor()).toMatchObject({ position: written, failure: null });
  });

  it('that is new begins at the beginning', async () => {
    await write(1_200);
    const batches = [];
    for (let read = 1; read > 0; batches.push(read))
      read = await followOnce(store, { name: 'search', follow: note });
    expect(batches).toEqual([500, 500, 200, 0]);
    expect(await seen()).toEqual(all());
  });

  it('does not hold up another that fails', async () => {
    await write(2);
    const followers = started(note);
    const never = async () => {
      throw new Error('never');
    };
    followers.start({ name: 'broken', follow: never });
    followers.start({ name: 'unreachable', deliver: never });
    await until(async () => expect(await seen()).toEqual([1, 2]));
    await followers.stop();
  });

  it('that speaks to others holds up nobody while they are silent, and tells them again what failed', async () => {
    await write(2);
    const told: number[][] = [];
    let answer = (_: 'well' | 'badly') => {};
    const deliver: Deliver = async (events) => {
      told.push(events.map(({ position }) => position));
      const answered = await new Promise<string>((resolve) => {
        answer = resolve;
      });
      if (answered !== 'well') throw new Error('the cache in front did not answer');
    };
    const outside = { name: 'search', deliver };
    const first = followOnce(store, outside);
    await until(() => expect(told).toEqual([[1, 2]]));
    await write(1);
    answer('badly');
    await expect(first).rejects.toThrow('did not answer');
    expect(await cursor()).toMatchObject({ position: 0 });
    const second = followOnce(store, outside);
    await until(() =>
      expect(told).toEqual([
        [1, 2],
        [1, 2, 3],
      ]),
    );
    answer('well');
    expect(await second).toBe(3);
    expect(await cursor()).toMatchObject({ position: 3 });
  });
});
