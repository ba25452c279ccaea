import { expect, it } from 'vitest';
import { signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom, type Newsroom } from '../../test/newsroom.ts';
import { followSearch } from '../../test/search-index.ts';

const desk = '/desk/search/aliases';

describeNewsroom('spellings that a search takes for each other', (newsroom) => {
  it('are used where they are evident, else when the desk confirms them, and never once it refused', async () => {
    const written = await publish(
      newsroom,
      '고대역폭 메모리(HBM) 수출, 한국개발연구원(KDI) 분석, 쑨커지(孫科志) 강연',
    );
    const [memory, institute, scholar] = [
      await publish(newsroom, '메모리 값 오름세'),
      await publish(newsroom, '한국개발연구원 보고서'),
      await publish(newsroom, '쑨커지 인터뷰'),
    ];
    await followSearch(newsroom.kernel.store);
    expect(await found(newsroom, 'KDI')).toEqual([institute, written]);
    expect(await found(newsroom, '孫科志')).toEqual([scholar, written]);
    expect(await found(newsroom, 'HBM')).toEqual([written]);

    const editor = await signedIn(newsroom, 'desk');
    expect((await editor.get(desk)).text).toContain('메모리 ↔ hbm');
    expect((await editor.get(`${desk}?board=used`)).text).toContain('한국개발연구원 ↔ kdi');
    const decide = (act: string, form: string, alias: string) => editor.post(desk, { act, form, alias });
    expect((await decide('confirm', '메모리', 'hbm')).status).toBe(303);
    expect(await found(newsroom, 'HBM')).toEqual([memory, written]);
    await decide('refuse', '메모리', 'hbm');
    await decide('refuse', '쑨커지', '孫科志');
    const again = await publish(newsroom, '메모리(HBM) 또 오름세, 쑨커지(孫科志) 교수');
    await followSearch(newsroom.kernel.store);
    expect(await found(newsroom, 'HBM')).toEqual([again, written]);
    expect(await found(newsroom, '孫科志')).toEqual([again, written]);
    expect((await editor.get(`${desk}?board=refused`)).text).toContain('쑨커지 ↔ 孫科志');

    await decide('add', '국책연구원', 'KDI');
    expect(await found(newsroom, '국책연구원')).toEqual([written]);
    for (const [form, alias] of [
      ['두 낱말', 'kdi'],
      ['같다', '같다'],
      ['', 'kdi'],
    ])
      expect((await decide('add', form ?? '', alias ?? '')).status).toBe(422);
    expect((await decide('eat', '가나', '다라')).status).toBe(422);
    const kinds = await newsroom.kernel.store.db
      .selectFrom('journal')
      .select(['kind', 'subject'])
      .where('kind', 'like', 'alias.%')
      .orderBy('position')
      .execute();
    expect(kinds.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'alias.confirmed 메모리 = hbm',
      'alias.refused 메모리 = hbm',
      'alias.refused 쑨커지 = 孫科志',
      'alias.added 국책연구원 = kdi',
    ]);
  });
});

const publish = ({ publish }: Newsroom, headline: string) =>
  publish('rate-cut', { story: null, headline, subheads: [], paragraphs: ['본문이다.'] });

async function found({ get }: Newsroom, q: string): Promise<string[]> {
  const { text } = await get(`/api/search?${new URLSearchParams({ q })}`);
  return JSON.parse(text).items.map(({ id }: { id: string }) => id);
}
