import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeStores } from '../../test/stores.ts';
import { append, eventsAfter, lastPosition, type NewEvent, verifyJournal } from './journal.ts';
import type { Store } from './store/store.ts';

const at = new Date('2024-04-10T08:11:00.123+09:00');
const published: NewEvent = {
  kind: 'article.published',
  subject: '20240410000001',
  data: { edition: 1, digest: 'ab', nested: { b: [1, null, '習近平'], a: '“😀”' } },
  tags: ['latest', 'article:20240410000001'],
};

describeStores('the journal', ({ openTestStore }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore();
  });
  beforeEach(() => tamper('truncate journal'));

  const write = (...events: NewEvent[]) =>
    store.db.transaction().execute((trx) => append(trx, '윤가온', at, events));
  const subjects = async () => (await eventsAfter(store.db, 0, 1000)).map(({ subject }) => subject);
  /** What someone can do who owns the database and wants to change what was. */
  const tamper = async (...statements: string[]) => {
    const all = [
      'alter table journal disable trigger all',
      ...statements,
      'alter table journal enable trigger all',
    ];
    for (const statement of all) await sql.raw(statement).execute(store.db);
  };

  it('gives out positions from 1 and gives back what was written', async () => {
    await write(published, { ...published, subject: '20240410000002' });
    expect(await lastPosition(store.db)).toBe(2);
    const [first, second] = await eventsAfter(store.db, 0, 10);
    expect(first).toEqual({ ...published, position: 1, at, actor: '윤가온' });
    expect(second?.position).toBe(2);
    expect(await eventsAfter(store.db, 1, 10)).toEqual([second]);
    expect(await eventsAfter(store.db, 0, 1)).toEqual([first]);
  });

  it('has no gap and one order when twenty write at once', async () => {
    const twenty = Array.from({ length: 20 }, (_, writer) => writer);
    const seen: number[] = [];
    const look = async () => void seen.push(...(await eventsAfter(store.db, 0, 1000)).map((e) => e.position));
    await Promise.all(
      twenty.flatMap((writer) => [
        write({ ...published, subject: `${writer}a` }, { ...published, subject: `${writer}b` }),
        look(),
      ]),
    );
    const events = await eventsAfter(store.db, 0, 1000);
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const writer of twenty) {
      const first = events.findIndex(({ subject }) => subject === `${writer}a`);
      expect(events[first + 1]?.subject).toBe(`${writer}b`);
    }
    expect(await verifyJournal(store.db)).toEqual({ events: 40, fault: null });
  });

  it('never shows a position before all smaller ones', async () => {
    let done = false;
    const writing = Promise.all(Array.from({ length: 20 }, () => write(published))).then(() => {
      done = true;
    });
    while (!done) {
      const positions = (await eventsAfter(store.db, 0, 1000)).map(({ position }) => position);
      expect(positions).toEqual(positions.map((_, index) => index + 1));
    }
    await writing;
  });

  it('keeps nothing of a transaction that fails, and no hole where it was', async () => {
    await write(published);
    const failing = store.db.transaction().execute(async (trx) => {
      await append(trx, '윤가온', at, [{ ...published, subject: 'lost' }]);
      throw new Error('the edition was refused');
    });
    await expect(failing).rejects.toThrow('the edition was refused');
    await write({ ...published, subject: 'kept' });
    expect(await subjects()).toEqual(['20240410000001', 'kept']);
    expect(await verifyJournal(store.db)).toEqual({ events: 2, fault: null });
  });

  it('lets nobody change, remove or empty it', async () => {
    await write(published);
    for (const statement of ["update journal set actor = '남'", 'delete from journal', 'truncate journal']) {
      await expect(sql.raw(statement).execute(store.db)).rejects.toThrow('never changed or removed');
    }
  });

  it.each([
    ['an actor', "update journal set actor = '남' where position = 3", 3],
    ['a time', "update journal set at = at + interval '1 ms' where position = 2", 2],
    ['what happened', `update journal set data = '{"edition": 2}' where position = 4`, 4],
    ['a tag', "update journal set tags = '{latest}' where position = 1", 1],
    [
      'a hash',
      'update journal set hash = (select hash from journal where position = 2) where position = 4',
      4,
    ],
    ['a removed event', 'delete from journal where position = 3', 4],
    ['the removed beginning', 'delete from journal where position = 1', 2],
    [
      'a removed event whose followers moved up',
      'delete from journal where position = 3; update journal set position = position - 1 where position > 3',
      3,
    ],
  ])('tells %s that was changed afterwards', async (_, statement, position) => {
    await write(...Array.from({ length: 5 }, () => published));
    await tamper(...statement.split('; '));
    const { fault } = await verifyJournal(store.db);
    expect(fault).toMatchObject({ position, fault: expect.any(String) });
  });
});
