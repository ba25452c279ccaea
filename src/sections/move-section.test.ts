import { expect, test } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { moveSection } from './move-section.ts';

describeNewsroom('moving a section', (newsroom) => {
  const move = (from: string, to: string) => moveSection(newsroom.kernel, from, to, chief.name);

  test('a renamed section answers at its new path, and its old paths redirect', async () => {
    const id = await newsroom.publish('rate-cut');
    expect((await newsroom.get('/sections/economy')).text).toContain(id);
    expect((await move('economy', 'money')).result).toBe('renamed');
    expect((await newsroom.get('/sections/money/finance')).text).toContain(id);
    const old = await newsroom.get('/sections/economy/finance');
    expect([old.status, old.headers.location]).toEqual([301, '/sections/money/finance']);
    expect((await newsroom.get(`/news/${id}`)).text).toContain('href="/sections/money/finance"');
  });

  test('a renamed section can get its old path back', async () => {
    await move('money', 'economy');
    expect((await newsroom.get('/sections/economy')).status).toBe(200);
    expect((await newsroom.get('/sections/money')).headers.location).toBe('/sections/economy');
  });

  test('a merged section hands over its articles, those that are corrected later too', async () => {
    const id = await newsroom.publish('first-report');
    expect((await move('global/etc', 'global/china')).result).toBe('merged');
    const target = await newsroom.get('/sections/global/china');
    expect(target.text.split(`href="/news/${id}"`)).toHaveLength(2);
    expect((await newsroom.get('/sections/global/etc')).headers.location).toBe('/sections/global/china');
    expect((await newsroom.get(`/news/${id}`)).text).toContain('href="/sections/global/china"');
    await newsroom.correct(id, 'first-report', { headline: '바로잡은 제목' }, '제목을 바로잡습니다.');
    expect((await newsroom.get('/sections/global/china')).text).toContain('바로잡은 제목');
    await newsroom.kill(id, '시험');
    expect((await newsroom.get('/sections/global/china')).text).not.toContain('바로잡은 제목');
  });

  test('what cannot be moved is refused', async () => {
    await expect(move('nowhere', 'politics')).rejects.toThrow('there is no such section');
    await expect(move('politics', 'politics')).rejects.toThrow('itself');
    await expect(move('global', 'politics')).rejects.toThrow('has subsections');
    await expect(move('global/china', 'china')).rejects.toThrow('level');
  });
});
