import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { enterDday } from '../../test/ddays.ts';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { until } from '../../test/until.ts';
import { act as doing } from '../kernel/kernel.ts';
import { followArticles } from './follow-articles.ts';

describeNewsroom('the calendar at the desk', (newsroom) => {
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
  const act = (id: number, form: Record<string, string>) => editor.post(`/desk/ddays/${id}/acts`, form);

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
});
