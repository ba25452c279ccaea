import { beforeAll, expect, it } from 'vitest';
import { checkEditions } from '../../src/articles/check-editions.ts';
import { importArticles } from '../../src/articles/import-articles.ts';
import { checkPosts } from '../../src/articles/live-blog/check-posts.ts';
import { liveBlogging } from '../live-blogging.ts';
import { describeNewsroom } from '../newsroom.ts';
import { tamperWith } from '../tamper.ts';

describeNewsroom('what the journal says of posts', (newsroom) => {
  const blog = liveBlogging(newsroom);
  const db = () => newsroom.kernel.store.db;
  const tamper = (table: string, statement: string) => tamperWith(db(), table, statement);
  let id = '';

  beforeAll(async () => {
    id = await blog.begin(['처음부터 있던 소식', { paragraphs: ['“말”이다.'] }]);
    await blog.post(id, { headline: '소식', paragraphs: ['글'], reporters: [{ name: '윤가온' }] });
    await blog.correct(id, 3, { headline: '고친 소식', paragraphs: ['글'] }, '알림');
    await blog.withdraw(id, 2);
    await blog.mark(id, 1, { isKey: true, isPinned: true });
    await blog.set(id, { hasEnded: true });
    const moved = newsroom.article('rate-cut', {
      id: 'x1',
      liveBlog: { posts: [{ headline: '옮긴 소식' }] },
    });
    await importArticles(newsroom.kernel, [moved], { name: 'intake', role: 'intake' });
  });

  it('is what is stored', async () => {
    expect(await checkPosts(db())).toEqual([]);
    expect(await checkEditions(db())).toEqual([]);
  });

  it.each([
    ['headline', "headline = '다른 말'"],
    ['reporters', "reporters = '[]'"],
    ['digest', "digest = sha256('x')"],
  ])('is not what is stored when somebody changed the %s of a post', async (_, change) => {
    const which = `article_id = '${id}' and post = 3 and number = 1`;
    await tamper('post_edition', `create table kept as select * from post_edition where ${which}`);
    await tamper('post_edition', `update post_edition set ${change} where ${which}`);
    expect(await checkPosts(db())).toEqual([
      expect.stringMatching(
        `^edition 1 of post 3 of article ${id}, of position \\d+, (was changed|is another one)$`,
      ),
    ]);
    const back = `(headline, reporters, digest) = (select headline, reporters, digest from kept)`;
    await tamper('post_edition', `update post_edition set ${back} where ${which}`);
    await tamper('post_edition', 'drop table kept');
    expect(await checkPosts(db())).toEqual([]);
  });

  it.each([
    [
      'brought back what was taken back',
      2,
      'live_edition = 1, withdrawn_at = null, withdrawal_reason = null',
      "live_edition = null, withdrawn_at = now(), withdrawal_reason = '오보'",
    ],
    ['put an old text before readers', 3, 'live_edition = 1', 'live_edition = 2'],
  ])('tells when somebody %s', async (_, number, change, back) => {
    const which = `where article_id = '${id}' and number = ${number}`;
    await tamper('post', `update post set ${change} ${which}`);
    expect(await checkPosts(db())).toEqual([
      `post ${number} of article ${id} is not what the journal says of it`,
    ]);
    await tamper('post', `update post set ${back} ${which}`);
    expect(await checkPosts(db())).toEqual([]);
  });
});
