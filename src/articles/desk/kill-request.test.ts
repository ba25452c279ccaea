import { expect, it } from 'vitest';
import { draftIn, submitDraft } from '../../../test/desk-form.ts';
import { signedIn } from '../../../test/desk-visitor.ts';
import { describeNewsroom, openNewsroom } from '../../../test/newsroom.ts';
import { publish } from '../publish.ts';

describeNewsroom('an article is killed from the desk', (newsroom, stores) => {
  const published = () =>
    newsroom.publish('rate-cut', {
      paragraphs: ['한국은행이 기준금리를 내렸다.', '물가가 안정됐다고 했다.'],
    });
  const killed = async (id: string) => (await newsroom.get(`/news/${id}`)).status === 410;

  it('when a second person confirms, one of the two a chief', async () => {
    const [desk, other, chief] = [
      await signedIn(newsroom, 'desk'),
      await signedIn(newsroom, 'desk'),
      await signedIn(newsroom, 'chief'),
    ];
    const id = await published();
    expect((await desk.post(`/desk/articles/${id}/kill`, { reason: '' })).status).toBe(422);
    await desk.post(`/desk/articles/${id}/kill`, { reason: '사실과 다름' });
    expect(await killed(id)).toBe(false);
    expect((await chief.get('/desk/boards/killed')).text).toContain('전문 취소 확인 대기');
    for (const wrong of [desk, other]) {
      expect((await wrong.post(`/desk/articles/${id}/kill/confirm`)).status).toBe(422);
      expect(await killed(id)).toBe(false);
    }
    await chief.post(`/desk/articles/${id}/kill/confirm`);
    expect(await killed(id)).toBe(true);
    expect((await newsroom.get(`/news/${id}`)).text).toContain('사실과 다름');
  });

  it('not when it was refused, and can be asked for again', async () => {
    const [desk, chief] = [await signedIn(newsroom, 'desk'), await signedIn(newsroom, 'chief')];
    const id = await published();
    await chief.post(`/desk/articles/${id}/kill`, { reason: '오보' });
    await desk.post(`/desk/articles/${id}/kill/refuse`);
    expect((await desk.post(`/desk/articles/${id}/kill/confirm`)).status).toBe(422);
    await chief.post(`/desk/articles/${id}/kill`, { reason: '오보' });
    await desk.post(`/desk/articles/${id}/kill/confirm`);
    expect(await killed(id)).toBe(true);
    const revived = await desk.post(`/desk/articles/${id}/revival`);
    await submitDraft(desk, draftIn(revived.headers.location), 'publish', { headline: '되살린 기사' });
    expect((await newsroom.get('/latest')).text).toContain('되살린 기사');
    expect(await killed(id)).toBe(true);
  });

  it('under embargo, and nobody learns that it was there', async () => {
    const [desk, chief] = [await signedIn(newsroom, 'desk'), await signedIn(newsroom, 'chief')];
    const input = newsroom.article('rate-cut', { embargoUntil: '2099-01-01T00:00:00+09:00' });
    const id = (await publish(newsroom.kernel, input, { name: 'x', role: 'chief' })).result;
    expect((await desk.get('/desk/boards/scheduled')).text).toContain(id);
    await desk.post(`/desk/articles/${id}/kill`, { reason: '거둠' });
    await chief.post(`/desk/articles/${id}/kill/confirm`);
    expect((await newsroom.get(`/news/${id}`)).status).toBe(404);
  });

  it('at once by a chief alone, where the newsroom wants no second person', async () => {
    const alone = await openNewsroom(stores, { SOKBO_KILL_CONFIRM: 'off' });
    const [desk, chief] = [await signedIn(alone, 'desk'), await signedIn(alone, 'chief')];
    const id = await alone.publish('rate-cut');
    expect((await desk.post(`/desk/articles/${id}/kill`, { reason: '오보' })).status).toBe(422);
    expect((await alone.get(`/news/${id}`)).status).toBe(200);
    await chief.post(`/desk/articles/${id}/kill`, { reason: '오보' });
    expect((await alone.get(`/news/${id}`)).status).toBe(410);
    await alone.close();
  });
});
