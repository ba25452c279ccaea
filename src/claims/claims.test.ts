import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimFields, registerBy } from '../../test/claiming.ts';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { claimById, openClaim } from './queries.ts';

describeNewsroom('claims at the desk', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  let editor: Colleague;
  const register = (article: string, change = {}) => registerBy(editor, article, change);
  const act = (id: number, form: Record<string, string>) => editor.post(`/desk/claims/${id}/acts`, form);
  const stateOf = async (id: number) => (await claimById(db(), id))?.state;
  const events = () =>
    db().selectFrom('journal').selectAll().where('kind', 'like', 'claim.%').orderBy('position').execute();

  beforeEach(async () => {
    newsroom.setClock('2026-11-24T20:00:00+09:00');
    editor ??= await signedIn(newsroom, 'desk');
  });
  afterEach(() => newsroom.setClock(null));

  it('are registered with their clocks, which the board counts down and over', async () => {
    const article = await newsroom.publish('rate-cut');
    const id = await register(article);
    expect(await claimById(db(), id)).toMatchObject({
      state: 'open',
      article_id: article,
      kind: 'correction',
    });
    expect((await editor.get('/desk/claims')).text).toContain('2일 4시간 남음');
    newsroom.setClock('2026-11-27T01:05:00+09:00');
    const board = (await editor.get('/desk/claims')).text;
    expect(board).toContain('class="clock late">1시간 지남');
    const page = (await editor.get(`/desk/claims/${id}`)).text;
    expect(page).toContain('2026.11.26 24시까지(3일)');
    expect(page).toContain('2026.11.30 24시까지(7일)');
    expect(page).toContain('사실과 달라 &lt;바로잡습니다>.');
    await act(id, { act: 'withdraw' });
  });

  it('stand by the time that is left, answered or not, and are found by kind and words', async () => {
    const article = await newsroom.publish('rate-cut');
    const late = await register(article, { receivedAt: '2026-11-24T09:00', claimant: '늦은 사람' });
    const early = await register(article, {
      receivedAt: '2026-11-20T09:00',
      claimant: '이른 사람',
      kind: 'reply',
    });
    const order = async (query = '') => {
      const { text } = await editor.get(`/desk/claims${query}`);
      return [...text.matchAll(/data-row="(\d+)"/g)].map(([, id]) => Number(id));
    };
    expect(await order()).toEqual([early, late]);
    await act(early, { act: 'take' });
    // Its notice is due on 27 November, as is the other's answer: the earlier number stands first.
    expect(await order()).toEqual([late, early]);
    expect(await order('?board=answered')).toContain(early);
    expect(await order('?board=answered')).not.toContain(late);
    expect(await order('?kind=reply')).toEqual([early]);
    expect(await order(`?q=${encodeURIComponent('늦은 사람')}`)).toEqual([late]);
    expect(await order(`?q=${encodeURIComponent('100%_')}`)).toEqual([]);
    for (const id of [late, early]) await act(id, { act: 'withdraw' });
    expect(await order()).toEqual([]);
  });

  it('are refused on a ground of the law, with the reason, once; what was typed stands there again', async () => {
    const id = await register(await newsroom.publish('rate-cut'));
    const groundless = await act(id, { act: 'refuse', text: '사실대로 썼습니다.' });
    expect([groundless.status, groundless.text]).toEqual([422, expect.stringContaining('거부 사유를 골라')]);
    expect(groundless.text).toContain('사실대로 썼습니다.</textarea>');
    const wordless = await act(id, { act: 'refuse', ground: 'untrue' });
    expect([wordless.status, wordless.text]).toEqual([422, expect.stringContaining('까닭이 있어야')]);
    expect((await act(id, { act: 'take in part' })).status).toBe(422);
    expect((await act(id, { act: 'refuse', ground: 'untrue', text: '사실대로 썼습니다.' })).status).toBe(303);
    expect(await stateOf(id)).toBe('refused');
    const second = await act(id, { act: 'refuse', ground: 'late', text: '늦었습니다.' });
    expect([second.status, second.text]).toEqual([409, expect.stringContaining('그사이 다른 사람이')]);
    await act(id, { act: 'to commission', text: '조정 신청' });
    await act(id, { act: 'close' });
    expect(await stateOf(id)).toBe('closed');
    expect(await openClaim(db(), id)).toBeNull();
    const kinds = (await events()).filter(({ subject }) => subject === String(id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['claim.registered', 'claim.refused', 'claim.at-commission', 'claim.closed']);
  });

  it('are amended as long as they go on, and their clocks with them; what the law wants and is missing is named', async () => {
    const article = await newsroom.publish('rate-cut', { publishedAt: '2026-02-01T08:00:00+09:00' });
    const id = await register('https://elsewhere.example/a?no=1', {
      wanted: '',
      contact: '',
      channel: 'phone',
    });
    expect(await claimById(db(), id)).toMatchObject({
      article_id: null,
      address: 'https://elsewhere.example/a?no=1',
    });
    const lacking = (await editor.get(`/desk/claims/${id}`)).text;
    expect(lacking).toContain('청구서에 없습니다: 연락처(주소·전화·이메일), 청구하는 보도문.');
    expect(lacking).toContain('말로 들어온 청구입니다.');
    const form = (await editor.get(`/desk/claims/${id}/edit`)).text;
    expect(form).toContain('value="2026-11-23T09:00"');
    const change = { receivedAt: '2026-11-24T10:00' };
    await editor.post(
      `/desk/claims/${id}`,
      claimFields(`https://saebyeok.example/news/${article}#x`, change),
    );
    expect((await claimById(db(), id))?.article_id).toBe(article);
    const page = (await editor.get(`/desk/claims/${id}`)).text;
    expect(page).toContain('2026.11.27 24시까지(3일)');
    expect(page).toContain('청구할 수 있는 기간이 2026.08.03에 끝났습니다.');
    await act(id, { act: 'withdraw' });
    expect((await editor.post(`/desk/claims/${id}`, claimFields(article))).status).toBe(409);
  });

  it('that cannot be taken down are said to be so at the form, with all that was typed', async () => {
    const article = await newsroom.publish('rate-cut');
    expect((await editor.get(`/desk/claims/new?article=${article}`)).text).toContain(`value="${article}"`);
    for (const [change, why] of [
      [{ receivedAt: '2026-11-24T20:01' }, '받은 때를 확인해'],
      [{ receivedAt: '2026-02-30T20:01' }, '받은 때를 확인해'],
      [{ claimant: ' ' }, '청구인을'],
      [{ article: '' }, '어느 기사인지'],
      [{ knownOn: '2026-02-30' }, '안 날을'],
      [{ kind: 'made-up' }, '읽을 수 없습니다'],
    ] as const) {
      const answer = await editor.post('/desk/claims', claimFields(article, change));
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(why)]);
      expect(answer.text).toContain('내리지 않았습니다.</textarea>');
    }
    expect((await editor.get('/desk/claims/999999')).status).toBe(404);
    expect((await editor.post('/desk/claims/999999', claimFields(article))).status).toBe(404);
  });
});
