import { expect, it } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { reader, testGate } from '../../test/test-gate.tsx';
import { articleAt } from './article-at.ts';
import { readArticleInput } from './article-input.ts';
import { checkAccess, unreadableArticles } from './check-access.ts';
import { checkEditions } from './check-editions.ts';
import { correct } from './correct.ts';
import { setLiveBlog } from './live-blog/set-live-blog.ts';
import { accessList, listPage, listsOf } from './queries.ts';
import { release } from './release.ts';

const text = ['첫 문단은 모두 읽는다.', { type: 'wall' }, '숨은문장은 회원만 읽는다.'];
const guarded = { access: 'gam', paragraphs: text };

describeNewsroom(
  'an access',
  (newsroom) => {
    const db = () => newsroom.kernel.store.db;
    const get = (id: string, question = {}) => newsroom.get(`/news/${id}`, question);
    const change = (id: string, given: object) => newsroom.correct(id, 'rate-cut', given, '바로잡습니다.');

    it('changes with a correction, at once and everywhere', async () => {
      const id = await newsroom.publish('rate-cut', { paragraphs: ['숨은문장으로 시작한다.', '둘째.'] });
      for (const path of [`/news/${id}`, '/latest', '/sections/economy'])
        expect((await newsroom.get(path)).text).toContain('숨은문장');
      await change(id, { access: 'gam', paragraphs: ['새 첫 문단.', '숨은문장으로 시작한다.', '둘째.'] });
      for (const path of [`/news/${id}`, '/latest', '/sections/economy', `/news/${id}/editions/2`])
        expect((await newsroom.get(path)).text).not.toContain('숨은문장으로');
      expect((await newsroom.get('/latest')).text).toContain('새 첫 문단.');
      expect(await listsOf(db(), [id])).toEqual(new Map([[id, expect.arrayContaining(['access/gam'])]]));
      const listed = async () =>
        (await listPage(db(), accessList('gam'), { limit: 100 })).cards.map((card) => card.id);
      expect(await listed()).toContain(id);
      await change(id, { access: 'free', paragraphs: ['숨은문장으로 시작한다.', '둘째.'] });
      expect((await get(id)).text).toContain('숨은문장으로');
      expect(await listed()).not.toContain(id);
    });

    it('shows of its old editions no more than of the live one', async () => {
      const id = await newsroom.publish('rate-cut', { paragraphs: ['앞말.', '숨은문장.', '끝말.'] });
      await change(id, { paragraphs: ['앞말.', '숨은문장을 고침.', '끝말.'] });
      const difference = (number: number, question = {}) =>
        newsroom.get(`/news/${id}/editions/${number}`, question);
      expect((await difference(2)).text).toContain('숨은문장');
      await change(id, { access: 'gam', paragraphs: ['앞말을 고침.', { type: 'wall' }, '숨은문장.'] });
      for (const number of [2, 3]) {
        const open = await difference(number);
        expect(open.text).not.toContain('숨은문장');
        expect(open.text).toContain('모두에게 공개한 부분만');
        const whole = await difference(number, reader('gam'));
        expect(whole.text).toContain('숨은문장');
        expect(whole.headers['cache-control']).toBe('private, no-store');
      }
      expect((await difference(3)).text).toContain('앞말');
    });

    it('stands in its list from the end of its embargo', async () => {
      const id = await newsroom.publish('rate-cut', {
        ...guarded,
        embargoUntil: '2099-01-01T00:00:00+09:00',
      });
      expect((await get(id, reader('gam'))).status).toBe(404);
      await release(newsroom.kernel, id, chief);
      expect((await listsOf(db(), [id])).get(id)).toContain('access/gam');
      expect((await get(id)).text).not.toContain('숨은문장');
    });

    it('is gone for everybody when it is killed', async () => {
      const id = await newsroom.publish('rate-cut', guarded);
      await get(id, reader('gam'));
      await newsroom.kill(id, '오보');
      const { status, text: html } = await get(id, reader('gam'));
      expect([status, html.includes('숨은문장')]).toEqual([410, false]);
    });

    it('keeps the digests of what was free, and has one of its own', async () => {
      const free = await newsroom.publish('rate-cut', { paragraphs: ['가.'], access: null });
      const same = await newsroom.publish('rate-cut', { paragraphs: ['가.'], access: 'free' });
      const other = await newsroom.publish('rate-cut', { paragraphs: ['가.'] });
      const not = await newsroom.publish('rate-cut', { paragraphs: ['가.'], access: 'gam' });
      const digests = await Promise.all(
        [free, same, other, not].map(async (id) => {
          const article = await articleAt(db(), id);
          return article?.state === 'published' && article.digest?.toString('hex');
        }),
      );
      expect(new Set(digests.slice(0, 3)).size).toBe(1);
      expect(digests[3]).not.toBe(digests[0]);
      expect(await checkEditions(db())).toEqual([]);
    });

    it('is no live blog, however it would become one', async () => {
      const refused = 'must be free for a live blog';
      expect(() => newsroom.article('rate-cut', { access: 'gam', liveBlog: {} })).toThrow(refused);
      const id = await newsroom.publish('rate-cut', guarded);
      await expect(setLiveBlog(newsroom.kernel, id, {}, chief)).rejects.toThrow(refused);
      const blog = await newsroom.publish('rate-cut', { liveBlog: {} });
      const input = newsroom.article('rate-cut', { access: 'gam' });
      const typo = { kind: 'typo', notice: null } as const;
      await expect(correct(newsroom.kernel, blog, input, typo, chief)).rejects.toMatchObject({
        field: 'access',
      });
    });

    it('asks for nothing that readers cannot have', async () => {
      const { site } = newsroom;
      const gate = site.gate;
      await checkAccess(site, { access: 'gam' });
      await checkAccess(site, {});
      await expect(checkAccess(site, { access: 'kyd' })).rejects.toMatchObject({
        field: 'access',
        message: expect.stringContaining('takes free, registered, gam'),
      });
      expect(await unreadableArticles(site)).toEqual([]);
      site.gate = undefined;
      expect((await unreadableArticles(site)).join()).toContain("ask for 'gam', which nothing gives");
      await expect(checkAccess(site, { access: 'gam' })).rejects.toThrow('must be free');
      site.gate = gate;
      for (const access of ['Gam', 'a b', 'a/b', 7])
        expect(() => readArticleInput({ headline: '제목', access })).toThrow();
      const two = { headline: '제목', paragraphs: [{ type: 'wall' }, { type: 'wall' }] };
      expect(() => readArticleInput(two)).toThrow('one wall');
    });
  },
  { more: [testGate] },
);
