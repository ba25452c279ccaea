import { beforeEach, describe, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { setLists } from '../agency/set-newsroom.ts';
import { bulletinPage } from './queries.ts';
import { expireBulletin, type NewBulletin, raiseBulletin } from './raise-bulletin.ts';
import { withdrawBulletin } from './withdraw-bulletin.ts';

describeNewsroom('bulletins', (newsroom) => {
  const raise = async (text: string, more: Partial<NewBulletin> = {}) => {
    return (await raiseBulletin(newsroom.kernel, { text, ...more }, '윤가온')).result;
  };
  const withdraw = (id: number) => withdrawBulletin(newsroom.kernel, id, '윤가온');
  /** The ticker is on every page; the 404 page is one of them. */
  const ticker = async (path = '/none') => {
    const { text } = await newsroom.get(path);
    return text.slice(text.indexOf('<section class="ticker"'), text.indexOf('</header>'));
  };
  const list = async (query = '') => (await newsroom.get(`/bulletins${query}`)).text.split('<main')[1] ?? '';

  beforeEach(async () => {
    await newsroom.kernel.store.db.updateTable('bulletin').set({ withdrawn_at: new Date() }).execute();
    await withdraw(await raise('비우기'));
  });

  it('say so when there are none', async () => {
    expect(await ticker()).toContain('지금 들어온 속보가 없습니다.');
    expect(await list()).toContain('들어온 속보가 없습니다.');
  });

  it('stand on every page as soon as they are raised, newest first, and in the list of all', async () => {
    for (const path of ['/', '/latest', '/bulletins']) await newsroom.get(path);
    await raise('라브로프, 베이징 도착');
    await raise('한은, <기준금리> 내려 😀', { level: '긴급' });
    for (const path of ['/', '/latest', '/bulletins', '/none']) {
      expect(await ticker(path)).toMatch(
        /긴급 <\/strong>한은, &lt;기준금리> 내려 😀.*라브로프, 베이징 도착/s,
      );
    }
    expect(await list()).toMatch(/기준금리.*라브로프/s);
  });

  it('are one line of composed text, and never empty', async () => {
    await raise(`  한은\n\n기준\0금리\t${'내려'.normalize('NFD')} `);
    expect(await ticker()).toContain('한은 기준 금리 내려<');
    for (const text of ['', ' \n', '\0']) {
      await expect(raise(text)).rejects.toMatchObject({ status: 422, field: 'text' });
    }
  });

  it('have one of the levels that the newsroom has, and the first of them where none is said', async () => {
    const setLevels = (bulletinLevels?: string[]) => setLists(newsroom.kernel, { bulletinLevels }, '윤가온');
    await setLevels(['속보', '특보']);
    try {
      await raise('태풍 상륙');
      await raise('지진해일 주의보', { level: '특보' });
      expect(await list()).toMatch(/특보 <\/strong>지진해일 주의보/);
      expect(await list()).not.toContain('속보 </strong>태풍 상륙');
      await expect(raise('글', { level: '긴급' })).rejects.toMatchObject({
        status: 422,
        field: 'level',
        message: 'level: is none of 속보, 특보',
      });
    } finally {
      await setLevels();
    }
  });

  it('grow into a story: each leads to what is newest in it, and begins its page', async () => {
    const story = `강진-${Date.now()}`;
    await raise('동해 규모 5.1 지진', { story });
    expect(await ticker()).toMatch(/<a href="\/bulletins#bulletin-\d+">동해 규모 5.1 지진<\/a>/);
    const page = async () => (await newsroom.get(`/stories/${encodeURIComponent(story)}`)).text;
    expect(await page()).toContain('동해 규모 5.1 지진');
    const stages = [];
    for (const stage of ['1보', '2보', '종합']) {
      const id = await newsroom.publish('rate-cut', {
        headline: `동해 지진 ${stage}`,
        story,
        storyTitle: '동해 지진',
      });
      expect(await ticker()).toContain(`<a href="/news/${id}">동해 규모 5.1 지진</a>`);
      stages.unshift(id);
    }
    expect(await page()).toMatch(/<h1>동해 지진<.*지진 종합.*지진 2보.*지진 1보.*동해 규모 5.1 지진/s);
    await newsroom.kill(stages[0] ?? '', '오보');
    expect(await ticker()).toContain(`<a href="/news/${stages[1]}">동해 규모 5.1 지진</a>`);
    for (const id of stages.slice(1)) await newsroom.kill(id, '오보');
    expect(await ticker()).toMatch(/<a href="\/bulletins#bulletin-\d+">동해 규모 5.1 지진<\/a>/);
  });

  it('leave the ticker at their time and stay in the list', async () => {
    newsroom.setClock(new Date(Date.now() - 3_600_000));
    await raise('곧 사라질 속보', { hours: 1 });
    expect(await ticker()).toContain('곧 사라질 속보');
    newsroom.setClock(null);
    await newsroom.kernel.jobs.work();
    await until(async () => expect(await ticker()).not.toContain('곧 사라질 속보'));
    expect(await list()).toContain('곧 사라질 속보');
  });

  it('leave the ticker also when the clock that ends them is ahead of ours', async () => {
    const id = await raise('앞선 시계', { hours: 1 });
    await expireBulletin(newsroom.kernel, id);
    expect(await ticker()).not.toContain('앞선 시계');
    expect(await list()).toContain('앞선 시계');
  });

  it('that are taken back are gone everywhere, once', async () => {
    const id = await raise('잘못 나간 속보');
    expect(await ticker()).toContain('잘못 나간 속보');
    await withdraw(id);
    expect(await ticker()).not.toContain('잘못 나간 속보');
    expect(await list()).not.toContain('잘못 나간 속보');
    await expect(withdraw(id)).rejects.toMatchObject({ status: 422, field: 'id' });
    await expect(withdraw(999_999)).rejects.toMatchObject({ status: 422, field: 'id' });
  });

  describe('about an article', () => {
    it('lead to it, and go when it is killed', async () => {
      const id = await newsroom.publish('first-report');
      await raise('라브로프 도착', { article: id });
      expect(await ticker()).toContain(`<a href="/news/${id}">라브로프 도착</a>`);
      await newsroom.kill(id, '오보');
      expect(await ticker()).not.toContain('라브로프 도착');
      expect(await list()).not.toContain('라브로프 도착');
    });

    it('are refused while it is not published', async () => {
      const embargoed = await newsroom.publish('rate-cut', { embargoUntil: '2099-01-01T00:00:00+09:00' });
      const killed = await newsroom.publish('rate-cut');
      await newsroom.kill(killed, '오보');
      for (const article of [embargoed, killed, '20240410999999', "'"]) {
        await expect(raise('아직', { article })).rejects.toMatchObject({ status: 422, field: 'article' });
      }
    });
  });

  it('are listed page by page, none twice and none left out, while others are raised', async () => {
    const { db } = newsroom.kernel.store;
    const raised = [];
    for (let i = 0; i < 12; i++) raised.unshift(await raise(`속보 ${i}`));
    const seen: number[] = [];
    for (let below: number | null = null, first = true; first || below !== null; first = false) {
      const { bulletins, next } = await bulletinPage(db, below, 5);
      seen.push(...bulletins.map(({ id }) => id));
      await raise('사이에 들어온 속보');
      below = next;
    }
    expect(seen).toEqual(raised);
  });

  it('are found by a page address that is none, from the start', async () => {
    await raise('처음');
    for (const below of ['abc', '-1', '99999999999']) expect(await list(`?below=${below}`)).toContain('처음');
  });
});
