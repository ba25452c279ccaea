import { expect, it } from 'vitest';
import { draftIn, submitDraft } from '../../../test/desk-form.ts';
import { type Colleague, signedIn } from '../../../test/desk-visitor.ts';
import { describeNewsroom } from '../../../test/newsroom.ts';
import { reader, testGate } from '../../../test/test-gate.tsx';
import { publishScheduled } from './schedule-draft.ts';

const headline = '회원에게 낼 기사';
const text = '첫 문단이다.\n\n[여기부터 회원]\n\n숨은문장이다.';
const guarded = { headline, text, access: 'gam', section: 'economy', reporters: '윤가온 기자' };

describeNewsroom(
  'a draft that is not to be free',
  (newsroom) => {
    const begin = async (by: Colleague) => draftIn((await by.post('/desk/drafts')).headers.location);
    const published = async () => {
      const row = await newsroom.kernel.store.db
        .selectFrom('draft')
        .select('article_id')
        .where('article_id', 'is not', null)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      return row.article_id ?? '';
    };
    const confirmed = async (by: Colleague, id: string, act: string, more: object) => {
      const asked = await submitDraft(by, id, act, { ...guarded, ...more });
      if (asked.status === 303) return asked;
      const again = /name="confirmed" value="(\d+)"/.exec(asked.text)?.[1] ?? '';
      return submitDraft(by, id, act, { ...guarded, ...more, confirmed: again });
    };

    it('is looked at as everybody and as members will see it, and published so', async () => {
      const desk = await signedIn(newsroom, 'desk');
      const id = await begin(desk);
      await submitDraft(desk, id, 'write', guarded);
      const editor = (await desk.get(`/desk/drafts/${id}`)).text;
      expect(editor).toContain('<option value>무료</option>');
      expect(editor).toContain('<option value="registered">회원(가입)</option>');
      expect(editor).toContain('<option value="gam" selected>GAM</option>');
      const preview = (await desk.get(`/desk/drafts/${id}/preview`)).text;
      expect(preview).toContain('aria-label="회원 안내"');
      expect(preview).not.toContain('숨은문장');
      const whole = (await desk.get(`/desk/drafts/${id}/preview?whole`)).text;
      expect(whole).toContain('숨은문장');
      expect(whole).not.toContain('회원 안내');
      const look = (await desk.get(`/desk/drafts/${id}/look?whole`)).text;
      expect(look).toContain(`src="/desk/drafts/${id}/preview?whole"`);
      expect((await desk.get(`/desk/drafts/${id}/versions/2`)).text).toContain('<ins>');
      expect((await desk.get(`/desk/drafts/${id}/versions/2`)).text).toMatch(/열람: gam/);
      expect((await confirmed(desk, id, 'publish', {})).headers.location).toBe('/desk');
      const article = await published();
      expect((await newsroom.get(`/news/${article}`)).text).not.toContain('숨은문장');
      expect((await newsroom.get(`/news/${article}`, reader('gam'))).text).toContain('숨은문장');
      expect((await desk.get(`/desk/articles/${article}`)).text).toContain('<dd>GAM</dd>');
    });

    it('keeps its access in a correction of it and in the next stage, and can be made free', async () => {
      const desk = await signedIn(newsroom, 'desk');
      const article = await newsroom.publish('rate-cut', {
        access: 'gam',
        paragraphs: ['첫 문단이다.', { type: 'wall' }, '숨은문장이다.'],
      });
      for (const act of ['next-stage', 'correction']) {
        const begun = await desk.post(`/desk/articles/${article}/${act}`, { change: 'typo' });
        const { text: html } = await desk.get(`/desk/drafts/${draftIn(begun.headers.location)}`);
        expect(html).toContain('<option value="gam" selected>GAM</option>');
        expect(html).toContain('[여기부터 회원]');
        expect(html).toMatch(/name="summary"[^>]*><\/textarea>/);
      }
      const begun = await desk.post(`/desk/articles/${article}/correction`, { change: 'typo' });
      const draft = draftIn(begun.headers.location);
      await confirmed(desk, draft, 'publish', { access: '', change: 'typo' });
      expect((await newsroom.get(`/news/${article}`)).text).toContain('숨은문장');
    });

    it('is not published for what readers cannot have, by hand or by the clock', async () => {
      const desk = await signedIn(newsroom, 'desk');
      const id = await begin(desk);
      const refused = await confirmed(desk, id, 'publish', { access: 'kyd' });
      expect([refused.status, refused.text]).toEqual([
        422,
        expect.stringContaining('다른 상품을 골라 주세요.'),
      ]);
      expect((await desk.get(`/desk/drafts/${id}`)).text).toContain(
        '<option value="kyd" selected>kyd</option>',
      );
      newsroom.setClock('2026-03-01T09:00:00+09:00');
      await confirmed(desk, id, 'schedule', { when: '2026-03-01T10:00' });
      const { gate } = newsroom.site;
      newsroom.site.gate = undefined;
      newsroom.setClock('2026-03-01T10:00:00+09:00');
      await publishScheduled(newsroom.site, Number(id), new Date('2026-03-01T10:00:00+09:00'));
      newsroom.site.gate = gate;
      newsroom.setClock(null);
      expect((await desk.get(`/desk/drafts/${id}`)).text).toContain('must be free');
    });

    it('has no field for it where every article is free', async () => {
      const desk = await signedIn(newsroom, 'desk');
      const { gate } = newsroom.site;
      newsroom.site.gate = undefined;
      expect((await desk.get(`/desk/drafts/${await begin(desk)}`)).text).not.toContain('name="access"');
      newsroom.site.gate = gate;
    });
  },
  { more: [testGate] },
);
