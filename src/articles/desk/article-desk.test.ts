import { expect, it } from 'vitest';
import { registerBy } from '../../../test/claiming.ts';
import { draftIn, submitDraft as submit } from '../../../test/desk-form.ts';
import { signedIn } from '../../../test/desk-visitor.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { until } from '../../../test/until.ts';

describeNewsroom('an article at the desk', (newsroom) => {
  const published = () =>
    newsroom.publish('rate-cut', {
      paragraphs: ['한국은행이 기준금리를 내렸다.', '물가가 안정됐다고 했다.'],
    });

  it('is corrected in the editor: a typo without a word, a substantive mistake with its notice', async () => {
    const desk = await signedIn(newsroom, 'desk');
    const id = await published();
    const typo = draftIn(
      (await desk.post(`/desk/articles/${id}/correction`, { change: 'typo' })).headers.location,
    );
    const { text } = await desk.get(`/desk/drafts/${typo}`);
    expect(text).toContain('정정 출고');
    const mended = await submit(desk, typo, 'publish', { change: 'typo', headline: '고친 제목' });
    expect(mended.headers.location).toBe('/desk');
    const page = (await newsroom.get(`/news/${id}`)).text;
    expect(page).toContain('고친 제목');
    expect((await newsroom.get('/corrections')).text).not.toContain(id);

    const correction = await desk.post(`/desk/articles/${id}/correction`, { change: 'correction' });
    const draft = draftIn(correction.headers.location);
    const silent = await submit(desk, draft, 'publish', { change: 'correction', text: '고친 본문이다.' });
    expect([silent.status, silent.text]).toEqual([
      422,
      expect.stringContaining('무엇을 바로잡았는지 알리는 글을 적어 주세요.'),
    ]);
    const notice = '금리를 “0.5%p”로 잘못 적어 바로잡습니다.';
    await submit(desk, draft, 'publish', { change: 'correction', notice, text: '고친 본문이다.' });
    expect((await newsroom.get(`/news/${id}`)).text).toContain('고친 본문이다.');
    expect((await newsroom.get('/corrections')).text).toContain('잘못 적어 바로잡습니다.');
  });

  it('is not corrected over an edition that the writer has not seen', async () => {
    const desk = await signedIn(newsroom, 'desk');
    const id = await published();
    const begun = await desk.post(`/desk/articles/${id}/correction`, { change: 'typo' });
    const draft = draftIn(begun.headers.location);
    await newsroom.correct(id, 'rate-cut', { headline: '그사이 나간 제목' }, '바로잡습니다.');
    const stale = await submit(desk, draft, 'publish', { change: 'typo', headline: '내 제목' });
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('<ins>그사이');
    const edition = /name="edition" value="(\d+)"/.exec(stale.text)?.[1] ?? '';
    await desk.post(`/desk/drafts/${draft}/rebase`, { edition });
    await submit(desk, draft, 'publish', { change: 'typo', headline: '내 제목' });
    expect((await newsroom.get(`/news/${id}`)).text).toContain('내 제목');
  });

  it('is corrected because somebody claims it, whose claim the desk sees beside the draft', async () => {
    const desk = await signedIn(newsroom, 'desk');
    const id = await published();
    const claim = await registerBy(desk, id);
    const change = { change: 'correction', claim: String(claim) };
    const other = await desk.post(`/desk/articles/${await published()}/correction`, change);
    expect(other.status).toBe(404);
    const draft = draftIn((await desk.post(`/desk/articles/${id}/correction`, change)).headers.location);
    const { text } = await desk.get(`/desk/drafts/${draft}`);
    expect(text).toContain(`href="/desk/claims/${claim}"`);
    expect(text).toContain('사실과 달라 &lt;바로잡습니다>.');
    await submit(desk, draft, 'publish', { ...change, notice: '바로잡습니다.' });
    const [event] = await newsroom.kernel.store.db
      .selectFrom('journal')
      .select('data')
      .where('kind', '=', 'article.corrected')
      .where('subject', '=', id)
      .execute();
    expect(event?.data).toMatchObject({ claim });
  });

  it('goes on as the next stage, with the thread that it stood without until now', async () => {
    const desk = await signedIn(newsroom, 'desk');
    const id = await published();
    const begun = await desk.post(`/desk/articles/${id}/next-stage`);
    await submit(desk, draftIn(begun.headers.location), 'publish', { headline: '이어진 소식' });
    const page = (await newsroom.get(`/news/${id}`)).text;
    expect(page).toContain('이어진 보도');
    expect(page).toContain('이어진 소식');
    expect((await newsroom.get(`/stories/${id}`)).text).toContain('2보');
  });

  it('waits for its hour, and goes out at it without anybody', async () => {
    const desk = await signedIn(newsroom, 'desk');
    const start = new Date('2026-05-01T09:00:00+09:00');
    newsroom.setClock(start);
    const draft = draftIn((await desk.post('/desk/drafts')).headers.location);
    const fields = { headline: '예약한 기사', text: '한국은행이 기준금리를 내렸다.', places: '서울' };
    const past = await submit(desk, draft, 'schedule', { ...fields, when: '2026-05-01T08:00' });
    expect(past.text).toContain('예약할 시각을 지금보다 뒤로 적어 주세요.');
    const when = '2026-05-01T10:30';
    expect((await submit(desk, draft, 'schedule', { ...fields, when })).headers.location).toBe('/desk');
    expect((await desk.get('/desk/boards/scheduled')).text).toContain('예약한 기사');
    expect((await newsroom.get('/latest')).text).not.toContain('예약한 기사');
    newsroom.setClock('2026-05-01T10:30:01+09:00');
    await newsroom.kernel.jobs.work();
    await until(async () => expect((await newsroom.get('/latest')).text).toContain('예약한 기사'));
    newsroom.setClock(null);
  });

  it('has a second address, which is nobody else’s and tells nothing before its time', async () => {
    const desk = await signedIn(newsroom, 'desk');
    const begin = async (change: Record<string, string>) => {
      const draft = draftIn((await desk.post('/desk/drafts')).headers.location);
      const fields = { headline: '주소 있는 기사', text: '한국은행이 기준금리를 내렸다.', places: '서울' };
      return submit(desk, draft, 'publish', { ...fields, ...change });
    };
    await begin({ address: '/선거-2099', embargo: '2099-01-01T00:00' });
    expect((await newsroom.get(`/${encodeURIComponent('선거-2099')}`)).status).toBe(404);
    await begin({ address: '/election-2026' });
    const led = await newsroom.get('/election-2026');
    expect([led.status, led.headers.location]).toEqual([301, expect.stringMatching(/^\/news\/\d{14}$/)]);
    for (const address of ['/election-2026', '/latest', '/news/x', 'a b'])
      expect((await begin({ address })).text, address).toContain('주소로 쓸 수 없거나');
  });
});
