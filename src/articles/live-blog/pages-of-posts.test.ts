import { expect, it } from 'vitest';
import { liveBlogging, postsIn } from '../../../test/live-blogging.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';

describeNewsroom('the pages of a live blog', (newsroom) => {
  const blog = liveBlogging(newsroom);
  const page = async (id: string, rest = '') => (await newsroom.get(`/news/${id}${rest}`)).text;
  const many = (count: number) => Array.from({ length: count }, (_, index) => `소식 ${index + 1}`);

  it('hold the same posts for ever, in either order, each post once', async () => {
    const id = await blog.begin(many(25));
    expect(postsIn(await page(id))).toEqual([25, 24, 23, 22, 21, 20, 19, 18, 17]);
    const first = await page(id, '/posts?page=1');
    expect(postsIn(first)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(postsIn(await page(id, '/posts?order=oldest'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (let i = 0; i < 5; i++) await blog.post(id, '또 소식');
    expect(postsIn(await page(id))).toEqual([30, 29, 28, 27, 26, 25]);
    expect(await page(id, '/posts?page=1')).toBe(first);
    for (const [start, order] of [
      [`/news/${id}`, (a: number, b: number) => b - a],
      [`/news/${id}/posts?order=oldest`, (a: number, b: number) => a - b],
    ] as const) {
      const seen: number[] = [];
      for (let path: string | undefined = start; path; ) {
        const { text, status } = await newsroom.get(path);
        expect(status).toBe(200);
        seen.push(...postsIn(text));
        path = /<a rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => index + 1).sort(order));
    }
  });

  it('are there for an order that the desk chose, and not where there is none', async () => {
    const id = await blog.begin(many(12), { first: 'oldest' });
    expect(postsIn(await page(id))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(postsIn(await page(id, '/posts?order=newest'))[0]).toBe(12);
    const article = await newsroom.publish('rate-cut');
    for (const path of [
      `${id}/posts?page=3`,
      `${id}/posts?page=0`,
      `${id}/posts?page=x`,
      `${id}/posts?order=x`,
      `${id}/posts/13`,
      `${id}/posts/0`,
      `${article}/posts`,
      `${article}/posts/1`,
    ])
      expect((await newsroom.get(`/news/${path}`)).status, path).toBe(404);
  });

  it('are kept while posts come that do not stand in them', async () => {
    const id = await blog.begin(many(30));
    await page(id, '/posts?page=1');
    await page(id, '/posts/5');
    const before = newsroom.kernel.pages.renderings;
    await blog.post(id, '소식 31');
    await page(id, '/posts?page=1');
    await page(id, '/posts/5');
    expect(newsroom.kernel.pages.renderings).toBe(before);
    await blog.correct(id, 5, '고친 소식', null);
    expect(await page(id, '/posts?page=1')).toContain('고친 소식');
    expect(await page(id, '/posts/5')).toContain('고친 소식');
  });

  it('are as light with 1,000 posts as with 20', async () => {
    const keyed = (count: number) =>
      many(count).map((headline, index) => ({ headline, isKey: index % 10 === 9, paragraphs: ['글이다.'] }));
    const [short, long] = [await blog.begin(keyed(20)), await blog.begin(keyed(1_000))];
    const [few, all] = [await page(short), await page(long)];
    expect(postsIn(all).length).toBeLessThanOrEqual(11);
    // 100 key moments against two: the newest 20 of them stand above.
    expect(all.match(/<a href="[^"]*">소식 \d+<\/a>/g)).toHaveLength(20);
    expect(all.length / few.length).toBeLessThan(1.2);
    expect(postsIn(await page(long, '/posts?page=62'))).toEqual([496, 495, 494, 493, 492, 491, 490, 489]);
  });
});
