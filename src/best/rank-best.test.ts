import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { readAndRank } from '../../test/read-and-rank.ts';
import { eventsAfter, lastPosition } from '../kernel/journal.ts';
import { pinBest } from './pin-best.ts';
import { bestCards, boxCards } from './queries.ts';
import { rankBest } from './rank-best.ts';
import { slotMilliseconds, type Window } from './rankings.ts';

describeNewsroom('the ranks', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const order = async (window: Window, list = 'latest') =>
    (await bestCards(db(), { window, list }, 20)).map(({ id }) => id);
  const section = async (path: string) => {
    const { id } = await db()
      .selectFrom('section')
      .select('id')
      .where('path', '=', path)
      .executeTakeFirstOrThrow();
    return `section:${id}`;
  };
  const eventsOf = async (act: () => Promise<unknown>) => {
    const before = await lastPosition(db());
    await act();
    return eventsAfter(db(), before, 100);
  };

  beforeEach(async () => {
    for (const table of ['best_pin', 'read_count', 'best_rank', 'best_ranking'] as const) {
      await db().deleteFrom(table).execute();
    }
    newsroom.kernel.pages.clear();
    newsroom.site.frames.clear();
  });

  it('go by reads, then the newer first, without what was killed, whatever was read', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 6; number++) ids.push(await newsroom.publish('rate-cut'));
    const killed = new Set<string>();
    const days = fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 70, 1500)), {
        maxLength: 15,
      }),
      fc.option(fc.nat(5), { freq: 12 }),
      async (reads, kill) => {
        await db().deleteFrom('read_count').execute();
        const counts = { '1h': new Map<string, number>(), '24h': new Map(), '7d': new Map() };
        for (const [which, times, minutesAgo] of reads) {
          const id = ids[which] ?? '';
          await readAndRank(newsroom, { [id]: times }, minutesAgo);
          const within = { '1h': minutesAgo < 60, '24h': minutesAgo < 1440, '7d': true };
          for (const window of ['1h', '24h', '7d'] as const)
            if (within[window]) counts[window].set(id, (counts[window].get(id) ?? 0) + times);
        }
        await readAndRank(newsroom, {});
        const dying = kill === null ? undefined : ids[kill];
        if (dying && !killed.has(dying) && killed.size < 3) {
          killed.add(dying);
          await newsroom.kill(dying, '오보');
        }
        for (const window of ['1h', '24h', '7d'] as const) {
          const expected = [...counts[window]]
            .filter(([id]) => !killed.has(id))
            .sort(([a, readsOfA], [b, readsOfB]) => readsOfB - readsOfA || (a < b ? 1 : -1))
            .map(([id]) => id);
          expect(await order(window), window).toEqual(expected);
        }
      },
    );
    await fc.assert(days, { numRuns: 12 });
  });

  it('are made for each section with what is below it', async () => {
    const economy = await newsroom.publish('rate-cut');
    const global = await newsroom.publish('first-report');
    await readAndRank(newsroom, { [economy]: 1, [global]: 2 });
    expect(await order('24h')).toEqual([global, economy]);
    for (const path of ['economy', 'economy/finance'])
      expect(await order('24h', await section(path)), path).toEqual([economy]);
    expect(await order('24h', await section('politics'))).toEqual([]);
  });

  it('stand behind what the desk pinned, each article once', async () => {
    const [a, b, c] = [
      await newsroom.publish('rate-cut'),
      await newsroom.publish('rate-cut'),
      await newsroom.publish('first-report'),
    ];
    await readAndRank(newsroom, { [a]: 3, [b]: 2 });
    await pinBest(newsroom.kernel, [c, b], '차분한');
    expect((await boxCards(db())).map(({ id, isPinned }) => [id, isPinned])).toEqual([
      [c, true],
      [b, true],
      [a, false],
    ]);
    expect(await order('24h', await section('economy'))).toEqual([b, a]);
  });

  it('fill the box again when one of it is killed, on the very next page', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 12; number++) ids.unshift(await newsroom.publish('rate-cut'));
    await readAndRank(newsroom, Object.fromEntries(ids.map((id) => [id, 5])));
    const box = async () => {
      const html = (await newsroom.get('/none')).text.split('<aside class="boxes"')[1] ?? '';
      return [...html.matchAll(/href="\/news\/(\d+)"/g)].map(([, id]) => id);
    };
    expect(await box()).toEqual(ids.slice(0, 6));
    await newsroom.kill(ids[4] ?? '', '오보');
    expect(await box()).toEqual(ids.toSpliced(4, 1).slice(0, 6));
  });

  it('are made once a slot, whoever comes', async () => {
    newsroom.setClock('2026-11-24T08:04:00+09:00');
    await Promise.all([1, 2, 3].map(() => rankBest(newsroom.kernel)));
    const rows = await db().selectFrom('best_ranking').select('until').execute();
    expect(rows).toEqual([{ until: new Date('2026-11-24T08:00:00+09:00') }]);
    newsroom.setClock('2026-11-24T07:40:00+09:00');
    await rankBest(newsroom.kernel);
    expect(await db().selectFrom('best_ranking').select('until').execute()).toEqual(rows);
    newsroom.setClock(null);
  });

  it('count a slot when it has ended, and a week at most', async () => {
    newsroom.setClock('2026-11-24T08:00:00+09:00');
    const id = await newsroom.publish('rate-cut');
    await readAndRank(newsroom, { [id]: 1 }, -slotMilliseconds / 60_000);
    expect(await order('1h')).toEqual([]);
    newsroom.setClock('2026-11-24T08:10:00+09:00');
    await rankBest(newsroom.kernel);
    expect(await order('1h')).toEqual([id]);
    newsroom.setClock('2026-12-01T08:00:00+09:00');
    await rankBest(newsroom.kernel);
    expect([await order('24h'), await order('7d')]).toEqual([[], [id]]);
    newsroom.setClock('2026-12-01T08:10:00+09:00');
    await rankBest(newsroom.kernel);
    expect(await order('7d')).toEqual([]);
    expect(await db().selectFrom('read_count').selectAll().execute()).toEqual([]);
    newsroom.setClock(null);
  });

  it('record one event for an order that changed, with the tags of what shows it, and none otherwise', async () => {
    const ids = [await newsroom.publish('rate-cut'), await newsroom.publish('first-report')] as const;
    const first = await eventsOf(() => readAndRank(newsroom, { [ids[0]]: 5, [ids[1]]: 3 }));
    expect(first).toMatchObject([{ kind: 'best.ranked', actor: 'clock' }]);
    expect(first[0]?.tags).toEqual(
      expect.arrayContaining(['best', 'best:1h:latest', `best:7d:${await section('global/etc')}`]),
    );
    expect(await eventsOf(() => readAndRank(newsroom, { [ids[0]]: 5, [ids[1]]: 3 }))).toEqual([]);
    // The day's order stays: so does the box, and with it every page that shows only that.
    const [hour] = await eventsOf(async () => {
      await readAndRank(newsroom, { [ids[0]]: 50 }, 120);
      await readAndRank(newsroom, { [ids[1]]: 20 });
    });
    expect(hour?.tags).toEqual(['best:1h:latest']);
  });

  it('leave the box alone that is full of pins', async () => {
    const pins: string[] = [];
    for (let number = 0; number < 10; number++) pins.push(await newsroom.publish('rate-cut'));
    await pinBest(newsroom.kernel, pins, '차분한');
    const [event] = await eventsOf(() => readAndRank(newsroom, { [pins[3] ?? '']: 7 }));
    expect(event?.tags).not.toContain('best');
  });
});
