import { expect, it } from 'vitest';
import { liveBlogging, postsIn } from '../../../test/live-blogging.ts';
import { chief, describeNewsroom } from '../../../test/newsroom.ts';
import { importArticles } from '../import-articles.ts';
import { release } from '../release.ts';

const far = '2099-01-01T00:00:00+09:00';

describeNewsroom('a live blog', (newsroom) => {
  const blog = liveBlogging(newsroom);
  const page = async (id: string, rest = '') => (await newsroom.get(`/news/${id}${rest}`)).text;

  it('grows by posts, the newest first, each seen with the next request', async () => {
    newsroom.setClock('2024-04-10T08:11:00+09:00');
    const id = await blog.begin();
    expect(await page(id)).toContain('아직 올라온 소식이 없습니다.');
    newsroom.setClock('2024-04-10T08:20:00+09:00');
    const writer = { name: '윤가온', title: '기자' };
    expect(
      await blog.post(id, { headline: '<첫> 소식', paragraphs: ['“말했다”'], reporters: [writer] }),
    ).toBe(1);
    newsroom.setClock('2024-04-11T08:30:00+09:00');
    expect(await blog.post(id, { paragraphs: ['제목 없는 소식이다.'] })).toBe(2);
    newsroom.setClock(null);
    const text = await page(id);
    expect(postsIn(text)).toEqual([2, 1]);
    expect(text).toContain('<h3>&lt;첫> 소식</h3>');
    expect(text).toContain('<q>“말했다”</q>');
    expect(text).toContain('윤가온 기자');
    expect(text.match(/<h2 class="day">.*?<\/h2>/g)).toEqual([
      '<h2 class="day">2024년 4월 11일 (목)</h2>',
      '<h2 class="day">2024년 4월 10일 (수)</h2>',
    ]);
    expect(text).toContain('<dt>최종수정</dt><dd><time datetime="2024-04-11T08:30:00+09:00">');
  });

  it('is found in lists as one whose coverage goes on, until that ends', async () => {
    const id = await blog.begin();
    const listed = async () =>
      new RegExp(`<a href="/news/${id}">(.*?)</a>`).exec((await newsroom.get('/latest')).text)?.[1];
    expect(await listed()).toContain('<span class="label loud">실시간</span>');
    await blog.set(id, { hasEnded: true });
    expect(await listed()).not.toContain('실시간');
    expect(await page(id)).toContain('중계 종료');
    await expect(blog.post(id, '늦은 소식')).rejects.toThrow('has ended');
    await blog.set(id, { hasEnded: false });
    expect(await blog.post(id, '이어진 소식')).toBe(1);
    expect(await listed()).toContain('실시간');
  });

  it('can be made of an article that is out already, and of no other', async () => {
    const id = await newsroom.publish('rate-cut');
    await expect(blog.post(id, '소식')).rejects.toThrow("'sokbo live-blog' makes it one");
    await blog.set(id, { first: 'oldest' });
    expect(await blog.post(id, '소식')).toBe(1);
    const waiting = await newsroom.publish('rate-cut', { embargoUntil: far });
    await expect(blog.set(waiting, {})).rejects.toThrow('embargoed');
    await newsroom.kill(id, '오보');
    await expect(blog.post(id, '소식')).rejects.toThrow('killed');
  });

  it('refuses what says nothing, and what lies in the future', async () => {
    const id = await blog.begin();
    await expect(blog.post(id, {})).rejects.toThrow('a post says something');
    await expect(blog.post(id, { headline: '내일', postedAt: far })).rejects.toThrow('future');
    await expect(
      blog.post(id, { headline: '사진', pictures: [{ caption: '', picture: 999_999 }] }),
    ).rejects.toThrow('there is no picture 999999');
    expect(postsIn(await page(id))).toEqual([]);
  });

  it('says in JSON-LD when it goes on and what its posts are', async () => {
    const id = await blog.begin(['</script>', { paragraphs: ['둘째 소식이다.'] }]);
    await blog.withdraw(id, await blog.post(id, '틀린 소식'));
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await page(id))?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'LiveBlogPosting',
      coverageStartTime: expect.stringMatching(/\+09:00$/),
      liveBlogUpdate: [
        { '@type': 'BlogPosting', headline: '둘째 소식이다.', articleBody: '둘째 소식이다.' },
        { headline: '</script>', url: `https://saebyeok.example/news/${id}/posts/1` },
      ],
    });
    expect(JSON.parse(json)).not.toHaveProperty('coverageEndTime');
  });

  it('is nowhere under its embargo, and there with its posts afterwards', async () => {
    const id = await newsroom.publish('rate-cut', {
      embargoUntil: far,
      liveBlog: { posts: [{ headline: '숨은 소식' }] },
    });
    for (const rest of ['', '/posts', '/posts/1'])
      expect((await newsroom.get(`/news/${id}${rest}`)).status).toBe(404);
    await release(newsroom.kernel, id, chief);
    expect(await page(id)).toContain('숨은 소식');
    await newsroom.kill(id, '오보');
    for (const rest of ['', '/posts', '/posts/1']) {
      const { status, text } = await newsroom.get(`/news/${id}${rest}`);
      expect(status).toBe(410);
      expect(text).not.toContain('숨은 소식');
    }
  });

  it('moves in with its posts, and again with those that are new or changed', async () => {
    const intake = { name: 'intake', role: 'intake' } as const;
    const bring = async (posts: object[]) => {
      const input = newsroom.article('rate-cut', {
        id: '20240410000777',
        publishedAt: '2024-04-10T08:00:00+09:00',
        liveBlog: { endedAt: '2024-04-10T12:00:00+09:00', posts },
      });
      return (await importArticles(newsroom.kernel, [input], intake))[0];
    };
    const postedAt = '2024-04-10T09:00:00+09:00';
    const posts = [
      { headline: '첫째', postedAt },
      { headline: '둘째', postedAt },
    ];
    const { id = '', outcome } = (await bring(posts)) ?? {};
    expect(outcome).toBe('new');
    const text = await page(id);
    expect(text).toContain('<dt>최종수정</dt><dd><time datetime="2024-04-10T08:00:00+09:00">');
    expect(text).toContain('중계 종료 <time datetime="2024-04-10T12:00:00+09:00">');
    expect((await bring(posts))?.outcome).toBe('same');
    await blog.withdraw(id, 1);
    expect(
      (await bring([posts[0] ?? {}, { headline: '새 둘째', postedAt }, { headline: '셋째' }]))?.outcome,
    ).toBe('updated');
    const again = await page(id);
    expect(postsIn(again)).toEqual([3, 2, 1]);
    expect(again).toContain('새 둘째');
    expect(again).not.toContain('첫째');
  });
});
