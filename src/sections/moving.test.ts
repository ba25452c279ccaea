import { describe, expect, it } from 'vitest';
import { formOf } from '../../test/form-of.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { base, sectionsAtDesk } from '../../test/sections-at-desk.ts';

describeNewsroom('sections that move', (newsroom) => {
  const { act, add, get, idOf, lastEvent, menu, post } = sectionsAtDesk(newsroom);

  describe('one that is put below another', () => {
    it('takes its articles along, and leaves to the one above what it has by another right', async () => {
      const both = await newsroom.publish('first-report', { secondarySections: ['글로벌/중국'] });
      const only = await newsroom.publish('first-report', { section: '글로벌', subsection: '중국' });
      const own = await newsroom.publish('first-report', {
        section: '글로벌',
        subsection: '중국',
        secondarySections: ['글로벌'],
      });
      const above = async (path: string) => (await newsroom.get(path)).text;
      await above('/sections/global');
      const parent = String(await idOf('politics'));
      expect((await act('global/china', 'parent', { parent })).status).toBe(303);
      const global = await above('/sections/global');
      expect([both, only, own].map((id) => global.includes(`/news/${id}"`))).toEqual([true, false, true]);
      const politics = await above('/sections/politics');
      expect([both, only, own].map((id) => politics.includes(`/news/${id}"`))).toEqual([true, true, true]);
      expect((await newsroom.get('/sections/global/china')).headers.location).toBe(
        '/sections/politics/china',
      );
      expect(await above(`/news/${only}`)).toContain('href="/sections/politics/china"');
    });

    it('comes back to the top', async () => {
      expect((await act('politics/china', 'parent', { parent: '' })).status).toBe(303);
      expect(await menu()).toContain('href="/sections/china"');
      expect((await newsroom.get('/sections/global/china')).headers.location).toBe('/sections/china');
    });

    it('is refused below itself, below one that is below another, and with others below it', async () => {
      const self = String(await idOf('china'));
      expect((await act('china', 'parent', { parent: self })).text).toContain('자기 자신입니다.');
      const below = String(await idOf('global/etc'));
      expect((await act('china', 'parent', { parent: below })).text).toContain('두 단계까지만');
      const id = await idOf('global');
      const { madeFrom = '' } = formOf((await get(`${base}/${id}`)).text, `${base}/${id}/name`);
      const { status, text } = await post(`${base}/${id}/parent`, { madeFrom, parent: self });
      expect([status, text.includes('아래에 다른 분야가 있습니다.')]).toEqual([422, true]);
    });
  });

  describe('one that is merged', () => {
    it('is asked about first, with the number of its articles, and leads to the other then', async () => {
      const id = await newsroom.publish('first-report');
      const [from, into] = [await idOf('global/etc'), await idOf('china')];
      const question = await get(`${base}/${from}/merge?into=${into}`);
      const count = /기사 (\d+)건 옮기고 합치기/.exec(question.text)?.[1];
      expect(Number(count)).toBeGreaterThan(0);
      const form = formOf(question.text, `${base}/${from}/merge`);
      await newsroom.get('/sections/global');
      expect((await post(`${base}/${from}/merge`, form)).status).toBe(303);
      expect((await newsroom.get('/sections/china')).text).toContain(`/news/${id}"`);
      expect((await newsroom.get('/sections/global')).text).not.toContain(`/news/${id}"`);
      expect((await newsroom.get('/sections/global/etc')).headers.location).toBe('/sections/china');
      expect(await lastEvent()).toMatchObject({ kind: 'section.merged', data: { to: 'china' } });
      expect((await post(`${base}/${from}/merge`, form)).status).toBe(404);
      expect((await add({ name: '기타', slug: 'etc', parent: String(await idOf('global')) })).status).toBe(
        422,
      );
    });

    it('takes along what is published at that very moment', async () => {
      const into = await idOf('politics');
      for (const slug of ['one', 'two', 'three', 'four', 'five', 'six']) {
        await add({ name: slug, slug });
        const from = await idOf(slug);
        const question = await get(`${base}/${from}/merge?into=${into}`);
        const [id, merged] = await Promise.all([
          newsroom.publish('first-report', { section: slug, subsection: null }),
          post(`${base}/${from}/merge`, formOf(question.text, `${base}/${from}/merge`)),
        ]);
        expect(merged.status).toBe(303);
        expect((await newsroom.get('/sections/politics')).text, slug).toContain(`/news/${id}"`);
      }
    });

    it('is refused with itself, and where the other was changed since', async () => {
      const [from, into] = [await idOf('politics/assembly'), await idOf('china')];
      expect((await get(`${base}/${from}/merge?into=999999`)).status).toBe(404);
      const form = formOf((await get(`${base}/${from}/merge?into=${into}`)).text, `${base}/${from}/merge`);
      await act('china', 'name', { name: '중화권' });
      const { status, text } = await post(`${base}/${from}/merge`, form);
      expect([status, text.includes('중화권')]).toEqual([409, true]);
      const self = await get(`${base}/${from}/merge?into=${from}`);
      const sent = await post(`${base}/${from}/merge`, formOf(self.text, `${base}/${from}/merge`));
      expect([sent.status, sent.text.includes('자기 자신입니다.')]).toEqual([422, true]);
    });
  });
});
