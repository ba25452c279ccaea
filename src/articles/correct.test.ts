import { describe, expect, it } from 'vitest';
import { chief, describeNewsroom, desk } from '../../test/newsroom.ts';
import { correctionsOf } from '../corrections/queries.ts';
import { eventsAfter } from '../kernel/journal.ts';
import { articleAt, editionsOf, editionText } from './article-at.ts';
import { type Correction, correct } from './correct.ts';

const mended = { headline: '한은, 기준금리 0.5%p 내려', paragraphs: ['한국은행이 기준금리를 크게 내렸다.'] };
const notice = '인하 폭을 0.25%p로 잘못 적어 바로잡습니다.';

describeNewsroom('correcting', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  const mend = (id: string, correction: Correction, change: object = mended) =>
    correct(newsroom.kernel, id, newsroom.article('rate-cut', change), correction, desk);
  const live = async (id: string) => {
    const article = await articleAt(db(), id);
    return article?.state === 'published' ? article : null;
  };

  it('makes a new edition live and keeps the old one for the history', async () => {
    newsroom.setClock('2024-04-10T08:11:00+09:00');
    const id = await newsroom.publish('rate-cut');
    newsroom.setClock('2024-04-10T09:30:00+09:00');
    const { result } = await mend(id, { kind: 'correction', notice });
    newsroom.setClock(null);
    expect(result.edition).toBe(2);
    expect(await live(id)).toMatchObject({
      number: 2,
      headline: mended.headline,
      first_published_at: new Date('2024-04-10T08:11:00+09:00'),
      last_modified_at: new Date('2024-04-10T09:30:00+09:00'),
    });
    expect((await editionText(db(), id, 1))?.headline).toBe('한은, 기준금리 0.25%p 내려');
    const page = await newsroom.get(`/news/${id}`);
    expect(page.text).toContain(notice);
    const difference = await newsroom.get(`/news/${id}/editions/2`);
    expect(difference.text).toMatch(/<del>[^<]*25[^<]*<\/del><ins>[^<]*5/);
  });

  it.each([
    ['correction', 'correction', '정정'],
    ['reply', 'correction', '반론'],
    ['follow-up', 'correction', '추후보도'],
  ] as const)(
    'by a %s puts its notice on the article and into the register, linked both ways',
    async (kind, change, word) => {
      const id = await newsroom.publish('rate-cut');
      const text = `${word}: 새벽은행이 “사실과 다르다”고 알려 왔습니다. ${id}`;
      await mend(id, { kind, notice: text });
      expect(await correctionsOf(db(), id)).toMatchObject([{ kind, notice: text, edition: 2 }]);
      expect((await editionsOf(db(), id)).map((edition) => edition.change)).toEqual([change, 'first']);
      const register = await newsroom.get('/corrections');
      expect(register.text).toContain(text);
      expect(register.text).toContain(`href="/news/${id}#correction-`);
      const page = await newsroom.get(`/news/${id}`);
      expect(page.text).toContain(text);
      expect(page.text).toContain('href="/corrections"');
    },
  );

  it('of a typo needs no notice and is not in the register', async () => {
    const id = await newsroom.publish('rate-cut');
    await mend(id, { kind: 'typo', notice: null });
    expect(await correctionsOf(db(), id)).toEqual([]);
    expect((await editionsOf(db(), id)).map(({ change }) => change)).toEqual(['typo', 'first']);
  });

  it.each(['correction', 'reply', 'follow-up'] as const)('by a %s must say what was wrong', async (kind) => {
    const id = await newsroom.publish('rate-cut');
    for (const empty of [null, '', '  ', '\0']) {
      await expect(mend(id, { kind, notice: empty })).rejects.toMatchObject({ status: 422, field: 'notice' });
    }
    expect((await live(id))?.number).toBe(1);
  });

  it('takes the notice composed and without what no store takes', async () => {
    const id = await newsroom.publish('rate-cut');
    await mend(id, { kind: 'correction', notice: ` ${'바로잡습니다'.normalize('NFD')}\0 ` });
    expect(await correctionsOf(db(), id)).toMatchObject([{ notice: '바로잡습니다' }]);
  });

  it('from an edition that is no longer the newest is refused: nobody loses work', async () => {
    const id = await newsroom.publish('rate-cut');
    const both = [1, 1].map((baseEdition, editor) =>
      mend(id, { kind: 'typo', notice: null, baseEdition }, { headline: `편집자 ${editor}` }),
    );
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, message: expect.stringContaining('edition 2') },
    });
    await expect(mend(id, { kind: 'typo', notice: null, baseEdition: 3 })).rejects.toMatchObject({
      status: 409,
    });
    await mend(id, { kind: 'typo', notice: null, baseEdition: 2 });
    expect((await live(id))?.number).toBe(3);
  });

  it('twenty times at once gives twenty editions, numbered without a gap', async () => {
    const id = await newsroom.publish('rate-cut');
    const all = Array.from({ length: 20 }, (_, i) =>
      mend(id, { kind: 'typo', notice: null }, { headline: `제목 ${i}` }),
    );
    const numbers = (await Promise.all(all)).map(({ result }) => result.edition);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    const events = (await eventsAfter(db(), 0, 10_000)).filter(({ subject }) => subject === id);
    expect(events.map(({ data }) => data.edition)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  it('moves the article to the lists of its new section and out of the old one', async () => {
    const id = await newsroom.publish('rate-cut');
    const lists = [
      '/sections/economy',
      '/sections/economy/finance',
      '/sections/politics',
      '/reporters/doharin',
    ];
    const shows = async () =>
      Promise.all(lists.map(async (list) => (await newsroom.get(list)).text.includes(`/news/${id}"`)));
    expect(await shows()).toEqual([true, true, false, false]);
    const { byline } = newsroom.article('round-up');
    await mend(id, { kind: 'typo', notice: null }, { section: '정치', subsection: null, byline });
    expect(await shows()).toEqual([false, false, true, true]);
  });

  it('keeps the stage that the article has in its story, unless it names another', async () => {
    const id = await newsroom.publish('first-report');
    const again = (change: object) =>
      correct(
        newsroom.kernel,
        id,
        newsroom.article('first-report', change),
        { kind: 'typo', notice: null },
        chief,
      );
    await again({ stage: null });
    expect((await live(id))?.stage).toBe('1보');
    await again({ stage: null, prefixes: ['2보'] });
    expect((await live(id))?.stage).toBe('2보');
  });

  describe('refuses an article', () => {
    it('that is not there', async () => {
      const nowhere = mend('20240410999999', { kind: 'correction', notice });
      await expect(nowhere).rejects.toMatchObject({ status: 404 });
    });

    it('whose picture is not there, and changes nothing', async () => {
      const id = await newsroom.publish('rate-cut');
      const change = { ...mended, pictures: [{ caption: '설명', credit: '새벽통신', picture: 999_999 }] };
      await expect(mend(id, { kind: 'typo', notice: null }, change)).rejects.toMatchObject({
        field: 'pictures.0.picture',
      });
      expect((await live(id))?.number).toBe(1);
    });
  });
});
