import { beforeAll, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { append, lastPosition, type NewEvent } from '../kernel/journal.ts';
import { csvLine } from './export-events.ts';

const event = (kind: string, subject: string): NewEvent => ({ kind, subject, data: {}, tags: [] });

describeNewsroom('the journal at the desk', (newsroom) => {
  let chief: Colleague;
  let id: string;

  beforeAll(async () => {
    chief = await signedIn(newsroom, 'chief');
    id = await newsroom.publish('rate-cut');
    await newsroom.correct(
      id,
      'rate-cut',
      { headline: '한은 <b>"기준금리"</b> 내려' },
      '수치를 바로잡습니다.',
    );
    await newsroom.kill(await newsroom.publish('first-report'), '오보');
  });

  const db = () => newsroom.kernel.store.db;
  const write = (actor: string, at: string, ...events: NewEvent[]) =>
    db()
      .transaction()
      .execute((trx) => append(trx, actor, new Date(at), events));
  const main = async (query: Record<string, string>) => {
    const { status, text } = await chief.get(`/desk/journal?${new URLSearchParams(query)}`);
    return { status, text: text.slice(text.indexOf('<main')) };
  };
  /** Positions on a page, and where it goes on. */
  const positions = (text: string) =>
    [...text.matchAll(/journal-position" href="\/desk\/journal\/(\d+)"/g)].map(([, position]) =>
      Number(position),
    );
  const next = (text: string) => /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');

  it('says in a sentence who did what to which article, and leads there', async () => {
    const { text } = await main({ about: `https://saebyeok.example/news/${id}?from=mail` });
    expect(text).toContain('차분한 님이 ');
    expect(text).toContain(
      `href="/news/${id}">한은 &lt;b>&quot;기준금리&quot;&lt;/b> 내려</a> 기사를 정정했다`,
    );
    expect(positions(text)).toHaveLength(2);
    const [newest] = positions(text);
    const detail = (await chief.get(`/desk/journal/${newest}`)).text;
    expect(detail).toContain('<code>article.corrected</code>');
    const row = await db()
      .selectFrom('journal')
      .selectAll()
      .where('position', '=', newest ?? 0)
      .executeTakeFirstOrThrow();
    expect(detail).toContain(row.hash.toString('hex'));
    expect((await chief.get('/desk/journal/999999')).status).toBe(404);
  });

  it('finds by whom, by kind, by subject and by day in Seoul, and all of them together', async () => {
    await write(
      '윤가온',
      '2031-05-01T23:59:59.999+09:00',
      event('draft.filed', '7'),
      event('bulletin.raised', '7'),
    );
    await write(
      '도하린',
      '2031-05-02T00:00:00.000+09:00',
      event('draft.returned', '7'),
      event('made.up', 'x'),
    );
    const last = await lastPosition(db());
    const found = async (query: Record<string, string>) =>
      positions((await main(query)).text).map((p) => p - last);
    expect(await found({ actor: '윤가온' })).toEqual([-2, -3]);
    expect(await found({ actor: '도하린' })).toEqual([0, -1]);
    expect(await found({ kind: 'drafts' })).toEqual([-1, -3]);
    expect(await found({ kind: 'draft.filed' })).toEqual([-3]);
    for (const about of ['7', '초안 7', 'https://saebyeok.example/desk/drafts/7'])
      expect(await found({ about })).toEqual([-1, -3]);
    expect(await found({ about: '7', kind: 'bulletins' })).toEqual([-2]);
    expect(await found({ from: '2031-05-01', until: '2031-05-01' })).toEqual([-2, -3]);
    expect(await found({ from: '2031-05-02' })).toEqual([0, -1]);
    expect(await found({ actor: '도하린', kind: 'drafts', about: '7', from: '2031-05-02' })).toEqual([-1]);
    expect(await found({ actor: '도하린', kind: 'kills' })).toEqual([]);
    for (const [name, value] of [
      ['kind', 'no'],
      ['about', '<script>'],
      ['from', '2031-02-30'],
      ['until', 'x'],
    ] as const)
      expect((await main({ [name]: value })).status).toBe(422);
  });

  it('shows of an article what happened to the draft that it was', async () => {
    const opened = await chief.post('/desk/drafts', {});
    const draft = Number(opened.headers.location?.split('/').at(-1));
    await db()
      .updateTable('draft')
      .set({ state: 'published', article_id: id })
      .where('id', '=', draft)
      .execute();
    await write('차분한', new Date().toISOString(), event('draft.published', String(draft)));
    expect(positions((await main({ about: id })).text)).toHaveLength(3);
  });

  it.each<Record<string, string>>([{}, { kind: 'drafts' }, { actor: '한결' }])(
    'neither skips nor repeats while events arrive: %o',
    async (query) => {
      const some = Array.from({ length: 120 }, (_, index) =>
        event(index % 3 ? 'draft.filed' : 'draft.held', '9'),
      );
      await write('한결', '2032-01-01T00:00:00Z', ...some);
      const newest = await lastPosition(db());
      const seen: number[] = [];
      let address: string | undefined = `/desk/journal?${new URLSearchParams(query)}`;
      for (let page = 0; page < 3 && address; page++) {
        const { text } = await chief.get(address);
        seen.push(...positions(text));
        address = next(text);
        await write('한결', '2032-01-01T00:00:00Z', event('draft.filed', '9'));
      }
      expect(seen.slice(0, 120)).toEqual(Array.from({ length: 120 }, (_, index) => newest - index));
      const back = await main({ ...query, after: String(seen[99] ?? 0) });
      expect(positions(back.text).slice(-1)).toEqual([(seen[99] ?? 0) + 1]);
    },
  );

  it('gives what is asked for as a table and as lines of JSON, whatever its length', async () => {
    const many = Array.from({ length: 2_500 }, () => event('post.published', id));
    await write('=HYPERLINK("x")', '2033-01-01T00:00:00Z', ...many);
    const query = new URLSearchParams({ actor: '=HYPERLINK("x")' });
    const csv = await chief.get(`/desk/journal/export.csv?${query}`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.startsWith('\uFEFF"위치","시각","누가"')).toBe(true);
    const lines = csv.text.split('\r\n');
    expect(lines).toHaveLength(2_502);
    expect(lines[1]).toContain('"\'=HYPERLINK(""x"")"');
    const json = await chief.get('/desk/journal/export.jsonl');
    const events = json.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
    expect(events).toHaveLength(await lastPosition(db()));
    expect((await chief.get('/desk/journal/export.csv?kind=no')).status).toBe(422);
  });

  it('writes nothing into a table that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200B=1', '＝1'])
      expect(csvLine([text])).toBe(`"'${text}"\r\n`);
    expect(csvLine(['a"b', '한 줄\n두 줄', '1-2'])).toBe('"a""b","한 줄\n두 줄","1-2"\r\n');
  });
});
