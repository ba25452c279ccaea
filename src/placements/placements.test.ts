import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { readAndRank } from '../../test/read-and-rank.ts';
import { pinBest } from '../best/pin-best.ts';
import { raiseBulletin } from '../bulletins/raise-bulletin.ts';
import type { Follow } from '../kernel/follower.ts';
import { followOnce } from '../kernel/follower-work.ts';
import { addDays } from '../korean/seoul-time.ts';
import { moveSection } from '../sections/move-section.ts';
import { logPlacements } from './log-placements.ts';
import { placementPage } from './queries.ts';

describeNewsroom('the record of placements', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const follow = async () => {
    const { store, now } = newsroom.kernel;
    const log: Follow = (events, trx) => logPlacements(events, trx, now());
    while ((await followOnce(store, { name: 'placements', follow: log })) > 0);
  };
  const all = async () => (await placementPage(db(), 0, { from: null, to: null })).placements;
  const at = (place: string) => all().then((rows) => rows.filter((row) => row.place === place));
  /** Each test has a day of its own, so that its articles are the newest. */
  let day = '2029-12-31';
  const clock = (time: string) => newsroom.setClock(`${day}T${time}+09:00`);
  /** What the front page and the box show, as a reader sees it. */
  const seen = async () => {
    const { text } = await newsroom.get('/');
    const links = (html: string) => [...html.matchAll(/href="\/news\/(\d+)"/g)].map(([, id]) => id ?? '');
    const [main = '', box = ''] = text.slice(text.indexOf('<main')).split('<aside class="boxes"');
    return { front: links(main), box: links(box) };
  };
  const places = [
    'lead',
    'seconds',
    'newest',
    'sections/politics',
    'sections/economy',
    'sections/global',
    'sections/world',
  ];
  const noted = async () => {
    const standing = (await all())
      .filter(({ until }) => until === null)
      .sort((one, other) => one.position - other.position);
    const of = (place: string) => standing.filter((row) => row.place === place).map(({ article }) => article);
    return { front: places.flatMap((place) => of(`home/${place}`)), box: of('best') };
  };

  beforeEach(async () => {
    day = addDays(day, 1);
    clock('07:00:00');
    await follow();
    await db().deleteFrom('placement').execute();
  });
  afterEach(() => newsroom.setClock(null));

  it('says what stood where, under which headline, from when to when', async () => {
    clock('08:00:00');
    const first = await newsroom.publish('rate-cut');
    await follow();
    clock('08:11:00');
    await newsroom.correct(first, 'rate-cut', { headline: '고친 제목', prefixes: [] }, '바로잡습니다.');
    await follow();
    clock('08:30:00');
    await newsroom.publish('first-report');
    await follow();
    const stood = (await all()).filter(({ article }) => article === first);
    expect(stood.filter(({ place }) => place === 'home/lead')).toEqual([
      {
        place: 'home/lead',
        position: 1,
        article: first,
        headline: '[단독] 한은, 기준금리 0.25%p 내려',
        from: `${day}T08:00:00+09:00`,
        until: `${day}T08:11:00+09:00`,
      },
      {
        place: 'home/lead',
        position: 1,
        article: first,
        headline: '고친 제목',
        from: `${day}T08:11:00+09:00`,
        until: `${day}T08:30:00+09:00`,
      },
    ]);
    expect(stood.filter(({ place }) => place === 'home/newest')).toMatchObject([
      { position: 1, headline: '고친 제목', from: `${day}T08:30:00+09:00`, until: null },
    ]);
  });

  it('is what readers see, after every act', async () => {
    const ids: string[] = [];
    const acts: (() => Promise<unknown>)[] = [
      async () => ids.push(await newsroom.publish('rate-cut')),
      async () => ids.push(await newsroom.publish('round-up')),
      async () => ids.push(await newsroom.publish('first-report')),
      () => pinBest(newsroom.kernel, ids.slice(-2), '차분한'),
      () => readAndRank(newsroom, Object.fromEntries(ids.map((id) => [id, 3]))),
      () => newsroom.kill(ids.pop() ?? '', '오보'),
      () => moveSection(newsroom.kernel, 'global', 'world', '차분한'),
      () => pinBest(newsroom.kernel, [], '차분한'),
    ];
    for (const act of acts) {
      await act();
      await follow();
      expect(await noted()).toEqual(await seen());
    }
  });

  it('ends with the kill of an article, and keeps that it stood there', async () => {
    clock('09:00:00');
    const id = await newsroom.publish('rate-cut');
    await pinBest(newsroom.kernel, [id], '차분한');
    await follow();
    clock('09:05:00');
    await newsroom.kill(id, '오보');
    await follow();
    for (const place of ['home/lead', 'best']) {
      const [stood] = (await at(place)).filter(({ article }) => article === id);
      expect(stood, place).toMatchObject({ until: `${day}T09:05:00+09:00` });
    }
  });

  it('notes nothing where nothing that it is about has changed', async () => {
    await newsroom.publish('rate-cut');
    await follow();
    const before = await all();
    await raiseBulletin(newsroom.kernel, { text: '속보', level: '속보' }, '윤가온');
    await follow();
    expect(await all()).toEqual(before);
  });

  it('notes what came out of several acts once, at the last one’s time', async () => {
    const ids: string[] = [];
    for (const time of ['10:00:00', '10:01:00', '10:02:00']) {
      clock(time);
      ids.push(await newsroom.publish('rate-cut'));
    }
    await follow();
    expect((await at('home/lead')).map(({ article, from }) => [article, from])).toEqual([
      [ids.at(-1), `${day}T10:02:00+09:00`],
    ]);
  });

  it('ends nothing before it began, whatever times acts say', async () => {
    clock('11:00:00');
    await newsroom.publish('rate-cut');
    await follow();
    clock('10:30:00');
    await newsroom.publish('rate-cut', { publishedAt: `${day}T10:29:00+09:00` });
    await follow();
    expect((await all()).every(({ from, until }) => until === null || until >= from)).toBe(true);
  });

  it('is kept for six months', async () => {
    newsroom.setClock('2031-01-10T08:00:00+09:00');
    const old = await newsroom.publish('rate-cut');
    await follow();
    newsroom.setClock('2031-01-10T09:00:00+09:00');
    await newsroom.kill(old, '오보');
    await follow();
    const ofOld = async () => (await all()).filter(({ article }) => article === old).length;
    newsroom.setClock('2031-07-10T08:59:00+09:00');
    await newsroom.publish('rate-cut');
    await follow();
    expect(await ofOld()).toBeGreaterThan(0);
    newsroom.setClock('2031-07-10T09:01:00+09:00');
    await newsroom.publish('rate-cut');
    await follow();
    expect(await ofOld()).toBe(0);
  });

  it('is given page by page, and of some days alone', async () => {
    const [id] = [await newsroom.publish('rate-cut')];
    await db().deleteFrom('placement').execute();
    const january = (date: number) => new Date(Date.UTC(2020, 0, date));
    const rows = Array.from({ length: 2500 }, (_, index) => ({
      place: 'best',
      position: 1,
      article_id: id,
      headline: `${index}`,
      stood_from: january(index + 1),
      stood_until: january(index + 2),
    }));
    await db().insertInto('placement').values(rows.slice(0, 1250)).execute();
    await db().insertInto('placement').values(rows.slice(1250)).execute();
    const headlines = async (from: Date | null, to: Date | null) => {
      const found: number[] = [];
      for (let after: number | null = 0; after !== null; ) {
        const page = await placementPage(db(), after, { from, to });
        found.push(...page.placements.map(({ headline }) => Number(headline)));
        after = page.next;
      }
      return found;
    };
    expect(await headlines(null, null)).toEqual(Array.from(rows.keys()));
    expect(await headlines(january(11), january(13))).toEqual([10, 11]);
    expect(await headlines(january(2400), null)).toEqual(Array.from(rows.keys()).slice(2399));
  });
});
