import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { correct } from './correct.ts';
import { importArticles } from './import-articles.ts';
import { kill } from './kill.ts';
import { type Actor, type ArticleAct, type ArticleState, lifeCycle, type Role } from './life-cycle.ts';
import { setLiveBlog } from './live-blog/set-live-blog.ts';
import { publish } from './publish.ts';
import { release } from './release.ts';

const far = '2099-01-01T00:00:00+09:00';
const roles: Role[] = ['desk', 'chief', 'intake', 'clock', 'program'];

describeNewsroom('every command obeys the life cycle', (newsroom) => {
  const db = () => newsroom.kernel.store.db;

  /** An article in a state, known to importers as `source`. */
  async function inState(state: ArticleState, source: string): Promise<string> {
    const id = await newsroom.publish('rate-cut', state === 'embargoed' ? { embargoUntil: far } : {});
    await db().updateTable('article').set({ source_id: source }).where('id', '=', id).execute();
    // The clock only comes when the embargo is over.
    await db()
      .updateTable('article')
      .set({ embargo_until: new Date() })
      .where('id', '=', id)
      .where('state', '=', 'embargoed')
      .execute();
    if (state === 'killed') await newsroom.kill(id, '오보');
    return id;
  }

  const commands: Record<ArticleAct, (id: string, source: string, by: Actor) => Promise<unknown>> = {
    publish: (_id, _source, by) => publish(newsroom.kernel, newsroom.article('rate-cut'), by),
    embargo: (_id, _source, by) =>
      publish(newsroom.kernel, newsroom.article('rate-cut', { embargoUntil: far }), by),
    release: (id, _, by) => release(newsroom.kernel, id, by),
    update: (_, source, by) =>
      importArticles(
        newsroom.kernel,
        [newsroom.article('rate-cut', { id: source, headline: '새 제목' })],
        by,
      ),
    correct: (id, _, by) => {
      const typo = { kind: 'typo', notice: null } as const;
      return correct(newsroom.kernel, id, newsroom.article('rate-cut'), typo, by);
    },
    post: (id, _, by) => setLiveBlog(newsroom.kernel, id, {}, by),
    kill: (id, _, by) => kill(newsroom.kernel, id, '오보', by),
  };

  const article = (id: string) =>
    db()
      .selectFrom('article')
      .select(['state', 'live_edition'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  it.each(['publish', 'embargo'] as const)('%s makes an article only for those who may', async (act) => {
    for (const role of roles) {
      const doing = commands[act]('', '', { name: '누구', role });
      const [move] = lifeCycle[act];
      if (!move?.who.includes(role)) await expect(doing, role).rejects.toThrow(`'${role}' cannot ${act}`);
      else {
        const { result: id } = (await doing) as { result: string };
        expect((await article(id)).state, role).toBe(move.to);
      }
    }
  });

  it.each(['release', 'update', 'correct', 'kill'] as const)(
    '%s moves an article only as the table says, and otherwise leaves it as it was',
    async (act) => {
      for (const state of ['embargoed', 'published', 'killed'] as const) {
        for (const role of roles) {
          const source = `${act}-${state}-${role}`;
          const id = await inState(state, source);
          const before = await article(id);
          await commands[act](id, source, { name: '누구', role }).catch(() => {});
          const after = await article(id);
          const move = lifeCycle[act].find(({ from, who }) => from === state && who.includes(role));
          if (!move) expect(after, source).toEqual(before);
          else expect([after.state, moved(before, after)], source).toEqual([move.to, true]);
        }
      }
    },
  );

  it('and says who may not do what', async () => {
    const id = await inState('published', 'refused');
    const refused = kill(newsroom.kernel, id, '오보', { name: '누구', role: 'desk' });
    await expect(refused).rejects.toMatchObject({
      status: 409,
      message: "'desk' cannot kill an article that is published",
    });
  });
});

type Row = { state: string; live_edition: number | null };

function moved(before: Row, after: Row): boolean {
  return before.state !== after.state || before.live_edition !== after.live_edition;
}
