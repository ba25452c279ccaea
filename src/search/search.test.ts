import { expect, it } from 'vitest';
import { describeNewsroom, type Newsroom } from '../../test/newsroom.ts';
import { followSearch } from '../../test/search-index.ts';

type Answer = {
  total: number;
  items: { id: string; snippet: string }[];
  cursor: string | null;
  error?: string;
};

describeNewsroom('search', (newsroom) => {
  it('finds an article as soon as it is indexed, and a killed one not at all from then on', async () => {
    const id = await publish(newsroom, {
      headline: '유심 교체 북새통',
      paragraphs: ['가입자들이 줄을 섰다.'],
    });
    const other = await publish(newsroom, { headline: '유심히 살피다', paragraphs: ['아무도 없었다.'] });
    await follow(newsroom);
    expect(await idsFor(newsroom, '유심')).toEqual([id]);
    expect(await idsFor(newsroom, '유심히')).toEqual([other]);
    await newsroom.correct(id, 'rate-cut', { headline: '심카드 교체 북새통' }, '낱말을 고칩니다.');
    await follow(newsroom);
    expect(await idsFor(newsroom, '유심')).toEqual([]);
    expect(await idsFor(newsroom, '심카드')).toEqual([id]);
    await newsroom.kill(id, '오보');
    expect(await idsFor(newsroom, '심카드')).toEqual([]);
    expect((await ask(newsroom, { q: '심카드' })).total).toBe(0);
    await follow(newsroom);
    expect(await idsFor(newsroom, '심카드')).toEqual([]);
  });

  it('learns other spellings from what articles give side by side', async () => {
    const glossed = await publish(newsroom, {
      headline: '정상회담',
      paragraphs: ['쑨커지(孫科志) 교수가 말했다.'],
    });
    const plain = await publish(newsroom, { headline: '쑨커지 인터뷰', paragraphs: ['그를 만났다.'] });
    await follow(newsroom);
    expect(await idsFor(newsroom, '孫科志')).toEqual([plain, glossed]);
    expect(await idsFor(newsroom, '쑨커지 교수')).toEqual([glossed]);
  });

  it('takes phrases, exclusions, either, headlines, reporters, sections and days', async () => {
    const one = await publish(newsroom, {
      headline: '갑골문 전시 개막',
      paragraphs: ['청동기 유물도 나온다.'],
    });
    const two = await publish(newsroom, { headline: '청동기 발굴', paragraphs: ['전시는 갑골문 다음이다.'] });
    await follow(newsroom);
    expect(await idsFor(newsroom, '갑골문 청동기')).toEqual([two, one]);
    expect(await idsFor(newsroom, '"갑골문 전시"')).toEqual([one]);
    expect(await idsFor(newsroom, '갑골문 -발굴')).toEqual([one]);
    expect(await idsFor(newsroom, '개막 OR 발굴')).toEqual([two, one]);
    expect(await idsFor(newsroom, '제목:청동기')).toEqual([two]);
    expect(await idsFor(newsroom, '갑골문 기자:없는사람')).toEqual([]);
    expect((await ask(newsroom, { q: '갑골문', from: '2000-01-01', to: '2000-01-02' })).total).toBe(0);
    expect((await ask(newsroom, { q: '갑골문', section: '없는곳' })).total).toBe(0);
    expect((await ask(newsroom, { q: '없는낱말이다', sort: 'relevant' })).items).toEqual([]);
  });

  it('shows what was found with its words marked, and whatever is typed as text', async () => {
    await publish(newsroom, {
      headline: '두루미 <b>떼</b> & “철원”',
      paragraphs: ['겨울이 되자 두루미가 철원에 왔다.'],
    });
    await follow(newsroom);
    const { text, headers } = await newsroom.get(`/search?${new URLSearchParams({ q: '두루미' })}`);
    expect(text).toContain('<mark>두루미</mark> &lt;b>떼&lt;/b> &amp; “철원”');
    expect(text).toContain('<mark>두루미가</mark>');
    expect(headers['cache-control']).toContain('no-store');
    const hostile = '"><script>alert(1)</script>';
    const page = await newsroom.get(`/search?${new URLSearchParams({ q: hostile, section: hostile })}`);
    expect(page.text).not.toContain('<script>alert');
    expect(page.text).toContain('맞는 기사가 없습니다.');
    const long = await newsroom.get(`/search?q=${'ga'.repeat(5_000)}`);
    expect(long.status).toBe(422);
    expect(long.text).toContain('검색어는 500자까지');
  });

  it('gives each once, page by page, in either order', async () => {
    for (let index = 0; index < 7; index += 1) {
      await publish(newsroom, { headline: `호랑나비 ${index}`, paragraphs: ['호랑나비가 난다.'] });
    }
    await follow(newsroom);
    for (const sort of ['recent', 'relevant']) {
      const found: string[] = [];
      let cursor = '';
      do {
        const page = await ask(newsroom, { q: '호랑나비', limit: '3', sort, cursor });
        expect(page.total).toBe(7);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.cursor ?? '';
      } while (cursor);
      expect(found).toHaveLength(7);
      expect(new Set(found).size).toBe(7);
    }
  });

  it.each([
    `q=${'ga'.repeat(5_000)}`,
    'q=가&limit=0',
    'q=가&cursor=bm90aGluZw',
    'q=가&from=어제',
    'q=가&sort=best',
  ])('refuses what it cannot take: %s', async (query) => {
    const { status, body } = await newsroom.get(`/api/search?${encodeURI(query)}`);
    expect(status).toBe(422);
    expect(JSON.parse(String(body)).error).toMatch(/^\w+: /);
  });

  it.each(["'", '\\', "a' | !('b", '((', '!!!', '<->', ':*', '🎉', '-', '""', '제목:', "l'été & ('x')"])(
    'takes any signs: %s',
    async (query) => {
      const { status } = await newsroom.get(`/api/search?q=${encodeURIComponent(query)}`);
      expect(status).toBe(200);
    },
  );
});

const publish = ({ publish }: Newsroom, change: object) => publish('rate-cut', { story: null, ...change });

const follow = ({ kernel }: Newsroom) => followSearch(kernel.store);

async function ask({ get }: Newsroom, query: Record<string, string>): Promise<Answer> {
  const { body } = await get(`/api/search?${new URLSearchParams(query)}`);
  return JSON.parse(String(body));
}

async function idsFor(newsroom: Newsroom, query: string): Promise<string[]> {
  const { items } = await ask(newsroom, { q: query });
  return items.map(({ id }) => id);
}
