import { expect, it } from 'vitest';
import { liveBlogging, postsIn } from '../../../test/live-blogging.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { pictureOf } from '../../../test/property/marked-article.ts';
import { addPicture } from '../../media/add-picture.ts';

describeNewsroom('a post of a live blog', (newsroom) => {
  const blog = liveBlogging(newsroom);
  const page = async (id: string, rest = '') => (await newsroom.get(`/news/${id}${rest}`)).text;
  const many = (count: number) => Array.from({ length: count }, (_, index) => `소식 ${index + 1}`);

  it('has an address of its own, with what stands before and after it', async () => {
    const id = await blog.begin(many(25));
    const own = await page(id, '/posts/3');
    expect(postsIn(own)).toEqual([3]);
    expect(own).toContain(`<link rel="canonical" href="https://saebyeok.example/news/${id}/posts/3"/>`);
    expect(own).toContain('<meta property="og:title" content="소식 3"/>');
    for (const near of ['posts/2', 'posts/4', 'posts?page=1#post-3'])
      expect(own).toContain(`/news/${id}/${near}"`);
    const last = await page(id, '/posts/25');
    expect(last).not.toContain('다음 소식');
    expect(last).toContain(`href="/news/${id}#post-25"`);
    await blog.post(id, '소식 26');
    expect(await page(id, '/posts/25')).toContain('다음 소식');
  });

  it('is corrected with a trace, at the post and in the register, and typos without a notice', async () => {
    const id = await blog.begin(['대피 30명']);
    expect(await blog.correct(id, 1, '대피 13명', '대피 인원을 바로잡습니다.')).toBe(2);
    const text = await page(id);
    expect(text).toContain('대피 13명');
    expect(text).not.toContain('대피 30명');
    expect(text).toMatch(/<b>정정<\/b> <time[^>]*>[^<]*<\/time> 대피 인원을 바로잡습니다\./);
    expect(text).not.toContain('class="corrections"');
    const register = (await newsroom.get('/corrections')).text;
    const notice = /href="(\/news\/\d+\/posts\/1)#(correction-\d+)"/.exec(register);
    expect(notice?.[1]).toBe(`/news/${id}/posts/1`);
    expect((await newsroom.get(notice?.[1] ?? '')).text).toContain(`id="${notice?.[2]}"`);
    await blog.correct(id, 1, '대피 13명.', null);
    expect(await page(id)).toContain('고침 <time');
    await expect(blog.correct(id, 1, '대피', '')).rejects.toThrow('must say what was wrong');
    await expect(blog.correct(id, 2, '대피', '알림')).rejects.toThrow('has no post 2');
  });

  it('that was taken back leaves its place and the reason, and nothing else', async () => {
    const id = await blog.begin([
      { headline: '다리 통제', paragraphs: ['다리가 막혔다.'], isKey: true, isPinned: true },
    ]);
    await blog.correct(id, 1, { headline: '다리 통제', paragraphs: ['다리가 모두 막혔다.'] }, '다리 알림');
    await blog.withdraw(id, 1, '사실이 아니었습니다.');
    for (const path of [`/news/${id}`, `/news/${id}/posts`, `/news/${id}/posts/1`, '/corrections']) {
      const { text, status } = await newsroom.get(path);
      expect(text, path).not.toMatch(/다리/);
      if (path === '/corrections') continue;
      expect(text, path).toContain('이 소식은 취소했습니다. 사유: 사실이 아니었습니다.');
      expect(status, path).toBe(path.endsWith('/1') ? 410 : 200);
    }
    await expect(blog.withdraw(id, 1)).rejects.toThrow('was taken back');
    await expect(blog.correct(id, 1, '다리', '알림')).rejects.toThrow('was taken back');
    await expect(blog.mark(id, 1, { isKey: true })).rejects.toThrow('was taken back');
  });

  it('stands on top while it is pinned, and among the key moments', async () => {
    const id = await blog.begin(many(25));
    await blog.mark(id, 3, { isKey: true });
    await blog.mark(id, 7, { isKey: true, isPinned: true });
    const head = async () => /<div id="live-head">.*?<section class="posts"/s.exec(await page(id))?.[0] ?? '';
    expect([...(await head()).matchAll(/posts\/(\d+)">소식/g)].map(([, number]) => number)).toEqual([
      '7',
      '3',
    ]);
    expect(await head()).toContain('<h3>소식 7</h3>');
    await blog.mark(id, 3, { isPinned: true });
    expect(await head()).toContain('<h3>소식 3</h3>');
    expect(await head()).not.toContain('<h3>소식 7</h3>');
    await blog.mark(id, 3, { isKey: false, isPinned: false });
    expect(await head()).not.toContain('소식 3');
  });

  it('shows its pictures to those who may see the post', async () => {
    const picture = await addPicture(newsroom.kernel, await pictureOf(1, 77));
    const id = await blog.begin();
    const address = `/pictures/${picture}/480.webp`;
    expect((await newsroom.get(address)).status).toBe(404);
    const number = await blog.post(id, { pictures: [{ caption: '바다', picture }] });
    expect((await newsroom.get(address)).status).toBe(200);
    expect(await page(id)).toContain(`src="/pictures/${picture}/720.jpg"`);
    await blog.withdraw(id, number);
    expect((await newsroom.get(address)).status).toBe(404);
    await blog.post(id, { pictures: [{ caption: '바다', picture }] });
    expect((await newsroom.get(address)).status).toBe(200);
    await newsroom.kill(id, '오보');
    expect((await newsroom.get(address)).status).toBe(404);
  });
});
