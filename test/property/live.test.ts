import fc from 'fast-check';
import { expect, it } from 'vitest';
import { raiseBulletin } from '../../src/bulletins/raise-bulletin.ts';
import { withdrawBulletin } from '../../src/bulletins/withdraw-bulletin.ts';
import { EventClient } from '../event-client.ts';
import { chief, describeNewsroom, type Newsroom } from '../newsroom.ts';
import { until } from '../until.ts';

type Step =
  | { do: 'publish' }
  | { do: 'raise' }
  | { do: 'leave and come back' }
  | { do: 'correct' | 'kill' | 'withdraw' | 'raise for'; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom({ do: 'publish' as const }, { do: 'raise' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'leave and come back' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['correct', 'kill', 'withdraw', 'raise for'] as const)),
      which: fc.nat(9),
    }),
  },
);

/** A reader's open page: what the server sent with the page, and what it told since. */
class OpenPage {
  headlines = new Map<string, string>();
  ticker = '';
  edition = 0;
  isKilled = false;
  #heard = 0;
  readonly client: EventClient;

  constructor(newsroom: Newsroom, path: string) {
    this.client = new EventClient(newsroom.port, path);
  }

  /** Takes in what was told since it was last looked at. */
  look(): void {
    for (const { event, data } of this.client.events.slice(this.#heard)) {
      if (event === 'ticker') this.ticker = String(data.html);
      else if (event === 'article')
        this.headlines.set(String(data.id), headlinesIn(String(data.html))[0]?.[1] ?? '');
      else if (event === 'gone') this.headlines.delete(String(data.id));
      else if (event === 'edition') this.edition = Number(data.edition);
      else if (event === 'killed') this.isKilled = true;
      else if (event !== 'list') throw new Error(`nobody knows what ${event} means`);
    }
    this.#heard = this.client.events.length;
  }
}

function headlinesIn(html: string): [string, string][] {
  const links = html.matchAll(/<h\d class="card-headline"><a href="\/news\/(\d{14})">(.*?)<\/a>/g);
  return [...links].map(([, id = '', headline = '']) => [id, headline]);
}

describeNewsroom('an open page', (newsroom) => {
  const pageOf = async (path: string) => (await newsroom.get(path)).text;

  /** Does one step of a day; what it cannot do (kill what is killed) it leaves. */
  async function run(
    each: Step,
    day: { articles: string[]; bulletins: number[] },
    pages: OpenPage[],
  ): Promise<void> {
    if (each.do === 'publish')
      day.articles.push(await newsroom.publish('rate-cut', { headline: `소식 ${day.articles.length}` }));
    else if (each.do === 'raise') day.bulletins.push(await raise('속보'));
    else if (each.do === 'leave and come back') await comeBack(pages);
    else if (each.do === 'withdraw')
      await tried(withdrawBulletin(newsroom.kernel, pick(day.bulletins, each.which) ?? 0, chief.name));
    else {
      const id = pick(day.articles, each.which) ?? '';
      if (each.do === 'kill') await tried(newsroom.kill(id, '오보'));
      else if (each.do === 'correct')
        await tried(newsroom.correct(id, 'rate-cut', { headline: `고침 ${each.which}` }, '알림'));
      else await tried(raise('기사가 있는 속보', id).then((bulletin) => day.bulletins.push(bulletin)));
    }
  }

  const raise = async (text: string, article: string | null = null) =>
    (await raiseBulletin(newsroom.kernel, { text, level: '속보', article }, chief.name)).result;

  async function comeBack(pages: OpenPage[]): Promise<void> {
    for (const { client } of pages) {
      client.disconnect();
      await until(() => expect(client.isOpen).toBe(false));
    }
    await newsroom.publish('rate-cut', { headline: '아무도 듣지 않는 동안' });
    await Promise.all(pages.map(({ client }) => client.connect()));
  }

  it('is what the server’s page is, whatever happens and however often it loses the connection', async () => {
    const days = fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 14, size: 'max' }),
      async (steps) => {
        await newsroom.kernel.store.db.deleteFrom('listing').execute();
        const open = await newsroom.publish('round-up');
        const day = { articles: [open], bulletins: [] as number[] };
        const [latest, article] = [
          new OpenPage(newsroom, '/live'),
          new OpenPage(newsroom, `/live/articles/${open}`),
        ];
        for (const { client } of [latest, article]) await client.connect();
        await until(() => expect([latest, article].every(({ client }) => client.lastEventId)).toBe(true));
        latest.headlines = new Map(headlinesIn(await pageOf('/latest')));
        for (const each of steps) await run(each, day, [latest, article]);
        await raise('끝');
        const { position } = newsroom.kernel.watch;
        await until(() => {
          for (const { client } of [latest, article]) expect(client.lastEventId).toBe(String(position));
        });
        latest.look();
        article.look();
        const page = await pageOf('/latest');
        const ticker = /<section class="ticker".*?<\/section>/s.exec(page)?.[0];
        expect([latest.ticker, article.ticker]).toEqual([ticker, ticker]);
        expect(Object.fromEntries(latest.headlines)).toEqual(Object.fromEntries(headlinesIn(page)));
        const own = await newsroom.get(`/news/${open}`);
        expect(article.isKilled).toBe(own.status === 410);
        if (own.status === 200) expect(own.text).toContain(`data-edition="${article.edition}"`);
        for (const { client } of [latest, article]) {
          const ids = client.events.flatMap(({ id }) => id ?? []);
          expect(ids, 'every position once and in order').toEqual(
            [...new Set(ids)].toSorted((a, b) => a - b),
          );
          client.disconnect();
        }
      },
    );
    await fc.assert(days, { numRuns: 15, endOnFailure: true });
  }, 120_000);
});

function pick<T>(items: T[], which: number): T | undefined {
  return items[which % Math.max(1, items.length)];
}

/** Something may be killed or taken back already: then nothing happens. */
async function tried(act: Promise<unknown>): Promise<void> {
  await act.catch((error: { status?: number }) => {
    if (error.status === undefined) throw error;
  });
}
