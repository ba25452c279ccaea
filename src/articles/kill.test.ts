import { expect, it } from 'vitest';
import { chief, describeNewsroom, desk } from '../../test/newsroom.ts';
import { eventsAfter } from '../kernel/journal.ts';
import { kill } from './kill.ts';
import { NotAllowed } from './life-cycle.ts';

describeNewsroom('killing', (newsroom) => {
  const db = () => newsroom.kernel.store.db;

  it('leaves the notice at the address and nothing else anywhere', async () => {
    const id = await newsroom.publish('first-report');
    await newsroom.get(`/news/${id}`);
    newsroom.setClock('2024-04-10T10:00:00+09:00');
    await newsroom.kill(id, '  사실과 달라 <전문>을 취소합니다 😀 ');
    newsroom.setClock(null);
    const page = await newsroom.get(`/news/${id}`);
    expect(page.status).toBe(410);
    expect(page.text).toContain('취소 사유: 사실과 달라 &lt;전문>을 취소합니다 😀');
    expect(page.text).toContain('2024.04.10 10:00');
    expect(page.text).not.toContain('라브로프');
    const listed = await db().selectFrom('listing').select('list').where('article_id', '=', id).execute();
    expect(listed).toEqual([]);
  });

  it('is recorded without the text and without the reason', async () => {
    const id = await newsroom.publish('rate-cut');
    await newsroom.kill(id, '오보');
    const events = (await eventsAfter(db(), 0, 10_000)).filter(({ subject }) => subject === id);
    expect(events.at(-1)).toMatchObject({ kind: 'article.killed', data: {}, actor: chief.name });
  });

  it('must say why', async () => {
    const id = await newsroom.publish('rate-cut');
    for (const reason of ['', ' \n', '\0']) {
      await expect(newsroom.kill(id, reason)).rejects.toMatchObject({ status: 422, field: 'reason' });
    }
    expect((await newsroom.get(`/news/${id}`)).status).toBe(200);
  });

  it('is done once, by the chief, to what is there', async () => {
    const id = await newsroom.publish('rate-cut');
    await expect(kill(newsroom.kernel, id, '오보', desk)).rejects.toThrow(NotAllowed);
    await expect(newsroom.kill('20240410999999', '오보')).rejects.toMatchObject({ status: 404 });
    const twice = await Promise.allSettled([newsroom.kill(id, '오보'), newsroom.kill(id, '오보')]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(newsroom.correct(id, 'rate-cut', {}, '정정')).rejects.toThrow(NotAllowed);
  });

  it('takes the title with it that the article gave its story', async () => {
    const story = { story: 'titled', storyTitle: '죽은 기사가 지은 이름' };
    const first = await newsroom.publish('rate-cut', { story: 'titled' });
    const second = await newsroom.publish('rate-cut', story);
    expect((await newsroom.get('/stories/titled')).text).toContain('죽은 기사가 지은 이름');
    await newsroom.kill(second, '오보');
    const { text } = await newsroom.get('/stories/titled');
    expect(text).not.toContain('죽은 기사가 지은 이름');
    expect(text).toContain(`/news/${first}`);
    expect((await newsroom.get(`/news/${first}`)).text).not.toContain('죽은 기사가 지은 이름');
  });
});
