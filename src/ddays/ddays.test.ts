import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { enterDday } from '../../test/ddays.ts';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { ddayById } from './desk-queries.ts';
import { changesOf } from './queries.ts';

describeNewsroom('the calendar', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  let editor: Colleague;
  beforeAll(async () => {
    newsroom.setClock('2025-12-24T10:00:00+09:00');
    editor = await signedIn(newsroom, 'desk');
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
    // The article is made anew while nothing has looked for what is related; it comes out the same.
    for (const path of pages) expect((await again(path)).status, path).toBe(304);
    expect(newsroom.kernel.pages.renderings).toBeLessThanOrEqual(renderings + 1);
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

  it('knows the sequence of what readers see', async () => {
    const id = await enterDday(editor, { title: '순서' });
    const before = (await ddayById(db(), id))?.sequence;
    await editor.post(`/desk/ddays/${id}`, { title: '순서 2', category: 'culture', kind: 'undecided' });
    expect((await ddayById(db(), id))?.sequence).toBe((before ?? 0) + 1);
  });
});
