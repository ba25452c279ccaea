import { expect, it } from 'vitest';
import { describeNewsroom, type Newsroom } from '../../test/newsroom.ts';
import { followSearch } from '../../test/search-index.ts';

describeNewsroom('what helps to find', (newsroom) => {
  it('offers what begins as it is typed, by initials and on the wrong keyboard, until it is killed', async () => {
    const ids = [
      await publish(newsroom, '시진핑 방문', {
        paragraphs: ['쑨커지(孫科志) 교수가 말했다.'],
        tags: ['반도체'],
      }),
      await publish(newsroom, '시진핑 귀국', { tags: ['반도체'] }),
    ];
    await follow(newsroom);
    for (const typed of ['ㅅㅈㅍ', '시ㅈ', '시지', '시진핑', 'tlwls'])
      expect(await offered(newsroom, typed), typed).toContain('시진핑');
    expect(await offered(newsroom, 'qksehcp')).toEqual(['반도체']);
    expect(await offered(newsroom, '쑨ㅋ')).toEqual(['쑨커지']);
    expect(await offered(newsroom, '미국 반도')).toEqual(['미국 반도체']);
    expect(await offered(newsroom, '경제')).toContain('경제');
    // Only one headline has it.
    expect(await offered(newsroom, '귀구')).toEqual([]);
    await newsroom.kill(ids[0] ?? '', '오보');
    // The index has not heard of it yet.
    expect([await offered(newsroom, '쑨커'), await offered(newsroom, '시진')]).toEqual([[], []]);
    expect(await offered(newsroom, '반도')).toEqual(['반도체']);
    await follow(newsroom);
    expect(await offered(newsroom, '쑨커')).toEqual([]);
    for (const typed of ['', 'ㅋ'.repeat(500), "%_\\'", '\ud800', '🎉'])
      expect(await offered(newsroom, typed)).toEqual([]);
  });

  it('asks whether something else was meant, and shows what is new where nothing was found', async () => {
    await publish(newsroom, '메가박스 재개봉', { tags: ['최상목', '기준금리', '동결'] });
    const long = await publish(newsroom, '기준금리 동결', { tags: ['기준금리', '동결'] });
    await follow(newsroom);
    for (const [typed, meant] of [
      ['chltkdahr', '최상목'],
      ['최상묵', '최상목'],
      ['기준금니', '기준금리'],
    ]) {
      const { text } = await newsroom.get(
        `/search?${new URLSearchParams({ q: typed ?? '', sort: 'recent' })}`,
      );
      expect(text, typed).toMatch(
        new RegExp(`이것을 찾으셨나요\\?.*q=${encodeURIComponent(meant ?? '')}.*>${meant}</a>`, 's'),
      );
    }
    const { text } = await newsroom.get(`/search?${new URLSearchParams({ q: '괴발개발이다' })}`);
    expect(text).not.toContain('이것을 찾으셨나요');
    expect(text).toContain(`<a href="/news/${long}">기준금리 동결</a>`);
  });

  it('counts what it found by section, time and reporter, with links that keep the query', async () => {
    const reporter = (name: string) => ({
      byline: {
        places: ['서울'],
        agency: null,
        source: null,
        reporters: [{ name, title: '기자', email: null }],
      },
    });
    await publish(newsroom, '갑골문 하나', {
      section: '정치',
      subsection: null,
      ...reporter('한결'),
      publishedAt: '2023-05-01T09:00:00+09:00',
    });
    await publish(newsroom, '갑골문 둘', { publishedAt: '2024-02-29T09:00:00+09:00' });
    await publish(newsroom, '갑골문 셋', { publishedAt: '2024-03-01T09:00:00+09:00' });
    await follow(newsroom);
    const page = (query: Record<string, string>) =>
      newsroom.get(`/search?${new URLSearchParams({ q: '갑골문', ...query })}`);
    const { text } = await page({ sort: 'relevant' });
    const links = [
      ...text.matchAll(/<a href="(\/search\?[^"]+)">([^<]+)<\/a>\s*<span class="facet-count">(\d+)/g),
    ];
    expect(links.map(([, , name, count]) => `${name} ${count}`)).toEqual(
      expect.arrayContaining(['경제 2', '정치 1', '2024년 2', '2023년 1']),
    );
    for (const [, address = '', , count] of links) {
      const { text: narrowed } = await newsroom.get(address.replaceAll('&amp;', '&'));
      expect(address).toContain('sort=relevant');
      expect(narrowed, address).toContain(`찾은 기사 ${count}건`);
      expect(narrowed).toContain('조건 빼기');
    }
    const { text: year } = await page({ from: '2024-01-01', to: '2024-12-31' });
    expect(year).toContain('찾은 기사 2건');
  });

  it('has a feed for every search, which is old to whoever has it', async () => {
    const id = await publish(newsroom, '두루미 <b>떼</b> & 철원', { prefixes: [] });
    await follow(newsroom);
    const path = `/search/feed?${new URLSearchParams({ q: '두루미' })}`;
    const { headers, text, status } = await newsroom.get(path);
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(text).toContain(
      `<id>https://saebyeok.example/news/${id}</id><title>두루미 &lt;b&gt;떼&lt;/b&gt; &amp; 철원</title>`,
    );
    const known = { headers: { 'if-none-match': String(headers.etag) } };
    expect((await newsroom.get(path, known)).status).toBe(304);
    const page = await newsroom.get(`/search?${new URLSearchParams({ q: '두루미' })}`);
    expect(page.text).toContain(`/search/feed?${new URLSearchParams({ q: '두루미' })}"`);
    await newsroom.kill(id, '오보');
    const after = await newsroom.get(path, known);
    expect([after.status, after.text.includes('두루미 &lt;b')]).toEqual([200, false]);
    expect((await newsroom.get(`/search/feed?q=${'ga'.repeat(999)}`)).status).toBe(422);
  });
});

const publish = ({ publish }: Newsroom, headline: string, change: object = {}) =>
  publish('rate-cut', { story: null, headline, paragraphs: ['본문이다.'], ...change });

const follow = ({ kernel }: Newsroom) => followSearch(kernel.store);

async function offered({ get }: Newsroom, q: string): Promise<string[]> {
  const { status, text } = await get(`/api/search/suggestions?${new URLSearchParams({ q })}`);
  expect(status).toBe(200);
  return JSON.parse(text).items.map((item: { text: string }) => item.text);
}
