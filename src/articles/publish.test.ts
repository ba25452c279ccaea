import { describe, expect, it } from 'vitest';
import { chief, describeNewsroom, desk } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { eventsAfter, lastPosition } from '../kernel/journal.ts';
import { articleAt } from './article-at.ts';
import { readArticleInput } from './article-input.ts';
import { kill } from './kill.ts';
import { NotAllowed } from './life-cycle.ts';
import { publish } from './publish.ts';
import { cardsOf } from './queries.ts';
import { release } from './release.ts';

describeNewsroom('publishing', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const eventsOf = async (id: string) =>
    (await eventsAfter(db(), 0, 10_000)).filter(({ subject }) => subject === id);

  it('puts an article before readers and says at which position', async () => {
    newsroom.setClock('2024-04-10T08:11:00+09:00');
    const { result: id, position } = await publish(newsroom.kernel, newsroom.article('first-report'), desk);
    expect(id).toBe('20240410000001');
    expect(position).toBe(await lastPosition(db()));
    const article = await articleAt(db(), id);
    expect(article).toMatchObject({
      state: 'published',
      number: 1,
      headline: '라브로프, 베이징 도착… “美·中 사이에 설 뜻 없어”',
      stage: '1보',
      byline: { places: ['베이징'], reporters: [{ name: '도하린', title: '특파원' }] },
      first_published_at: new Date('2024-04-10T08:11:00+09:00'),
      last_modified_at: new Date('2024-04-10T08:11:00+09:00'),
    });
    const page = await newsroom.get(`/news/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('라브로프 장관이 10일 베이징에 도착했다.');
    newsroom.setClock(null);
  });

  it('records who did it, ids and digest, and none of the text', async () => {
    const id = await newsroom.publish('rate-cut');
    const [event, ...others] = await eventsOf(id);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ kind: 'article.published', actor: chief.name });
    expect(event?.data).toEqual({ edition: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(event?.tags).toEqual(expect.arrayContaining([`article:${id}`, 'latest']));
    expect(JSON.stringify(event)).not.toContain('금리');
  });

  it('keeps the labels out of the headline and takes 종합 as the stage', async () => {
    const id = await newsroom.publish('round-up');
    expect(await articleAt(db(), id)).toMatchObject({
      stage: '종합',
      prefixes: [],
      headline: '라브로프, 시안핑 만나 “관계 새 장”',
    });
  });

  it('shows every character as it was written, and lets none of them act', async () => {
    const id = await newsroom.publish('script-tag');
    const { text } = await newsroom.get(`/news/${id}`);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<b>화면</b>');
    expect(text).toContain('&lt;/script>&lt;script>alert(&quot;속보&quot;)&lt;/script> 별명 쓴 누리꾼 😀');
  });

  it('stores text composed (NFC), without what no store takes', async () => {
    const id = await newsroom.publish('rate-cut', { headline: '금리\0 내려 \ud800'.normalize('NFD') });
    const article = await articleAt(db(), id);
    expect(article?.state === 'published' && article.headline).toBe('금리 내려 \ufffd');
  });

  describe('gives out ids', () => {
    it('that count from 1 on each day in Seoul and are never used twice', async () => {
      const day = '2011-05-05T';
      const times = ['23:59:59.999+09:00', '00:00:00+09:00', '12:00:00+09:00'].map((time) => day + time);
      const ids = [];
      for (const publishedAt of times) ids.push(await newsroom.publish('rate-cut', { publishedAt }));
      expect(ids).toEqual(['20110505000001', '20110505000002', '20110505000003']);
      await newsroom.kill('20110505000003', '오보');
      expect(await newsroom.publish('rate-cut', { publishedAt: times[2] })).toBe('20110505000004');
      expect(await newsroom.publish('rate-cut', { publishedAt: '2011-05-05T15:00:00Z' })).toBe(
        '20110506000001',
      );
    });

    it('that are all different when twenty publish at once, and leaves out none when one fails', async () => {
      newsroom.setClock('2032-01-01T09:00:00+09:00');
      const articles = Array.from({ length: 20 }, (_, i) =>
        newsroom.publish('rate-cut', i % 5 === 4 ? { pictures: [{ caption: '없음', picture: 999 }] } : {}),
      );
      const settled = await Promise.allSettled(articles);
      const ids = settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      expect(ids.length).toBe(16);
      expect(ids.toSorted()).toEqual(
        Array.from({ length: 16 }, (_, i) => `20320101${String(i + 1).padStart(6, '0')}`),
      );
      newsroom.setClock(null);
    });
  });

  it('refuses a time that is still to come: it would stand on top of every list', async () => {
    const publishedAt = new Date(Date.now() + 7_200_000).toISOString();
    await expect(newsroom.publish('rate-cut', { publishedAt })).rejects.toMatchObject({
      field: 'publishedAt',
    });
  });

  describe('under an embargo', () => {
    it('waits for its minute and then goes out by itself', async () => {
      const embargoUntil = new Date();
      newsroom.setClock(new Date(embargoUntil.getTime() - 60_000));
      const id = await newsroom.publish('rate-cut', { embargoUntil: embargoUntil.toISOString() });
      expect((await newsroom.get(`/news/${id}`)).status).toBe(404);
      newsroom.setClock(null);
      await newsroom.kernel.jobs.work();
      await until(async () => expect((await newsroom.get(`/news/${id}`)).status).toBe(200));
      const article = await articleAt(db(), id);
      expect(article?.state === 'published' && article.first_published_at?.getTime()).toBeGreaterThanOrEqual(
        embargoUntil.getTime(),
      );
      expect((await eventsOf(id)).map(({ kind, actor }) => [kind, actor])).toEqual([
        ['article.embargoed', chief.name],
        ['article.published', 'clock'],
      ]);
    });

    it('that is over already is published', async () => {
      const id = await newsroom.publish('rate-cut', { embargoUntil: '2020-01-01T00:00:00+09:00' });
      expect((await newsroom.get(`/news/${id}`)).status).toBe(200);
    });

    it('is let out early by people and never by the clock', async () => {
      const embargoUntil = '2099-01-01T00:00:00+09:00';
      const id = await newsroom.publish('rate-cut', { embargoUntil });
      const clock = { name: 'clock', role: 'clock' } as const;
      await expect(release(newsroom.kernel, id, clock)).rejects.toThrow('2099');
      expect(await cardsOf(db(), [id])).toEqual([]);
      expect((await release(newsroom.kernel, id, desk)).result).toBe(true);
      expect((await cardsOf(db(), [id])).length).toBe(1);
      expect((await release(newsroom.kernel, id, desk)).result).toBe(false);
    });

    it('leaves what was killed meanwhile dead, and its address as if nothing had ever been there', async () => {
      const id = await newsroom.publish('rate-cut', { embargoUntil: '2099-01-01T00:00:00+09:00' });
      await kill(newsroom.kernel, id, '엠바고 중 취소', chief);
      expect((await release(newsroom.kernel, id, desk)).result).toBe(false);
      const page = await newsroom.get(`/news/${id}`);
      expect([page.status, page.text.includes('엠바고 중 취소')]).toEqual([404, false]);
    });

    it('keeps what it calls its story to itself, and gives it to the story when it is over', async () => {
      const story = { story: 'secret-talks', storyTitle: '비밀 협상' };
      const id = await newsroom.publish('rate-cut', { ...story, embargoUntil: '2099-01-01T00:00:00+09:00' });
      const other = await newsroom.publish('rate-cut', { story: story.story });
      for (const path of ['/stories/secret-talks', `/news/${other}`])
        expect((await newsroom.get(path)).text, path).not.toContain('비밀 협상');
      await release(newsroom.kernel, id, desk);
      for (const path of ['/stories/secret-talks', `/news/${other}`, `/news/${id}`])
        expect((await newsroom.get(path)).text, path).toContain('비밀 협상');
    });

    it('is not for those who only take articles in', async () => {
      const article = newsroom.article('rate-cut', { embargoUntil: '2099-01-01T00:00:00+09:00' });
      await expect(publish(newsroom.kernel, article, { name: 'intake', role: 'intake' })).rejects.toThrow(
        NotAllowed,
      );
    });
  });

  it.each([
    [{}, 'headline'],
    [{ headline: ' ' }, 'headline'],
    [{ headline: '제목', byline: { reporters: [{ title: '기자' }] } }, 'byline.reporters.0.name'],
    [{ headline: '제목', publishedAt: '2024-04-10 08:11' }, 'publishedAt'],
    [{ headline: '제목', publishedAt: '0000-01-01T00:00:00Z' }, 'publishedAt'],
    [{ headline: '제목', embargoUntil: '9999-12-31T23:59:59Z' }, 'embargoUntil'],
    [{ headline: '제목', paragraphs: [{ type: 'table', rows: [] }] }, 'paragraphs.0'],
    [{ headline: '제목', pictures: [{ caption: '설명', picture: -1 }] }, 'pictures.0.picture'],
    ['not an article', 'input'],
  ])('refuses %j and names what is wrong', (input, field) => {
    expect(() => readArticleInput(input)).toThrow(expect.objectContaining({ status: 422, field }));
  });
});
