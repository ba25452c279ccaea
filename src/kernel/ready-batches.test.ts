import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import type { Prepare } from './follower.ts';
import { cursorOf } from './follower-cursor.ts';
import { workOf } from './follower-work.ts';
import { Followers } from './followers.ts';
import { append } from './journal.ts';
import { openLog } from './log.ts';
import { ReadersFirst } from './readers-first.ts';
import type { Store } from './store/store.ts';

const silent = openLog({ SOKBO_LOG: 'silent', SOKBO_LOG_FORMAT: 'json' });

describeStores('a follower that prepares', ({ openTestStore }) => {
  let store: Store;
  let ready: string[][];
  let written: string[][];
  beforeEach(async () => {
    store = await openTestStore();
    ready = [];
    written = [];
    return () => store.close();
  });

  const write = (subject: string, count = 1) =>
    store.db.transaction().execute(async (trx) => {
      const events = Array.from({ length: count }, () => ({
        kind: 'bulletin.raised',
        subject,
        data: {},
        tags: [],
      }));
      await append(trx, '윤가온', new Date(), events);
    });
  const prepare: Prepare = async (events) => {
    const subjects = events.map(({ subject }) => subject);
    ready.push(subjects);
    return async () => void written.push(subjects);
  };
  const follower = {
    name: 'search',
    prepare,
    ahead: ({ subject }: { subject: string }) => subject === '속보',
  };
  const work = () => workOf(store, follower);
  const lengths = (batches: string[][]) => batches.map(({ length }) => length);

  it('has the next batch ready while one is written, if it may', async () => {
    await write('기록', 480);
    const working = work();
    expect(await working.step(true)).toBe(200);
    await until(() => expect(lengths(ready)).toEqual([200, 200]));
    expect(lengths(written)).toEqual([200]);
    expect(await working.step(false)).toBe(200);
    expect(lengths(ready)).toEqual([200, 200]);
    expect(await working.step(true)).toBe(80);
    expect(await working.step(true)).toBe(0);
    expect(lengths(written)).toEqual([200, 200, 80]);
    expect(await cursorOf(store.db, 'search')).toBe(480);
  });

  it('writes at once what must not wait, and nothing over it that was made ready before', async () => {
    await write('기록', 480);
    const working = work();
    await working.step(true);
    await until(() => expect(ready.length).toBe(2));
    await write('속보');
    await working.seeNews?.();
    expect(written.at(-1)).toEqual(['속보']);
    await working.seeNews?.();
    expect(lengths(written)).toEqual([200, 1]);
    await working.step(false);
    // Read anew, after the news was written.
    expect(lengths(ready)).toEqual([200, 200, 1, 200]);
    await working.step(false);
    expect(lengths(written)).toEqual([200, 1, 200, 81]);
  });

  it('tells news to nobody twice when it is not behind', async () => {
    await write('속보', 3);
    const working = work();
    await working.step(true);
    await write('속보');
    await working.step(true);
    expect(lengths(written)).toEqual([3, 1]);
  });

  it('loses its work together with its cursor when it fails, and what was made ready after it', async () => {
    await write('기록', 480);
    let isBroken = true;
    const fail: Prepare = async (events, db) => {
      const good = await prepare(events, db);
      return async (trx) => {
        await good(trx);
        if (isBroken) throw new Error('the index is away');
      };
    };
    const failing = workOf(store, { name: 'search', prepare: fail });
    await expect(failing.step(true)).rejects.toThrow('the index is away');
    expect(await cursorOf(store.db, 'search')).toBe(0);
    isBroken = false;
    while ((await failing.step(true)) > 0);
    expect(lengths(written)).toEqual([200, 200, 200, 80]);
  });

  it('leaves the work to another process that was faster', async () => {
    await write('기록', 480);
    const [one, other] = [work(), work()];
    await one.step(true);
    await other.step(true);
    // What `one` has ready is done.
    expect(await one.step(true)).toBe(0);
    expect(await other.step(true)).toBe(80);
    expect(lengths(written)).toEqual([200, 200, 80]);
  });

  it('is woken out of a rest by news', async () => {
    await write('기록', 480);
    const readers = new ReadersFirst();
    const busy = setInterval(() => readers.note(100), 5);
    const followers = new Followers(store, silent, readers);
    // It rests three times as long as it worked.
    const slowly: Prepare = async (events, db) => {
      if (events.length === 200) await setTimeout(600);
      return prepare(events, db);
    };
    followers.start({ ...follower, prepare: slowly });
    await until(() => expect(lengths(written)).toEqual([200]));
    await write('속보');
    followers.wake();
    await until(() => expect(written.at(-1)).toEqual(['속보']));
    // A step that was not resting would have gone on to the next batch.
    await setTimeout(900);
    expect(lengths(written)).toEqual([200, 1]);
    clearInterval(busy);
    readers.stop();
    await followers.stop();
  });
});
