import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NotAllowed } from '../../src/articles/life-cycle.ts';
import { type Cursor, listPage } from '../../src/articles/queries.ts';
import { bulletinPage } from '../../src/bulletins/queries.ts';
import { raiseBulletin } from '../../src/bulletins/raise-bulletin.ts';
import { register } from '../../src/corrections/queries.ts';
import { sectionAt } from '../../src/sections/queries.ts';
import { describeNewsroom } from '../newsroom.ts';

type Rows = { rows: { id: number }[]; next: number | null };

/** What may happen between two pages: anything, at once, at any place of the list. */
type Happening =
  | { do: 'publish'; minute: number; section: 'economy' | 'politics' }
  | { do: 'kill' | 'correct'; which: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    do: fc.constant('publish' as const),
    minute: fc.nat(4),
    section: fc.constantFrom('economy', 'politics'),
  }),
  fc.record({ do: fc.constantFrom('kill', 'correct'), which: fc.nat(30) }),
);

const plan = fc.record({
  /** Minutes of the articles that are there first: many share one. */
  minutes: fc.array(fc.nat(4), { minLength: 1, maxLength: 14, size: 'max' }),
  pageLength: fc.integer({ min: 1, max: 6 }),
  /** What happens while each page is read. */
  meanwhile: fc.array(fc.array(happening, { maxLength: 3 }), { maxLength: 6 }),
});

describeNewsroom('paging through', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const publish = (minute: number, section = 'economy') =>
    newsroom.publish('rate-cut', {
      section,
      subsection: null,
      publishedAt: `2024-04-10T00:0${minute}:00+09:00`,
    });
  const gone = new Set<string>();

  async function happen(each: Happening, there: string[]): Promise<void> {
    if (each.do === 'publish') return void (await publish(each.minute, each.section));
    const id = there[each.which % there.length] ?? '';
    if (gone.has(id)) return;
    if (each.do === 'correct') {
      const same = { section: 'economy', subsection: null };
      // Who kills it at the same moment may be first.
      await newsroom.correct(id, 'rate-cut', same, '바로잡습니다.').catch((error: unknown) => {
        if (!(error instanceof NotAllowed && gone.has(id))) throw error;
      });
      return;
    }
    gone.add(id);
    await newsroom.kill(id, '오보');
  }

  it.each([
    ['최신뉴스', async () => 'latest', null],
    ['a section', async () => `section:${(await sectionAt(db(), 'economy'))?.id}`, null],
    ['a day of the archive', async () => 'latest', '2024-04-10'],
  ])(
    '%s shows each article that stays once, in one order, whatever is published meanwhile',
    async (_, named, day) => {
      const list = await named();
      const runs = fc.asyncProperty(plan, async ({ minutes, pageLength, meanwhile }) => {
        await db().deleteFrom('listing').execute();
        gone.clear();
        const there: string[] = [];
        for (const minute of minutes) there.push(await publish(minute));
        const seen: { id: string; listed_at: Date }[] = [];
        let before: Cursor | null = null;
        do {
          const happenings: Happening[] = meanwhile.shift() ?? [];
          const [page]: [Awaited<ReturnType<typeof listPage>>, ...unknown[]] = await Promise.all([
            listPage(db(), list, { before, limit: pageLength, days: day ? { first: day, last: day } : null }),
            ...happenings.map((each) => happen(each, there)),
          ]);
          expect(page.cards.length).toBeLessThanOrEqual(pageLength);
          seen.push(...page.cards);
          before = page.next;
        } while (before);
        const ids = seen.map(({ id }) => id);
        expect(new Set(ids).size, 'none twice').toBe(ids.length);
        const missing = there.filter((id) => !gone.has(id) && !ids.includes(id));
        expect(missing, 'none left out').toEqual([]);
        expect(seen, 'newest first').toEqual(seen.toSorted(newestFirst));
      });
      await fc.assert(runs, { numRuns: 12, endOnFailure: true });
    },
  );

  it('the register of corrections and the list of bulletins shows each once', async () => {
    const id = await publish(0);
    const runs = fc.asyncProperty(fc.nat(12), fc.integer({ min: 1, max: 5 }), async (count, limit) => {
      await db().deleteFrom('correction').execute();
      await db().deleteFrom('bulletin').execute();
      const bulletin = () =>
        raiseBulletin(newsroom.kernel, { text: '속보', level: '속보' }, '윤가온').then(
          ({ result }) => result,
        );
      const notice = () => newsroom.correct(id, 'rate-cut', {}, '바로잡습니다.');
      for (let i = 0; i < count; i++) await Promise.all([bulletin(), notice()]);
      const lists = {
        bulletin: (below: number | null) =>
          bulletinPage(db(), below, limit).then(({ bulletins, next }) => ({ rows: bulletins, next })),
        correction: (below: number | null) =>
          register(db(), below, limit).then(({ notices, next }) => ({ rows: notices, next })),
      };
      for (const [table, page] of Object.entries(lists)) {
        const all = await db()
          .selectFrom(table as 'bulletin' | 'correction')
          .select('id')
          .execute();
        const seen: number[] = [];
        for (let below: number | null = null, first = true; first || below !== null; first = false) {
          const [{ rows, next }]: [Rows, ...unknown[]] = await Promise.all([
            page(below),
            bulletin(),
            notice(),
          ]);
          seen.push(...rows.map((row) => row.id));
          below = next;
        }
        expect(seen.filter((one) => all.some((row) => row.id === one)).length, table).toBe(all.length);
        expect(seen, table).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
      }
    });
    await fc.assert(runs, { numRuns: 6, endOnFailure: true });
  });

  it('the pages that readers get leads from each to the next, with every article once', async () => {
    await db().deleteFrom('listing').execute();
    const ids: string[] = [];
    for (let i = 0; i < 45; i++) ids.push(await publish(i % 3));
    for (const start of [
      '/latest',
      '/archive',
      '/archive?day=2024-04-10',
      '/sections/economy',
      '/archive?section=economy&day=2024-04-10',
      '/reporters/yungaon',
    ]) {
      const seen: string[] = [];
      for (let path: string | undefined = start, pages = 0; path && pages < 10; pages++) {
        const { text, status } = await newsroom.get(path);
        expect(status, path).toBe(200);
        const main = text.split('<main')[1]?.split('</main>')[0] ?? '';
        seen.push(...new Set([...main.matchAll(/href="\/news\/(\d{14})"/g)].map(([, id]) => id ?? '')));
        path = /<a rel="next"[^>]* href="([^"]+)"/.exec(main)?.[1]?.replaceAll('&amp;', '&');
        await newsroom.publish('round-up');
      }
      expect(seen.filter((id) => ids.includes(id)).toSorted(), start).toEqual(ids.toSorted());
      expect(new Set(seen).size, start).toBe(seen.length);
    }
  });
});

/** By time, and within one minute by id. */
function newestFirst(a: { id: string; listed_at: Date }, b: { id: string; listed_at: Date }): number {
  return b.listed_at.getTime() - a.listed_at.getTime() || (a.id < b.id ? 1 : -1);
}
