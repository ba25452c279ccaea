import { expect, test } from 'vitest';
import { chief, describeNewsroom } from '../../test/newsroom.ts';
import { defineSections } from './define-sections.ts';

describeNewsroom('the sections of the menu', (newsroom) => {
  const define = (...sections: object[]) => defineSections(newsroom.kernel, sections, chief.name);

  test('are found under their paths however their Hangul is composed', async () => {
    await define({ slug: '부동산'.normalize('NFD'), name: ' 부동산 '.normalize('NFD'), subsections: [] });
    for (const form of ['NFC', 'NFD']) {
      const { status, text } = await newsroom.get(
        `/sections/${encodeURIComponent('부동산'.normalize(form))}`,
      );
      expect([status, text.includes('<h1>부동산</h1>')], form).toEqual([200, true]);
      const archive = await newsroom.get(`/archive?section=${encodeURIComponent('부동산'.normalize(form))}`);
      expect(archive.status, form).toBe(200);
    }
  });

  test('that are not well formed are refused by name', async () => {
    for (const slug of ['', '경제/금융', '-경제', 'a b', '<b>'])
      await expect(define({ slug, name: '경제' }), slug).rejects.toMatchObject({
        status: 422,
        field: '0.slug',
      });
    await expect(define({ slug: '경제', name: ' \0' })).rejects.toMatchObject({ field: '0.name' });
  });

  test('that leave the menu keep their page while it has articles', async () => {
    await define({ slug: 'economy', name: '경제', subsections: [{ slug: 'finance', name: '금융' }] });
    const id = await newsroom.publish('rate-cut');
    await define({ slug: 'world', name: '세계' });
    expect((await newsroom.get('/sections/economy/finance')).text).toContain(id);
    expect((await newsroom.get('/')).text).not.toContain('href="/sections/economy"');
  });

  test('that only an article under embargo names are not there yet', async () => {
    const id = await newsroom.publish('rate-cut', {
      section: '인사',
      subsection: '내각',
      embargoUntil: '2099-01-01T00:00:00+09:00',
    });
    for (const path of ['/sections/인사', '/sections/인사/내각', '/archive?section=인사'])
      expect((await newsroom.get(encodeURI(path))).status, path).toBe(404);
    await newsroom.kill(id, '보도하지 않기로 했습니다.');
    await newsroom.publish('rate-cut', { section: '인사', subsection: '내각' });
    expect((await newsroom.get(encodeURI('/sections/인사'))).status).toBe(200);
  });
});
