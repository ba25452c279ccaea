import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { enterDday } from '../../test/ddays.ts';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { followArticles } from './follow-articles.ts';
import { changesOf, ddayById } from './queries.ts';

describeNewsroom('the calendar', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  let editor: Colleague;
  let reporter: Colleague;
  beforeAll(async () => {
    newsroom.setClock('2025-12-24T10:00:00+09:00');
    editor = await signedIn(newsroom, 'desk');
    reporter = await signedIn(newsroom, 'reporter');
    newsroom.kernel.followers.start(followArticles(newsroom.kernel));
  });
  beforeEach(() => newsroom.setClock('2025-12-24T10:00:00+09:00'));
  afterAll(() => newsroom.setClock(null));

  const text = async (path: string) => (await newsroom.get(path)).text;
  const markIn = (page: string) => /<b class="dday-mark[^>]*>([^<]+)</.exec(page)?.[1];
  const act = (id: number, form: Record<string, string>) => editor.post(`/desk/ddays/${id}/acts`, form);

  it('counts to the day, turns at midnight in Seoul on the same process, and says so to who has the page', async () => {
    const article = await newsroom.publish('rate-cut');
    const id = await enterDday(editor, { articles: article, place: '서울 광화문' });
    const pages = [`/ddays/${id}`, '/ddays', `/news/${article}`];
    const etags = new Map<string, string>();
    for (const path of pages) {
      const page = await newsroom.get(path);
      expect([path, markIn(page.text)]).toEqual([path, 'D-7']);
      etags.set(path, page.headers.etag ?? '');
    }
    const again = (path: string) =>
      newsroom.get(path, { headers: { 'if-none-match': etags.get(path) ?? '' } });
    newsroom.setClock('2025-12-24T23:59:59.999+09:00');
    const { renderings } = newsroom.kernel.pages;
    for (const path of pages) expect((await again(path)).status, path).toBe(304);
    expect(newsroom.kernel.pages.renderings).toBe(renderings);
    newsroom.setClock('2025-12-25T00:00:00+09:00');
    for (const path of pages) {
      const page = await again(path);
      expect([path, page.status, markIn(page.text)]).toEqual([path, 200, 'D-6']);
    }
    newsroom.setClock('2025-12-31T12:00:00+09:00');
    expect(markIn(await text(`/news/${article}`))).toBe('D-DAY');
    newsroom.setClock('2026-01-03T12:00:00+09:00');
    expect(markIn(await text(`/ddays/${id}`))).toBe('D+3');
    await act(id, { act: 'cancel', reason: '치워 둔다' });
  });

  it('keeps the old date of what was put off, and says when nobody knows the new one', async () => {
    const id = await enterDday(editor, { title: '연기될 공연' });
    expect((await act(id, { act: 'postpone', kind: 'undecided', reason: '' })).status).toBe(422);
    await act(id, { act: 'postpone', kind: 'undecided', reason: '주연 <배우>의 부상' });
    const page = await text(`/ddays/${id}`);
    expect(markIn(page)).toBe('연기');
    expect(page).toContain('<s>2025년 12월 31일 (수)</s>');
    expect(page).toContain('주연 &lt;배우>의 부상');
    expect(page).toContain('"eventStatus":"https://schema.org/EventPostponed"');
    expect(page).toContain('"startDate":"2025-12-31"');
    await act(id, { act: 'postpone', kind: 'day', day: '2026-01-15', reason: '새 날짜' });
    const again = await text(`/ddays/${id}`);
    expect(markIn(again)).toBe('D-22');
    expect(again).toContain('EventRescheduled');
    await act(id, { act: 'cancel', reason: '표가 팔리지 않음' });
    expect(markIn(await text(`/ddays/${id}`))).toBe('취소');
    expect((await changesOf(db(), id)).map((change) => change.act)).toEqual([
      ...['add', 'postpone', 'postpone', 'cancel'],
    ]);
    expect((await act(id, { act: 'finish' })).status).toBe(409);
  });

  it('shows what has no day without counting to one, behind what has, and lists the past below', async () => {
    await enterDday(editor, { title: '하반기의 일', kind: 'period', year: '2026', period: 'h2' });
    await enterDday(editor, {
      title: '새해 첫 달의 일',
      kind: 'period',
      year: '2026',
      period: 'm1',
      third: 'middle',
    });
    await enterDday(editor, { title: '모르는 날의 일', kind: 'undecided' });
    await enterDday(editor, {
      title: '추석',
      kind: 'lunar',
      lunarMonth: '8',
      lunarDay: '15',
      category: 'days',
    });
    const abroad = { kind: 'time', clock: '2025-12-31T18:00', zone: 'America/New_York' };
    await enterDday(editor, { title: '뉴욕의 발표', ...abroad });
    await enterDday(editor, { title: '지난 일', day: '2025-12-21' });
    const page = await text('/ddays');
    const rows = [...page.matchAll(/dday-mark[^>]*>([^<]+)<\/b><div><h[23]><a[^>]*>([^<]+)/g)];
    const shown = rows.map(([, mark, title]) => `${mark} ${title}`).filter((row) => !row.includes('취소'));
    expect(shown).toEqual([
      ...[
        'D-8 뉴욕의 발표',
        '예정 새해 첫 달의 일',
        'D-275 추석',
        '예정 하반기의 일',
        '미정 모르는 날의 일',
        'D+3 지난 일',
      ],
    ]);
    expect(page).toContain('2026년 1월 1일 (목) 08:00 · 뉴욕 12월 31일 18:00');
    const month = await text('/ddays/calendar/2026-01');
    expect(month).toContain('뉴욕의 발표');
    expect(month).toContain('새해 첫 달의 일');
    expect(month).not.toContain('모르는 날의 일');
    expect(await text('/ddays?category=days')).not.toContain('뉴욕의 발표');
    for (const path of ['/ddays/calendar/2026-13', '/ddays/calendar/2999-01', '/ddays/999999'])
      expect((await newsroom.get(path)).status, path).toBe(404);
  });

  it('takes proposals of reporters, whom nobody sees before the desk has decided', async () => {
    const id = await enterDday(reporter, { title: '기자의 제안' });
    expect((await newsroom.get(`/ddays/${id}`)).status).toBe(404);
    expect((await editor.get('/desk/ddays?board=proposed')).text).toContain('기자의 제안');
    const change = { title: '기자의 제안 고침', category: 'society', kind: 'undecided' };
    expect((await reporter.post(`/desk/ddays/${id}`, change)).status).toBe(303);
    expect((await reporter.post(`/desk/ddays/${id}/acts`, { act: 'accept' })).status).toBe(403);
    await act(id, { act: 'accept' });
    expect(await text(`/ddays/${id}`)).toContain('기자의 제안 고침');
    expect((await reporter.post(`/desk/ddays/${id}`, change)).status).toBe(409);
  });

  it('offers the dates of a draft, waits for its article, and goes when that is killed', async () => {
    const section = { section: 'economy/finance', headline: '표심 잡기' };
    const made = await editor.post('/desk/drafts', section);
    const draft = Number(/\/desk\/drafts\/(\d+)/.exec(made.headers.location ?? '')?.[1]);
    await db()
      .updateTable('draft')
      .set({
        content: JSON.stringify({
          headline: '연극제',
          text: '연극제가 내달 9일 개막한다. 연극제는 올해 3월 2일 시작했다.',
        }),
      })
      .where('id', '=', draft)
      .execute();
    const page = (await editor.get(`/desk/drafts/${draft}`)).text;
    const [, link = ''] = /href="(\/desk\/ddays\/new\?[^"]+)"/.exec(page) ?? [];
    const query = new URLSearchParams(link.split('?')[1]?.replaceAll('&amp;', '&'));
    expect(Object.fromEntries(query)).toMatchObject({
      title: '개막한다',
      draft: String(draft),
      day: '2026-01-09',
    });
    expect(page.match(/\/desk\/ddays\/new/g)).toHaveLength(1);
    const form = (await editor.get(link.replaceAll('&amp;', '&'))).text;
    expect(form).toContain('value="2026-01-09"');
    const id = await enterDday(editor, { title: '초안의 연극제', day: '2026-01-09', draft: String(draft) });
    expect((await newsroom.get(`/ddays/${id}`)).status).toBe(404);
    expect((await editor.get(`/desk/drafts/${draft}`)).text).toContain('초안의 연극제');

    const article = await newsroom.publish('rate-cut');
    await db()
      .updateTable('draft')
      .set({ state: 'published', article_id: article })
      .where('id', '=', draft)
      .execute();
    const { act: doing } = await import('../kernel/kernel.ts');
    await doing(newsroom.kernel, '데스크', async ({ record }) =>
      record({ kind: 'draft.published', subject: String(draft), data: { article }, tags: [] }),
    );
    await until(async () => expect((await newsroom.get(`/ddays/${id}`)).status).toBe(200));
    expect(await text(`/ddays/${id}`)).toContain('한은, 기준금리');
    expect(await text(`/news/${article}`)).toContain('초안의 연극제');
    await text('/ddays');
    await newsroom.kill(article, '사실과 다름');
    // At once, and not when the follower has seen it.
    expect((await newsroom.get(`/ddays/${id}`)).status).toBe(404);
    expect(await text('/ddays')).not.toContain('초안의 연극제');
    expect(await text('/ddays.ics')).not.toContain('초안의 연극제');
    expect((await editor.get('/desk/ddays?board=hidden')).text).toContain('초안의 연극제');
    await editor.post(`/desk/ddays/${id}/vouch`);
    expect(await text(`/ddays/${id}`)).not.toContain('한은, 기준금리');
  });

  it.each([
    ['title', { title: '' }, '제목을'],
    ['a day that is none', { day: '2025-02-30' }, '있는 날짜를'],
    ['days that go back', { lastDay: '2025-12-01' }, '마지막 날은'],
    ['an article that is none', { articles: '99999999999999' }, '공개된 기사가 아닙니다'],
    ['a rule of seconds', { rule: 'FREQ=SECONDLY' }, '하루에 여러 번'],
    ['a rule that never comes', { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, '돌아오는 날이 없습니다'],
    ['a rule that begins elsewhere', { rule: 'FREQ=WEEKLY;BYDAY=MO' }, '시작하는 날이'],
    ['a zone that is none', { kind: 'time', clock: '2025-12-31T18:00', zone: 'Mars/Base' }, '시간대를'],
    [
      'a year of the moon that nobody knows',
      { kind: 'lunar', lunarMonth: '1', lunarDay: '1', lunarYear: '2090' },
      '2049년까지',
    ],
    ['a period without a year', { kind: 'period', period: 'h2' }, '연도'],
  ])('refuses %s, keeps what was typed, and says what to do', async (_, change, problem) => {
    const answer = await editor.post('/desk/ddays', {
      title: '적은 것',
      category: 'culture',
      kind: 'day',
      day: '2025-12-31',
      detail: '적어 둔 <설명>',
      ...change,
    });
    expect([answer.status, answer.text.includes(problem)]).toEqual([422, true]);
    expect(answer.text).toContain('적어 둔 &lt;설명>');
  });

  it('knows the sequence of what readers see', async () => {
    const id = await enterDday(editor, { title: '순서' });
    const before = (await ddayById(db(), id))?.sequence;
    await editor.post(`/desk/ddays/${id}`, { title: '순서 2', category: 'culture', kind: 'undecided' });
    expect((await ddayById(db(), id))?.sequence).toBe((before ?? 0) + 1);
  });
});
