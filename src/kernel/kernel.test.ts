import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestKernel } from '../../test/newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import { lastPosition, type NewEvent, verifyJournal } from './journal.ts';
import { act, type Kernel } from './kernel.ts';
import type { StoreOptions } from './store/store.ts';

const changed = (subject: string): NewEvent => ({
  kind: 'agency.changed',
  subject,
  data: {},
  tags: [subject],
});

describeStores('an act', ({ engine, placeTestStore }) => {
  let place: StoreOptions;
  let kernel: Kernel;
  beforeAll(async () => {
    place = await placeTestStore();
    kernel = await openTestKernel(place);
    await sql`create table counter (name text primary key, value integer not null)`.execute(kernel.store.db);
    await sql`insert into counter values ('left', 0), ('right', 0)`.execute(kernel.store.db);
  });
  afterAll(() => kernel.close());

  const keep = (of: Kernel, tag: string) =>
    of.pages.getOrRender(`/${tag}`, async (read) => {
      read(tag);
      return { status: 200, headers: {}, body: tag };
    });
  const counter = async (name: string) => {
    const { rows } = await sql<{ value: number }>`select value from counter where name = ${name}`.execute(
      kernel.store.db,
    );
    return rows[0]?.value;
  };

  it('is acknowledged when it is durable and this process keeps nothing older', async () => {
    await keep(kernel, 'latest');
    await keep(kernel, 'best');
    const { result, position } = await act(kernel, '윤가온', async ({ record }) => {
      record(changed('latest'));
      return '결과';
    });
    expect(result).toBe('결과');
    expect(position).toBe(await lastPosition(kernel.store.db));
    expect(kernel.watch.position).toBe(position);
    expect([kernel.pages.get('/latest'), kernel.pages.get('/best')?.value.status]).toEqual([undefined, 200]);
  });

  it('that records nothing answers with the newest position', async () => {
    const { position } = await act(kernel, '윤가온', async () => 'nothing to do');
    expect(position).toBe(await lastPosition(kernel.store.db));
  });

  it('that fails changes nothing', async () => {
    const before = await lastPosition(kernel.store.db);
    const failing = act(kernel, '윤가온', async ({ trx, record }) => {
      await sql`update counter set value = 9`.execute(trx);
      record(changed('latest'));
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect([await lastPosition(kernel.store.db), await counter('left')]).toEqual([before, 0]);
  });

  it('that waits for another which waits for it is done again, and both are done once', async () => {
    const count = (first: string, second: string) =>
      act(kernel, '윤가온', async ({ trx, record }) => {
        await sql`update counter set value = value + 1 where name = ${first}`.execute(trx);
        await wait(50);
        await sql`update counter set value = value + 1 where name = ${second}`.execute(trx);
        record(changed('counter'));
      });
    const before = await lastPosition(kernel.store.db);
    await Promise.all([count('left', 'right'), count('right', 'left'), count('left', 'right')]);
    expect([await counter('left'), await counter('right')]).toEqual([3, 3]);
    expect(await lastPosition(kernel.store.db)).toBe(before + 3);
    expect((await verifyJournal(kernel.store.db)).fault).toBeNull();
  });

  it('is seen by whoever keeps something in memory, in order and once', async () => {
    const seen: number[] = [];
    kernel.watch.react(
      (events) => void seen.push(...events.map(({ position }) => position)),
      () => {},
    );
    const before = kernel.watch.position;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        act(kernel, '윤가온', async ({ record }) => record(changed(`${i}`))),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => before + i + 1));
  });

  if (engine === 'postgres') {
    it('is followed by other processes', async () => {
      const other = await openTestKernel(place);
      await keep(other, 'latest');
      await act(kernel, '윤가온', async ({ record }) => record(changed('latest')));
      await until(() => expect(other.pages.get('/latest')).toBeUndefined());
      await other.close();
    });
  }

  it('of its own that it cannot see makes a process forget all that it kept', async () => {
    await keep(kernel, 'latest');
    let forgot = 0;
    kernel.watch.react(
      () => {},
      () => void forgot++,
    );
    // What was done is there, and what reads it next finds the journal gone.
    const { catchUp } = kernel.watch;
    kernel.watch.catchUp = async () => {
      await sql`alter table journal rename to elsewhere`.execute(kernel.store.db);
      return catchUp.call(kernel.watch).finally(async () => {
        await sql`alter table elsewhere rename to journal`.execute(kernel.store.db);
      });
    };
    await act(kernel, '윤가온', async ({ record }) => record(changed('other')));
    kernel.watch.catchUp = catchUp;
    expect([kernel.pages.count, forgot]).toEqual([0, 1]);
    await kernel.watch.catchUp();
    expect(forgot).toBe(1);
  });
});
