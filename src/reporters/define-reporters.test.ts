import { expect, test } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { defineReporters } from './define-reporters.ts';

describeNewsroom('reporters', (newsroom) => {
  const define = (...reporters: object[]) => defineReporters(newsroom.kernel, reporters, chief.name);
  const page = (slug: string) => newsroom.get(`/reporters/${encodeURIComponent(slug)}`);
  const one = { slug: 'hanbyeol', name: '한별', email: 'one@saebyeok.example', bio: '씁니다.' };
  const two = { slug: 'onnuri', name: '온누리', email: 'two@saebyeok.example', bio: '찍습니다.' };

  test('have a page as soon as they are named, and swap their addresses in one step', async () => {
    await define(one, two);
    expect((await page('hanbyeol')).text).toContain('one');
    await define({ ...one, email: two.email }, { ...two, email: one.email });
    expect((await page('hanbyeol')).text).toContain('two');
  });

  test('do not share an address: whose it is, is said, and nothing changes', async () => {
    await define(one, two);
    const third = { slug: 'third', name: '셋', email: one.email, bio: '셋' };
    await expect(define(third)).rejects.toMatchObject({
      status: 422,
      field: '0.email',
      message: '0.email: one@saebyeok.example is the address of hanbyeol',
    });
    const both = define({ ...one, email: 'new@saebyeok.example' }, { ...two, email: 'new@saebyeok.example' });
    await expect(both).rejects.toMatchObject({ status: 422, field: '1.email' });
    expect((await page('hanbyeol')).text).toContain('one');
    expect((await page('third')).status).toBe(404);
  });

  test('whom only an article under embargo names are not there yet', async () => {
    const byline = { places: ['서울'], agency: '새벽통신', reporters: [{ name: '숨은기자', title: '기자' }] };
    const id = await newsroom.publish('rate-cut', { byline, embargoUntil: '2099-01-01T00:00:00+09:00' });
    expect((await page('숨은기자')).status).toBe(404);
    expect((await newsroom.get(encodeURI('/archive?reporter=숨은기자'))).status).toBe(404);
    await newsroom.kill(id, '보도하지 않기로 했습니다.');
    await newsroom.publish('rate-cut', { byline });
    expect((await page('숨은기자')).status).toBe(200);
  });
});
