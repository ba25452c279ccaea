import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/newsroom.ts';
import { eventsAfter } from '../kernel/journal.ts';
import { pinBest } from './pin-best.ts';

describeNewsroom('the box of best articles', (newsroom) => {
  const pin = (...ids: string[]) => pinBest(newsroom.kernel, ids, '차분한');
  const box = async () => (await newsroom.get('/latest')).text.split('<aside class="boxes"')[1] ?? '';
  const order = async () => [...(await box()).matchAll(/href="\/news\/(\d+)"/g)].map(([, id]) => id);

  it('is not there while nothing is in it', async () => {
    expect(await box()).not.toContain('베스트 기사');
  });

  it('shows what was pinned in that order on the very next page', async () => {
    const [a, b, c] = [
      await newsroom.publish('first-report'),
      await newsroom.publish('round-up'),
      await newsroom.publish('rate-cut'),
    ];
    await pin(b, c, a);
    expect(await order()).toEqual([b, c, a]);
    expect(await box()).toContain('한국은행이 기준금리를 내렸다.');
    await pin(c, b, c);
    expect(await order()).toEqual([c, b]);
    await pin();
    expect(await order()).toEqual([]);
  });

  it('has leads without byline, address and caption, however the text came in', async () => {
    const id = await newsroom.publish('rate-cut', {
      paragraphs: [
        '[서울=새벽통신] 윤가온 기자 = 한국은행이 기준금리를 내렸다.',
        '▲ 회의가 열린 방. [사진=새벽통신DB]',
        '이유는 물가였다. gaon@saebyeok.example',
      ],
    });
    await pin(id);
    expect(await box()).toContain('<p class="card-lead">한국은행이 기준금리를 내렸다. 이유는 물가였다.</p>');
  });

  it('leaves out what was killed, moves the others up, and follows corrections', async () => {
    const ids = [await newsroom.publish('first-report'), await newsroom.publish('rate-cut')];
    await pin(...ids);
    await newsroom.correct(ids[1] ?? '', 'rate-cut', { headline: '고친 제목' }, '제목을 바로잡습니다.');
    expect(await box()).toContain('고친 제목');
    await newsroom.kill(ids[0] ?? '', '오보');
    expect(await order()).toEqual([ids[1]]);
  });

  it('takes nothing that is not published, and stays as it was', async () => {
    const good = await newsroom.publish('rate-cut');
    await pin(good);
    const embargoed = await newsroom.publish('rate-cut', { embargoUntil: '2099-01-01T00:00:00+09:00' });
    for (const bad of [embargoed, '20240410999999', '', "'; drop table article"]) {
      await expect(pin(good, bad), bad).rejects.toMatchObject({ status: 422, field: 'articles' });
    }
    expect(await order()).toEqual([good]);
  });

  it('records what was placed where and by whom', async () => {
    const id = await newsroom.publish('rate-cut');
    const { position } = await pin(id);
    const [event] = await eventsAfter(newsroom.kernel.store.db, position - 1, 1);
    expect(event).toMatchObject({ kind: 'best.pinned', actor: '차분한', data: { articles: [id] } });
  });

  it('shows six at most', async () => {
    const ids = [];
    for (let i = 0; i < 8; i++) ids.push(await newsroom.publish('rate-cut'));
    await pin(...ids);
    expect(await order()).toEqual(ids.slice(0, 6));
  });

  it('is set by two editors at once without failing: one of the two stands', async () => {
    const ids = [await newsroom.publish('rate-cut'), await newsroom.publish('round-up')];
    await Promise.all([pin(...ids), pin(...ids.toReversed()), pin(...ids)]);
    expect([ids, ids.toReversed()]).toContainEqual(await order());
  });
});
