import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventClient } from '../event-client.ts';
import { liveBlogging } from '../live-blogging.ts';
import { describeNewsroom, type Newsroom } from '../newsroom.ts';
import { until } from '../until.ts';

type Step =
  | { do: 'post'; isKey: boolean; isPinned: boolean }
  | { do: 'correct' | 'withdraw'; which: number }
  | { do: 'mark'; which: number; isKey: boolean; isPinned: boolean }
  | { do: 'end' | 'resume' | 'leave and come back' | 'come back after long' };

const marks = { isKey: fc.boolean(), isPinned: fc.boolean() };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('post' as const), ...marks }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('correct', 'withdraw' as const), which: fc.nat(30) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mark' as const), which: fc.nat(30), ...marks }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('end', 'resume', 'leave and come back', 'come back after long' as const),
    }),
  },
);

/** An open live blog: the parts that it has, and what the server told since, taken in as its script does. */
class OpenBlog {
  parts = new Map<string, string>();
  revision = 0;
  readonly client: EventClient;
  readonly #newsroom: Newsroom;
  readonly #id: string;
  #heard = 0;

  constructor(newsroom: Newsroom, id: string) {
    this.#newsroom = newsroom;
    this.#id = id;
    this.client = new EventClient(newsroom.port, `/live/articles/${id}`);
  }

  /** The page as it is now; where posts that it has are on the next one by now, that one, too. */
  async load(): Promise<void> {
    const unseen = new Set([...this.parts.keys()].filter((id) => id !== 'live-head'));
    for (let path: string | undefined = `/news/${this.#id}`; path; ) {
      const { text } = await this.#newsroom.get(path);
      if (path === `/news/${this.#id}`) this.revision = Number(/data-revision="(\d+)"/.exec(text)?.[1]);
      for (const [id, html] of partsOf(text)) {
        if (html) this.parts.set(id, html);
        unseen.delete(id);
      }
      path =
        unseen.size > 0
          ? /<a rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
          : undefined;
    }
  }

  async look(): Promise<void> {
    for (const { event, data } of this.client.events.slice(this.#heard)) {
      if (event === 'post' || event === 'live-head') {
        this.parts.set(String(data.id), String(data.html));
        this.revision = Number(data.revision);
      } else if (event === 'posts' && data.revision !== this.revision) await this.load();
    }
    this.#heard = this.client.events.length;
  }
}

/** The posts of a page, and what stands above them, by their ids. */
function partsOf(html: string): Map<string, string> {
  const head = /<div id="live-head">.*?<\/div>(?=<a class="order"|<section class="posts")/s.exec(html)?.[0];
  const posts = html.matchAll(/<li id="(post-\d+)".*?<\/li>/gs);
  return new Map([
    ['live-head', head ?? ''],
    ...[...posts].map(([html, id]): [string, string] => [id ?? '', html]),
  ]);
}

describeNewsroom('an open live blog', (newsroom) => {
  const blog = liveBlogging(newsroom);

  async function run(id: string, each: Step, posts: { live: Set<number>; count: number }, open: OpenBlog) {
    const which = 'which' in each ? [...posts.live][each.which % Math.max(1, posts.live.size)] : undefined;
    if (each.do === 'end' || each.do === 'resume') await blog.set(id, { hasEnded: each.do === 'end' });
    else if (each.do === 'leave and come back' || each.do === 'come back after long') {
      open.client.disconnect();
      await until(() => expect(open.client.isOpen).toBe(false));
      if (posts.live.has(1)) await blog.correct(id, 1, `고침 ${posts.count}`, null);
      if (each.do === 'come back after long') open.client.lastEventId = null;
      await open.client.connect();
    } else if (each.do === 'post') {
      await blog.set(id, { hasEnded: false });
      posts.count = await blog.post(id, { ...each, headline: `소식 ${posts.count + 1}끝` });
      posts.live.add(posts.count);
    } else if (which === undefined) return;
    else if (each.do === 'correct') await blog.correct(id, which, `고침 ${which}끝`, '알림');
    else if (each.do === 'mark') await blog.mark(id, which, each);
    else {
      await blog.withdraw(id, which);
      posts.live.delete(which);
    }
  }

  it('is what the server’s page is, whatever happens and however often it loses the connection', async () => {
    const days = fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 30, size: 'max' }),
      async (steps) => {
        const id = await blog.begin(['소식 1끝', '소식 2끝']);
        const posts = { live: new Set([1, 2]), count: 2 };
        const open = new OpenBlog(newsroom, id);
        await open.load();
        await open.client.connect();
        for (const each of steps) await run(id, each, posts, open);
        await until(() => expect(open.client.lastEventId).toBe(String(newsroom.kernel.watch.position)));
        await open.look();
        const { text } = await newsroom.get(`/news/${id}`);
        for (const [part, html] of partsOf(text)) expect(open.parts.get(part), part).toBe(html);
        const withdrawn = Array.from({ length: posts.count }, (_, i) => i + 1).filter(
          (n) => !posts.live.has(n),
        );
        const everything = [...open.parts.values(), text].join('\n');
        for (const number of withdrawn) expect(everything).not.toMatch(new RegExp(`(소식|고침) ${number}끝`));
        open.client.disconnect();
      },
    );
    await fc.assert(days, { numRuns: 15, endOnFailure: true });
  }, 120_000);
});
