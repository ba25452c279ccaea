import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { followParts, housing, openProgramme, planner, putLive } from '../../test/programming.ts';
import { release } from '../articles/release.ts';
import { arrangeParts } from './arrange-parts.ts';
import { type Block, emptyBlock } from './blocks.ts';
import { changeSeries } from './save-series.ts';
import { setEvents } from './set-lists.ts';
import { turnProgramme } from './turn.ts';

const chief = { name: '차분한', role: 'chief' } as const;

describeNewsroom('a programme', (newsroom) => {
  let told = 0;
  /** Articles of the tests before bear others. */
  let label = '';
  const opened = (change: { facts?: object; blocks?: Block[] } = {}) =>
    openProgramme(newsroom, { ...change, series: { label } });
  beforeEach(async () => {
    label = `연재 ${++told}`;
    newsroom.setClock('2026-05-10T09:00:00+09:00');
    for (const table of [
      'programme_part',
      'programme_page',
      'programme_event',
      'programme_person',
      'programme_series',
      'programme',
    ] as const)
      await newsroom.kernel.store.db.deleteFrom(table).execute();
    newsroom.kernel.pages.clear();
    newsroom.site.frames.clear();
    await newsroom.kernel.store.db.updateTable('follower').set({ position: 0 }).execute();
    await followParts(newsroom);
  });
  afterEach(() => newsroom.setClock(null));

  /** A part whose headline nobody else has. */
  const part = async (name: string, change: object = {}) => {
    const headline = `${name} 이야기 ${++told}`;
    const id = await newsroom.publish('rate-cut', { headline, series: label, ...change });
    return { id, headline };
  };
  const foot = async (id: string) => {
    const { text } = await newsroom.get(`/news/${id}`);
    const [, shown = ''] = /<nav class="series-foot".*?>(.*?)<\/nav>/s.exec(text) ?? [];
    const [, count] = /(\d+회 중 \d+회)/.exec(shown) ?? [];
    const linked = (rel: string) => new RegExp(`rel="${rel}" href="/news/(\\d+)"`).exec(shown)?.[1];
    return { count, prev: linked('prev'), next: linked('next') };
  };
  const landing = async (path = '/programmes/youth') => (await newsroom.get(path)).text;

  it('leads from part to part, and ends at both ends', async () => {
    const { id, series } = await opened();
    const [a, b] = [await part('하나'), await part('둘')];
    await followParts(newsroom);
    expect(await foot(a.id)).toEqual({ count: '2회 중 1회', prev: undefined, next: b.id });
    expect(await foot(b.id)).toEqual({ count: '2회 중 2회', prev: a.id, next: undefined });
    const c = await part('셋');
    await followParts(newsroom);
    expect(await foot(b.id)).toEqual({ count: '3회 중 2회', prev: a.id, next: c.id });
    await arrangeParts(newsroom.kernel, { programme: id, id: series }, [c.id, a.id], planner, null);
    expect(await foot(c.id)).toEqual({ count: '2회 중 1회', prev: undefined, next: a.id });
    expect((await foot(b.id)).count).toBeUndefined();
    // What was taken out by hand does not come back by itself.
    await newsroom.correct(b.id, 'rate-cut', { headline: b.headline, series: label }, '고침');
    await followParts(newsroom);
    expect((await foot(b.id)).count).toBeUndefined();
    expect(await landing('/programmes/youth/housing')).toContain('모두 2회');
  });

  it('skips and never names what was killed, waits or bears another series now', async () => {
    await opened();
    const a = await part('하나');
    const killed = await part('죽을');
    const until = '2026-05-11T09:00:00+09:00';
    const waiting = await part('기다릴', { embargoUntil: until });
    const b = await part('둘');
    await followParts(newsroom);
    expect(await foot(a.id)).toEqual({ count: '3회 중 1회', prev: undefined, next: killed.id });
    await newsroom.kill(killed.id, '오보');
    // At once: nothing waits for what follows.
    expect(await foot(a.id)).toMatchObject({ prev: undefined, next: b.id });
    await followParts(newsroom);
    for (const path of [
      `/news/${a.id}`,
      '/programmes/youth',
      '/programmes/youth/housing',
      '/programmes/youth/feed',
    ]) {
      const { status, text } = await newsroom.get(path);
      expect(status).toBe(200);
      for (const hidden of [killed, waiting]) expect(text).not.toContain(hidden.headline);
      for (const hidden of [killed, waiting]) expect(text).not.toContain(hidden.id);
    }
    expect(await foot(b.id)).toEqual({ count: '2회 중 2회', prev: a.id, next: undefined });
    newsroom.setClock(until);
    await release(newsroom.kernel, waiting.id, chief);
    await followParts(newsroom);
    expect(await foot(b.id)).toEqual({ count: '3회 중 2회', prev: a.id, next: waiting.id });
    await newsroom.correct(b.id, 'rate-cut', { headline: b.headline, series: '다른 연재' }, '고침');
    await followParts(newsroom);
    expect((await foot(b.id)).count).toBeUndefined();
    expect(await foot(a.id)).toEqual({ count: '2회 중 1회', prev: undefined, next: waiting.id });
  });

  it('gathers what was published before, by another label when that is changed', async () => {
    const early = await part('이른', { series: '옛 연재' });
    const { id, series } = await opened();
    expect((await foot(early.id)).count).toBeUndefined();
    await changeSeries(
      newsroom.kernel,
      { programme: id, id: series },
      { ...housing, label: '옛 연재' },
      planner,
      null,
    );
    expect((await foot(early.id)).count).toMatch(/회 중/);
  });

  it('is nowhere before its first page, then at the head of all pages while it runs', async () => {
    const { id } = await opened({ facts: { from: '2026-06-01', until: '2026-06-30' } });
    const isInHead = async () => (await landing('/')).includes('<a href="/programmes/youth">KYD</a>');
    expect(await landing()).toContain('2026년 6월 1일 (월)에 시작합니다');
    expect(await isInHead()).toBe(false);
    const turn = async (midnight: string) => {
      newsroom.setClock(midnight);
      await turnProgramme(newsroom.kernel, id, new Date(midnight));
    };
    await turn('2026-06-01T00:00:00+09:00');
    expect(await isInHead()).toBe(true);
    const { headers, status } = await newsroom.get('/kyd');
    expect([status, headers.location]).toEqual([301, '/programmes/youth']);
    const a = await part('하나');
    await followParts(newsroom);
    await turn('2026-07-01T00:00:00+09:00');
    expect(await isInHead()).toBe(false);
    const ended = await landing();
    expect(ended).toContain('2026년 6월 30일 (화)에 끝났습니다');
    expect(ended).toContain(`/news/${a.id}`);
    expect((await foot(a.id)).count).toMatch(/회 중/);
    expect(await landing('/programmes')).toMatch(/끝난 기획.*청년의 &lt;내일>/s);
  });

  it('says who pays for it, wherever it is named', async () => {
    await opened();
    const a = await part('하나');
    await followParts(newsroom);
    expect(await landing()).toContain('<a rel="sponsored noopener" href="https://forest.example/">');
    for (const path of ['/programmes', `/news/${a.id}`])
      expect(await landing(path)).toContain('후원 푸른숲 “재단”');
  });

  it('shows blocks in their order, and none that has nothing to show', async () => {
    const { id, series } = await opened();
    const a = await part('하나');
    const killed = await part('죽을', { series: null });
    await followParts(newsroom);
    const text = { ...emptyBlock('text'), heading: '여는 <글>', text: '첫 문단\n\n둘째' } as const;
    await putLive(newsroom.kernel, id, [
      { kind: 'articles', heading: '고른 기사', articles: [killed.id] },
      { kind: 'events', heading: '' },
      { kind: 'people', heading: '사람들' },
      {
        kind: 'text',
        heading: text.heading,
        text: text.text,
        link: 'https://forest.example/more',
        linkText: '',
      },
      { kind: 'series', heading: '', series },
    ]);
    const events = [
      { name: '지난 모임', day: '2026-05-09', clock: '', place: '', address: '' },
      { name: '다음 모임', day: '2026-05-10', clock: '14:00', place: '서울', address: '' },
    ];
    await setEvents(newsroom.kernel, id, events, planner, null);
    const shown = await landing();
    expect(shown).toMatch(/고른 기사.*다음 모임.*지난 행사 1건.*여는 &lt;글>.*<p>둘째<\/p>.*1회.*모든 기사/s);
    expect(shown).toContain(
      '<a href="https://forest.example/more" rel="sponsored noopener">forest.example</a>',
    );
    expect(shown).not.toContain('사람들');
    await newsroom.kill(killed.id, '오보');
    expect(await landing()).not.toContain('고른 기사');
    expect(await landing()).toContain(a.headline);
    newsroom.setClock('2026-05-11T00:00:00+09:00');
    await turnProgramme(newsroom.kernel, id, new Date('2026-05-11T00:00:00+09:00'));
    expect(await landing()).toContain('지난 행사 2건');
  });
});
