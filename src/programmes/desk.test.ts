import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom, openTestKernel } from '../../test/newsroom.ts';
import { followParts, planner, putLive } from '../../test/programming.ts';
import { until } from '../../test/until.ts';
import { slices } from '../app.ts';
import { openSite } from '../site/site.ts';
import { emptyBlock } from './blocks.ts';
import { takeBackPage } from './put-page.ts';
import { liveBlocks } from './queries.ts';
import { addProgramme } from './save-programme.ts';

const facts = {
  name: '청년의 내일',
  slug: 'youth',
  shortAddress: 'kyd',
  menuName: 'KYD',
  purpose: '청년의 눈으로 <본다>',
  from: '2026-05-01',
  until: '2026-12-31',
  sponsorLabel: '',
  sponsorName: '',
  sponsorAddress: '',
};
const text = (words: string) => ({ ...emptyBlock('text'), text: words }) as const;

describeNewsroom('programmes at the desk', (newsroom, { placeTestStore }) => {
  let editor: Colleague;
  let address: string;

  beforeAll(async () => {
    newsroom.setClock('2026-05-10T09:00:00+09:00');
    editor = await signedIn(newsroom, 'desk');
    const { headers } = await editor.post('/desk/programmes', facts);
    address = (headers.location ?? '').split('?')[0] ?? '';
  });

  /** The fields of the form on a page as a browser would send them. */
  const formAt = async (path: string) => fieldsOf((await editor.get(path)).text);
  const landing = async () => (await newsroom.get('/programmes/youth')).text;
  const press = async (path: string, step: string, change: Record<string, string> = {}) =>
    editor.post(path, { ...(await formAt(path)), ...change, step });

  it('are begun by a form that says what is wrong and keeps what was typed', async () => {
    expect(address).toMatch(/^\/desk\/programmes\/\d+$/);
    for (const [change, field] of [
      [{ slug: 'two words' }, 'slug'],
      [{ slug: 'other', shortAddress: 'latest' }, 'shortAddress'],
      [{ slug: 'other', shortAddress: '', until: '2026-04-30' }, 'until'],
      [{ slug: 'other', shortAddress: '', sponsorName: '재단' }, 'sponsorLabel'],
      [{}, 'slug'],
    ] as const) {
      const { status, text } = await editor.post('/desk/programmes', { ...facts, ...change });
      expect([status, text.includes('청년의 눈으로 &lt;본다>')]).toEqual([422, true]);
      expect(text).toMatch(new RegExp(`name="${field}"[^>]*aria-invalid="true"`));
    }
    const stale = await editor.post(address, { ...facts, madeFrom: '0123456789abcdef' });
    expect(stale.status).toBe(409);
  });

  it('get series, events, people and a page by buttons alone, and are seen once it is live', async () => {
    const early = await newsroom.publish('rate-cut', { headline: '먼저 난 기사', series: '내 방' });
    const added = await editor.post(`${address}/series`, {
      name: '내 방',
      slug: 'room',
      label: '내 방',
      note: '',
    });
    const series = (added.headers.location ?? '').split('?')[0] ?? '';
    expect((await editor.get(series)).text).toContain('먼저 난 기사');

    const events = `${address}/events`;
    const more = await press(events, 'add');
    expect(more.text).toMatch(/name="row\.0\.name"[^>]*autofocus/);
    const row = { 'row.0.name': '모임 <하나>', 'row.0.day': '2026-05-20', 'row.0.clock': '14:00' };
    const wrong = await editor.post(events, { ...fieldsOf(more.text), ...row, 'row.0.clock': '25시' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('모임 &lt;하나>')]);
    const kept = await editor.post(events, { ...fieldsOf(more.text), ...row });
    expect(kept.headers.location).toBe(`${events}?done`);
    const people = fieldsOf((await press(`${address}/people`, 'add')).text);
    await editor.post(`${address}/people`, { ...people, 'row.0.name': '윤가온', 'row.0.role': '기자' });

    const page = `${address}/page`;
    for (const kind of ['people', 'events', 'series', 'articles']) await press(page, `add ${kind}`);
    await press(page, 'up 2');
    expect((await press(page, 'save', { 'row.2.series': '999999' })).headers.location).toBe(`${page}?done`);
    await press(page, 'save', { 'row.2.series': series.split('/').at(-1) ?? '' });
    const found = await press(page, 'search', { q: '먼저 난' });
    expect((await editor.get((found.headers.location ?? '').split('#')[0] ?? '')).text).toContain(
      `value="put 4 ${early}"`,
    );
    expect((await press(page, `put 4 ${early}`)).headers.location).toContain('#block-4');
    expect((await newsroom.get('/programmes/youth')).status).toBe(404);
    expect((await editor.get(`${page}/look`)).text.match(/<iframe/g)).toHaveLength(6);
    const preview = await editor.get(`${page}/preview`);
    expect(preview.text).toMatch(/모임 &lt;하나>.*윤가온.*내 방.*먼저 난 기사/s);
    expect(preview.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect((await press(page, 'live')).headers.location).toBe(`${page}?live`);
    expect(await landing()).toMatch(/모임 &lt;하나>.*윤가온.*내 방.*먼저 난 기사/s);
    expect((await newsroom.get('/')).text).toContain('>KYD</a>');
  });

  it('keep the order of parts that somebody sets, by number or by button', async () => {
    const series = `${address}/series/1`;
    const ids = [await newsroom.publish('rate-cut', { headline: '가운데', series: '내 방' })];
    ids.push(await newsroom.publish('rate-cut', { headline: '마지막', series: '내 방' }));
    await followParts(newsroom);
    const stale = await formAt(series);
    const up = await editor.post(`${series}/parts`, { ...stale, step: 'up 3' });
    expect(up.text).toMatch(/마지막.*가운데/s);
    expect(up.text).toContain('아직 저장하지 않은 차례입니다.');
    const byNumber = { ...stale, 'row.2.number': '1', step: 'save' };
    expect((await editor.post(`${series}/parts`, byNumber)).status).toBe(303);
    expect((await newsroom.get('/programmes/youth/room')).text).toMatch(/마지막.*먼저 난 기사.*가운데/s);
    const late = await editor.post(`${series}/parts`, { ...stale, step: 'save' });
    expect(late.status).toBe(409);
    const hidden = await newsroom.publish('rate-cut', {
      headline: '숨은',
      embargoUntil: '2099-01-01T00:00:00+09:00',
    });
    const refused = { ...(await formAt(series)), 'row.9.id': hidden, step: 'save' };
    expect((await editor.post(`${series}/parts`, refused)).status).toBe(422);
  });

  it('show to whoever keeps a page second that another was faster, and lose nothing', async () => {
    const page = `${address}/page`;
    const stale = await formAt(page);
    await press(page, 'add text', {});
    const second = await editor.post(page, { ...stale, 'row.0.heading': '둘째의 제목', step: 'save' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('둘째의 제목');
    expect((await editor.post(page, { ...fieldsOf(second.text), step: 'save' })).status).toBe(303);
    expect((await editor.get(page)).text).toContain('둘째의 제목');
    const wrong = await press(page, 'add text', { 'row.0.heading': 'x'.repeat(100) });
    expect([wrong.status, wrong.text.includes('x'.repeat(100))]).toEqual([422, true]);
  });

  it('make a page live at its minute, after a restart, too, and not where it was taken back', async () => {
    const opened = await openTestKernel(await placeTestStore(), () => new Date('2026-05-10T09:00:00+09:00'));
    openSite(opened, slices);
    const { result: id } = await addProgramme(opened, facts, planner);
    await putLive(opened, id, [text('처음')]);
    const soon = new Date('2026-05-10T09:30:00+09:00');
    const never = await putLive(opened, id, [text('거둔 글')], soon);
    await putLive(opened, id, [text('제때의 글')], soon);
    const tomorrow = await putLive(opened, id, [text('내일의 글')], new Date(Date.now() + 86_400_000));
    await takeBackPage(opened, id, never, planner);
    await expect(takeBackPage(opened, id, never, planner)).rejects.toThrow('does not wait');
    expect(await liveBlocks(opened.store.db, id)).toEqual([text('처음')]);
    const { config } = opened;
    await opened.close();
    const again = await openTestKernel({ dataDir: config.SOKBO_DATA, databaseUrl: config.DATABASE_URL });
    openSite(again, slices);
    // By the clocks of the store that minute is long over.
    await again.jobs.work();
    await until(async () => expect(await liveBlocks(again.store.db, id)).toEqual([text('제때의 글')]));
    const rows = await again.store.db.selectFrom('programme_page').select(['id', 'state']).execute();
    expect(rows.find((row) => row.id === tomorrow)?.state).toBe('pending');
    expect(rows.filter(({ state }) => state === 'past')).toHaveLength(1);
    await again.close();
  }, 60_000);

  it('refuse a minute that is over, and an empty page', async () => {
    const page = `${address}/page`;
    const over = await press(page, 'schedule', { due: '2026-05-10T08:59' });
    expect([over.status, over.text]).toEqual([422, expect.stringContaining('이미 지났습니다')]);
    const { headers } = await editor.post('/desk/programmes', { ...facts, slug: 'empty', shortAddress: '' });
    const empty = await press(`${headers.location?.split('?')[0]}/page`, 'live');
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('블록이 하나도 없습니다')]);
    await press(page, 'schedule', { due: '2026-05-10T10:00' });
    const pending = (await editor.get(page)).text;
    const [, plan = ''] = /action="([^"]*\/withdrawal)"/.exec(pending) ?? [];
    expect((await editor.post(plan)).headers.location).toBe(`${page}?taken-back`);
    expect((await editor.post(plan)).status).toBe(409);
  });
});

/** Names and values of the fields in main, as a browser reads them. */
function fieldsOf(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'));
  const fields: Record<string, string> = {};
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const [, name] = /name="([^"]*)"/.exec(tag) ?? [];
    if (name && !/type="(checkbox|radio)"/.test(tag)) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name = '', value = ''] of main.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)</g))
    fields[name] = value;
  for (const [, name = '', options = ''] of main.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]));
}
