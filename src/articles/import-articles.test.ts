import { describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { lastPosition } from '../kernel/journal.ts';
import { articleAt, editionsOf } from './article-at.ts';
import { importArticles } from './import-articles.ts';

const intake = { name: 'intake', role: 'intake' } as const;

describeNewsroom('importing', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const take = (...changes: object[]) => {
    const inputs = changes.map((change) => newsroom.article('rate-cut', change));
    return importArticles(newsroom.kernel, inputs, intake);
  };
  const outcomes = async (...changes: object[]) => (await take(...changes)).map(({ outcome }) => outcome);
  const live = async (id: string | undefined) => {
    const article = await articleAt(db(), id ?? '');
    return article?.state === 'published' ? article : null;
  };

  it('publishes with the original times, under an id of that day', async () => {
    const publishedAt = '2019-04-12T23:59:00+09:00';
    const modifiedAt = '2020-01-01T10:00:00+09:00';
    const [first] = await take({ id: 'times', publishedAt, modifiedAt });
    expect(first?.id).toMatch(/^20190412\d{6}$/);
    expect(await live(first?.id)).toMatchObject({
      first_published_at: new Date(publishedAt),
      last_modified_at: new Date(modifiedAt),
    });
  });

  it('publishes what has no time without one, on the day that its id tells', async () => {
    const [dated, undated] = await take({ id: '20180203000009' }, { id: 'undated' });
    expect(dated?.id).toMatch(/^20180203\d{6}$/);
    expect(await live(undated?.id)).toMatchObject({ first_published_at: null, last_modified_at: null });
    expect((await newsroom.get(`/news/${undated?.id}`)).text).toContain('미상');
  });

  it('of the same again changes nothing', async () => {
    const [first] = await take({ id: 'same' });
    const before = await lastPosition(db());
    expect(await take({ id: 'same' })).toEqual([{ id: first?.id, sourceId: 'same', outcome: 'same' }]);
    expect(await lastPosition(db())).toBe(before);
    expect((await live(first?.id))?.number).toBe(1);
  });

  it('of a changed text makes a new edition of the same article', async () => {
    const [first] = await take({ id: 'changed', prefixes: ['1보'] });
    const modifiedAt = '2021-01-01T09:00:00+09:00';
    const again = { id: 'changed', prefixes: ['종합'], headline: '고친 제목', modifiedAt };
    expect(await take(again)).toEqual([{ id: first?.id, sourceId: 'changed', outcome: 'updated' }]);
    expect(await live(first?.id)).toMatchObject({
      number: 2,
      headline: '고친 제목',
      stage: '종합',
      last_modified_at: new Date(modifiedAt),
    });
    expect((await editionsOf(db(), first?.id ?? '')).map(({ change }) => change)).toEqual([
      'update',
      'first',
    ]);
    expect(await outcomes(again)).toEqual(['same']);
  });

  it('brings nothing back that was killed here', async () => {
    const [first] = await take({ id: 'killed' });
    await newsroom.kill(first?.id ?? '', '오보');
    expect(await outcomes({ id: 'killed', headline: '또 왔다' })).toEqual(['killed']);
    expect((await newsroom.get(`/news/${first?.id}`)).status).toBe(410);
  });

  it('of one id twice in a batch takes the later, and answers for both', async () => {
    const [first, other, second] = await take(
      { id: 'twice', headline: '먼저' },
      { id: 'once' },
      { id: 'twice', headline: '나중' },
    );
    expect(first).toEqual({ id: first?.id, sourceId: 'twice', outcome: 'new' });
    expect(second).toEqual(first);
    expect(other?.id).not.toBe(first?.id);
    expect(await live(first?.id)).toMatchObject({ headline: '나중', number: 1 });
  });

  it('of nothing does nothing', async () => {
    expect(await take()).toEqual([]);
  });

  it('tells articles without an id apart by their address, and without one by headline and time', async () => {
    const url = 'https://elsewhere.example/news/77';
    const publishedAt = '2020-02-02T02:02:00Z';
    expect(await outcomes({ url }, { publishedAt }, { publishedAt, headline: '다른 제목' })).toEqual(
      Array(3).fill('new'),
    );
    expect(await outcomes({ url }, { publishedAt })).toEqual(['same', 'same']);
    expect(await outcomes({ publishedAt, paragraphs: ['다른 본문'] })).toEqual(['updated']);
  });

  it('of a batch with one that cannot be taken takes none of it', async () => {
    const bad = { id: 'bad', pictures: [{ caption: '없음', picture: 999_999 }] };
    await expect(take({ id: 'good' }, bad)).rejects.toMatchObject({ field: 'pictures.0.picture' });
    expect(await outcomes({ id: 'good' })).toEqual(['new']);
  });

  it('refuses what is under an embargo, which only the desk may set', async () => {
    const embargoUntil = '2099-01-01T00:00:00+09:00';
    await expect(take({ id: 'early', embargoUntil })).rejects.toMatchObject({ field: 'embargoUntil' });
    expect(await outcomes({ id: 'early', embargoUntil: '2020-01-01T00:00:00Z' })).toEqual(['new']);
  });

  it('twice at once makes each article once', async () => {
    const batch = () => take({ id: 'race-1' }, { id: 'race-2' }, { id: 'race-1', headline: '나중' });
    const [one, two] = await Promise.all([batch(), batch()]);
    expect(two.map(({ id }) => id)).toEqual(one.map(({ id }) => id));
    expect(new Set([...one, ...two].map(({ id }) => id)).size).toBe(2);
  });

  it('goes on beside the desk: both get their people, sections and stories', async () => {
    const person = (i: number) => ({ reporters: [{ name: `새사람${i % 3}`, title: '기자' }] });
    const story = (i: number) => ({
      story: `event-${i % 2}`,
      section: `새 분야 ${i % 3}`,
      byline: person(i),
    });
    const known = [0, 1, 2, 3].map((i) => ({ id: `beside-${i}` }));
    await take(...known);
    const jobs = Array.from({ length: 12 }, (_, i) => {
      if (i % 2 === 0) return newsroom.publish('rate-cut', story(i));
      const changed = known.map((each, at) => ({ ...each, headline: `고침 ${i} ${at}`, ...story(i + at) }));
      return take({ id: `fresh-${i}`, ...story(i) }, ...(i % 4 === 1 ? changed : changed.reverse()));
    });
    await Promise.all(jobs);
    const names = await db().selectFrom('reporter').select('name').where('name', 'like', '새사람%').execute();
    expect(names.map(({ name }) => name).sort()).toEqual(['새사람0', '새사람1', '새사람2']);
  });

  describe('keeps addresses', () => {
    const leadsTo = async (path: string) => (await newsroom.get(path)).headers.location;

    it('that an article had, with its id and without', async () => {
      const [first] = await take({ id: '20240410000123', url: 'https://elsewhere.example/m/view?newsId=1' });
      expect(await leadsTo('/news/view/20240410000123')).toBe(`/news/${first?.id}`);
      expect(await leadsTo('/m/view')).toBeUndefined();
      expect(await leadsTo('/m/view?newsId=1')).toBe(`/news/${first?.id}`);
      expect(await leadsTo('/m/view?newsId=2')).toBeUndefined();
    });

    it('also in Hangul, however it is encoded', async () => {
      const [first] = await take({ id: 'hangul', url: 'https://elsewhere.example/뉴스/금리-인하' });
      expect(await leadsTo(encodeURI('/뉴스/금리-인하'))).toBe(`/news/${first?.id}`);
      expect(await leadsTo(encodeURI('/뉴스/금리-인하'.normalize('NFD')))).toBe(`/news/${first?.id}`);
    });

    it('for whoever had them first', async () => {
      const url = 'https://elsewhere.example/a/1';
      const [first] = await take({ id: 'a1', url }, { id: 'a2', url });
      expect(await leadsTo('/a/1')).toBe(`/news/${first?.id}`);
      expect(await leadsTo('/a/1?utm_source=mail')).toBe(`/news/${first?.id}`);
    });

    it('and is not troubled by one that is none', async () => {
      expect(await outcomes({ id: 'odd', url: 'view/20240410000123' })).toEqual(['new']);
      expect((await newsroom.get('/%E0%A4%A')).status).toBe(404);
    });
  });
});
