import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { followOnce } from '../../kernel/follower-work.ts';
import { followDays } from './follow-days.ts';
import { followerName } from './queries.ts';

describeNewsroom('the archive as a calendar', (newsroom) => {
  const count = () => followOnce(newsroom.kernel.store, { name: followerName, follow: followDays });
  const page = async (path: string) => {
    const { status, text } = await newsroom.get(encodeURI(path));
    return { status, text: text.replaceAll(/<(?!a |\/a)[^>]*>/g, '') };
  };
  const publishAt = (publishedAt: string) => newsroom.publish('rate-cut', { publishedAt });

  it('counts days as Seoul has them, without what is killed or under embargo, and goes on from month to month', async () => {
    newsroom.setClock('2025-04-10T09:00:00+09:00');
    // A minute before and after midnight in Seoul, both of one day elsewhere.
    await publishAt('2024-03-31T23:59:00+09:00');
    const killed = await publishAt('2024-04-01T00:00:00+09:00');
    const kept = await publishAt('2024-04-10T08:11:00+09:00');
    await newsroom.publish('first-report', { embargoUntil: '2025-04-12T00:00:00+09:00' });
    for (let minute = 10; minute < 34; minute++) await publishAt(`2024-04-10T08:${minute}:00+09:00`);
    await count();
    expect((await page('/archive/2024')).text).toMatch(
      /모두 27건.*href="\/archive\/2024-03"[^>]*>3월 1건.*href="\/archive\/2024-04"[^>]*>4월 26건/s,
    );
    const april = await page('/archive/2024-04');
    expect(april.text).toMatch(/day=2024-04-01" [^>]*>11건.*day=2024-04-10" [^>]*>1025건/s);
    expect(april.text).not.toContain('day=2024-04-12');
    await newsroom.kill(killed, '사실과 다름');
    await count();
    expect((await page('/archive/2024-04')).text).not.toContain('day=2024-04-01');
    const [, next = ''] =
      /rel="next"[^>]* href="([^"]+)"/.exec((await newsroom.get('/archive/2024-04')).text) ?? [];
    const second = await page(next);
    expect(second.text.match(/href="\/news\//g)).toHaveLength(5);
    expect((await newsroom.get('/archive/2024-04')).text + second.text).toContain(`/news/${kept}`);
  });

  it('says of an empty day, month or year which days are near', async () => {
    expect((await page('/archive?day=2024-04-05')).text).toMatch(
      /4월 5일 \(금\)에는 기사가 없습니다.*앞선 날: <a href="\/archive\?day=2024-03-31".*다음 날: <a href="\/archive\?day=2024-04-10"/s,
    );
    expect((await page('/archive/2023-01')).text).toMatch(
      /없습니다.*다음 날: <a href="\/archive\?day=2024-03-31"/s,
    );
    expect((await page('/archive/1999')).text).toContain('1999년에는 기사가 없습니다.');
    expect((await page('/archive/2024-13')).status).toBe(404);
    expect((await page('/archive/on-this-day/02-30')).status).toBe(404);
    expect((await page('/archive/on-this-day/02-29')).text).toContain('2월 29일에는 기사가 없습니다.');
  });

  it('remembers the same day of earlier years, and turns the page at midnight', async () => {
    expect((await page('/archive/on-this-day')).text).toMatch(/오늘의 역사 4월 10일.*2024년 25건.*기준금리/s);
    expect((await page('/archive')).text).toMatch(/2024년 4월.*오늘의 역사.*2024년.*기준금리/s);
    newsroom.setClock('2025-04-11T00:00:01+09:00');
    expect((await page('/archive/on-this-day')).text).toContain('4월 11일에는 기사가 없습니다.');
    newsroom.setClock(null);
  });

  it('is made anew soon where the counts are behind', async () => {
    newsroom.setClock('2025-04-10T09:00:00+09:00');
    await page('/archive/2024');
    await publishAt('2024-05-01T08:00:00+09:00');
    expect((await page('/archive/2024')).text).not.toContain('5월 1건');
    await count();
    newsroom.setClock('2025-04-10T09:00:10+09:00');
    expect((await page('/archive/2024')).text).toContain('5월 1건');
  });
});
