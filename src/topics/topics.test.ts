import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { followAround } from '../../test/around.ts';
import { signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';

describeNewsroom('topics', (newsroom) => {
  const tagged = (tags: string[], change: object = {}) => newsroom.publish('rate-cut', { tags, ...change });
  const page = async (path: string) => newsroom.get(encodeURI(path));
  const redirected = async (path: string) => decodeURI((await page(path)).headers.location ?? '');

  it('a subject has a page as soon as it has an article, and is led to as soon as it has three', async () => {
    const first = await tagged(['금리', '물가']);
    await tagged(['금리']);
    await followAround(newsroom);
    expect((await page('/topics/금리')).text).toContain(`/news/${first}`);
    expect((await page(`/news/${first}`)).text).toContain('<li>#금리</li>');
    expect((await page('/topics')).text).not.toContain('금리');
    const third = await tagged(['금리'], { headline: '</title><b>', paragraphs: ['a & b'] });
    await followAround(newsroom);
    expect((await page('/topics')).text).toMatch(/href="\/topics\/금리">금리<\/a> <span>3건/);
    expect((await page(`/news/${third}`)).text).toContain('<a href="/topics/금리">#금리</a>');
    const feed = await page('/topics/금리/feed');
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    expect(feed.text).toMatch(/<title>\[단독\] &lt;\/title&gt;&lt;b&gt;<\/title>.*rel="alternate"/s);
    expect((await page('/topics/금리')).text).toMatch(/"@type":"CollectionPage".*"numberOfItems"|"ItemList"/);
    // Killed is gone at once, whatever the count says.
    await newsroom.kill(third, '오보');
    expect((await page('/topics/금리')).text).not.toContain(third);
    expect((await page('/topics')).text).not.toContain('금리');
    expect((await page('/topics/금리/feed')).text).not.toContain(third);
    expect((await page('/topics/없는말')).status).toBe(404);
    expect((await page('/topics/없는말/feed')).status).toBe(404);
    const waiting = { embargoUntil: '2099-01-01T00:00:00+09:00' };
    await tagged(['잠긴말'], waiting);
    expect((await page('/topics/잠긴말')).status).toBe(404);
    await newsroom.correct(first, 'rate-cut', { tags: ['물가'] }, '주제어를 고칩니다.');
    expect((await page('/topics/금리')).text).not.toContain(first);
    await followAround(newsroom);
    const counts = sql`select list, articles, newest from subject order by list`;
    const listed = sql`
      select list, count(*)::integer as articles, max(listed_at) as newest from listing
      where list like 'tag:%' group by list order by list`;
    const { db } = newsroom.kernel.store;
    expect((await counts.execute(db)).rows).toEqual((await listed.execute(db)).rows);
  });

  it('the desk makes one of several subjects, which takes over their addresses, and renames it', async () => {
    const desk = await signedIn(newsroom, 'desk');
    const both = await tagged(['통화정책', '환율'], { headline: '둘 다 있는 기사' });
    const one = await tagged(['환율'], { headline: '하나만 있는 기사' });
    await page('/topics/환율');
    const form = { name: '돈의 값', slug: '돈', description: '<i>이자와 환율</i>', tags: '통화정책, #환율' };
    const made = await desk.post('/desk/topics', form);
    expect(made.status).toBe(303);
    const [, id] = /topics\/(\d+)\?done/.exec(made.headers.location ?? '') ?? [];
    expect(await redirected('/topics/환율')).toBe('/topics/돈');
    const { text } = await page('/topics/돈');
    expect(text.match(new RegExp(`href="/news/${both}"`, 'g'))).toHaveLength(1);
    expect(text).toContain('&lt;i>이자와 환율&lt;/i>');
    expect(text).toContain(`/news/${one}`);
    expect((await page(`/news/${one}`)).text).toContain('<a href="/topics/돈">#환율</a>');

    const again = await desk.post('/desk/topics', { ...form, slug: '돈2' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('주제어 ‘통화정책’은(는) 토픽 ‘돈의 값’에 들어 있습니다.');
    const shown = await desk.get(`/desk/topics/${id}`);
    const [, madeFrom = ''] = /name="madeFrom" value="([^"]*)"/.exec(shown.text) ?? [];
    const renamed = { ...form, madeFrom, slug: '돈의값' };
    expect((await desk.post(`/desk/topics/${id}`, renamed)).status).toBe(303);
    expect((await desk.post(`/desk/topics/${id}`, renamed)).status).toBe(409);
    expect(await redirected('/topics/돈')).toBe('/topics/돈의값');

    // What is chosen stands at its head, and goes with its article.
    const choice = {
      article: `https://saebyeok.example/news/${one}`,
      moment: '환율 1,400원 넘어',
      isPinned: 'on',
    };
    expect((await desk.post(`/desk/topics/${id}/articles`, { article: '1', moment: 'x' })).status).toBe(422);
    await desk.post(`/desk/topics/${id}/articles`, choice);
    expect((await page('/topics/돈의값')).text).toMatch(
      /먼저 읽을 기사.*하나만.*주요 장면.*환율 1,400원 넘어/s,
    );
    await newsroom.kill(one, '오보');
    expect((await page('/topics/돈의값')).text).not.toMatch(/먼저 읽을 기사|주요 장면/);

    // Into another for good: all addresses lead there.
    await tagged(['세금']);
    const other = await desk.post('/desk/topics', { ...form, name: '나라 살림', slug: '살림', tags: '세금' });
    const [, into = ''] = /topics\/(\d+)\?done/.exec(other.headers.location ?? '') ?? [];
    expect((await desk.post(`/desk/topics/${id}/merge`, { into })).headers.location).toContain(
      `/${into}?done`,
    );
    for (const old of ['돈', '돈의값', '환율', '세금'])
      expect(await redirected(`/topics/${old}`), old).toBe('/topics/살림');
    expect((await page('/topics/살림')).text).toContain(`/news/${both}`);
    expect((await desk.get(`/desk/topics/${id}`)).status).toBe(404);
  });

  it('pages of several subjects neither skip nor repeat an article', async () => {
    const desk = await signedIn(newsroom, 'chief');
    const at = '2024-04-10T08:11:00+09:00';
    const ids = [];
    for (let index = 0; index < 45; index++)
      ids.push(await tagged(['갑', '을', '병'].slice(index % 3), { publishedAt: at }));
    await desk.post('/desk/topics', { name: '갑을', slug: '갑을', description: '', tags: '갑, 을, 병' });
    const seen: string[] = [];
    for (let path: string | undefined = '/topics/갑을'; path; ) {
      const { text } = await page(path);
      seen.push(
        ...[...text.matchAll(/<h3 class="card-headline"><a href="\/news\/(\d+)"/g)].map(([, id = '']) => id),
      );
      path = /rel="next"[^>]* href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      await tagged(['갑']);
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('offers beside a draft what fits, and one press adds it', async () => {
    await tagged(['라면', '식품수출'], {
      headline: '라면 수출 10억 달러 넘어',
      paragraphs: ['한국 라면이 바다를 건너 식품 수출의 으뜸이 됐다.'],
      subheads: [],
    });
    await followAround(newsroom);
    const reporter = await signedIn(newsroom, 'reporter');
    const { headers } = await reporter.post('/desk/drafts');
    const path = headers.location ?? '';
    const text =
      '매운 라면이 이웃 나라 가게 선반을 채웠다. 식품 수출이 한 해 전보다 두 배로 늘었다고 협회가 말했다. 김치도 뒤를 이었다.';
    await reporter.post(path, { base: '1', headline: '라면, 세계로', text, tags: '물가', act: 'write' });
    const shown = await reporter.get(path);
    const offered = [...shown.text.matchAll(/name="addTag" value="([^"]+)"/g)].map(([, tag]) => tag);
    expect(offered.slice(0, 2).toSorted()).toEqual(['라면', '식품수출'].toSorted());
    expect(offered).not.toContain('물가');
    const [, base = ''] = /name="base" value="(\d+)"/.exec(shown.text) ?? [];
    const added = { base, headline: '라면, 세계로', text, tags: '물가', addTag: '라면' };
    expect((await reporter.post(path, added)).headers.location).toBe(`${path}#beside-tags`);
    const after = await reporter.get(path);
    expect(after.text).toContain('value="물가, 라면"');
    expect(after.text).not.toContain('name="addTag" value="라면"');
  });
});
