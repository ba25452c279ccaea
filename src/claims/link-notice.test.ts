import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerBy, secrets } from '../../test/claiming.ts';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { correct } from '../articles/correct.ts';
import { correctionsOf } from '../corrections/queries.ts';
import { followOnce } from '../kernel/follower-work.ts';
import { lastPosition } from '../kernel/journal.ts';
import { followCorrections } from './link-notice.ts';
import { claimById, openClaim } from './queries.ts';

describeNewsroom('a claim', (newsroom) => {
  const db = () => newsroom.kernel.store.db;
  let editor: Colleague;
  const follow = async (name = 'claims') => {
    const { store } = newsroom.kernel;
    while ((await followOnce(store, { ...followCorrections(newsroom.kernel), name })) > 0);
  };
  const events = () => lastPosition(db());

  beforeEach(async () => {
    newsroom.setClock('2026-11-24T20:00:00+09:00');
    editor ??= await signedIn(newsroom, 'desk');
  });
  afterEach(() => newsroom.setClock(null));

  it('leads to the notice of a correction that names it, which says so to readers, and never whose', async () => {
    const article = await newsroom.publish('rate-cut');
    const id = await registerBy(editor, article);
    await editor.post(`/desk/claims/${id}/acts`, { act: 'take', text: '홍길동 씨에게 알림' });
    await editor.post(`/desk/claims/${id}/notes`, { text: '홍길동 씨와 통화' });
    const { text: page } = await editor.get(`/desk/claims/${id}`);
    expect(page).toContain(`action="/desk/articles/${article}/correction"`);
    expect(page).toContain('홍길동 씨와 통화');
    expect(await openClaim(db(), id)).toMatchObject({
      article_id: article,
      wanted: '사실과 달라 <바로잡습니다>.',
    });
    expect(await openClaim(db(), id)).not.toHaveProperty('claimant');
    const { kernel } = newsroom;
    const input = newsroom.article('rate-cut', { headline: '고친 제목' });
    await correct(kernel, article, input, { kind: 'correction', notice: '바로잡습니다.', claim: id }, chief);
    expect((await newsroom.get(`/news/${article}`)).text).not.toContain('청구에 따른');
    await follow();
    const [notice] = await correctionsOf(db(), article);
    expect(await claimById(db(), id)).toMatchObject({ state: 'published', correction_id: notice?.id });
    const reader = (await newsroom.get(`/news/${article}`)).text;
    const register = (await newsroom.get('/corrections')).text;
    expect(reader).toContain('<h2>청구에 따른 정정보도</h2>');
    expect(reader).toContain(`href="/corrections?below=${Number(notice?.id) + 1}#correction-${notice?.id}"`);
    expect(register).toContain('<strong>청구에 따른 정정보도</strong>');
    expect(register).toContain(`id="correction-${notice?.id}"`);
    expect(register).toContain(`href="/news/${article}#correction-${notice?.id}"`);
    const before = await events();
    await follow('the same once more');
    expect(await events()).toBe(before);
    const journal = JSON.stringify(await db().selectFrom('journal').selectAll().execute());
    for (const text of [reader, register, journal])
      for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('is linked by hand with a notice of its own article alone', async () => {
    const [article, other] = [await newsroom.publish('rate-cut'), await newsroom.publish('round-up')];
    await newsroom.correct(article, 'rate-cut', { headline: '또 고친 제목' }, '바로잡습니다.');
    await newsroom.correct(other, 'round-up', { headline: '다른 제목' }, '다른 알림');
    const id = await registerBy(editor, article, { kind: 'reply' });
    await editor.post(`/desk/claims/${id}/acts`, { act: 'take in part', text: '앞부분만' });
    const link = (correction: number | undefined) =>
      editor.post(`/desk/claims/${id}/notice`, { correction: String(correction) });
    expect((await link((await correctionsOf(db(), other))[0]?.id)).status).toBe(422);
    expect((await link((await correctionsOf(db(), article))[0]?.id)).status).toBe(303);
    expect((await claimById(db(), id))?.state).toBe('published');
    expect((await newsroom.get(`/news/${article}`)).text).toContain('청구에 따른 정정보도');
    expect((await editor.post(`/desk/claims/${id}/acts`, { act: 'withdraw' })).status).toBe(409);
  });
});
