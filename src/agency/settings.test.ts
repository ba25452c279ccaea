import { beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { formOf, hostile, shown } from '../../test/form-of.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { agencyParticulars } from '../site/agency.ts';
import { newsroomOf } from '../site/newsroom.ts';

describeNewsroom('what a newsroom is made of', (newsroom) => {
  let chief: Colleague;
  beforeAll(async () => {
    chief = await signedIn(newsroom, 'chief');
  });
  const formAt = async (address: string) => formOf((await chief.get(address)).text);
  const lastEvent = () =>
    newsroom.kernel.store.db
      .selectFrom('journal')
      .select(['kind', 'actor', 'data'])
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();

  describe('the publisher’s facts', () => {
    const address = '/desk/settings/agency';

    it('are on every page of readers with the next request, and say what the law misses', async () => {
      await newsroom.get('/');
      const page = await chief.get(address);
      expect(page.text).toContain('href="#youthProtectionOfficer"');
      const form = { ...formOf(page.text), youthProtectionOfficer: '맑은샘', slogan: hostile };
      expect((await chief.post(address, form)).headers.location).toBe(`${address}?done`);
      expect((await newsroom.get('/')).text).toMatch(/청소년보호책임자<\/dt><dd>맑은샘/);
      const { text } = await chief.get(`${address}?done`);
      expect(text).not.toContain('href="#youthProtectionOfficer"');
      expect(text).toContain(shown(hostile));
      expect(text).not.toContain('<script>alert');
      expect(await lastEvent()).toMatchObject({
        kind: 'agency.changed',
        actor: chief.name,
        data: { changed: ['slogan', 'youthProtectionOfficer'] },
      });
    });

    it('can be looked at before they are stored', async () => {
      const form = { ...(await formAt(address)), publisher: '아직아님', act: 'preview' };
      const { status, text } = await chief.post(address, form);
      expect([status, text.includes('<dd>아직아님</dd>')]).toEqual([200, true]);
      expect((await newsroom.get('/')).text).not.toContain('아직아님');
    });

    it('that cannot be taken are shown again, as they were typed, with the field', async () => {
      const form = { ...(await formAt(address)), contactEmail: 'nobody', phone: '02-111-2222' };
      const { status, text } = await chief.post(address, form);
      expect([status, formOf(text).phone]).toEqual([422, '02-111-2222']);
      expect(text).toContain('id="contactEmail-problem"');
      expect((await chief.post(address, { ...(await formAt(address)), name: ' ' })).status).toBe(422);
      expect((await agencyParticulars(newsroom.kernel.store.db)).phone).toBe('02-000-0000');
    });

    it('of two at once: the second sees what the first stored, and decides', async () => {
      const [first, second] = [await formAt(address), await formAt(address)];
      await chief.post(address, { ...first, editor: '먼저온' });
      const { status, text } = await chief.post(address, { ...second, editor: '나중온' });
      expect([status, formOf(text).editor]).toEqual([409, '나중온']);
      expect(text).toContain('<q>먼저온</q>');
      expect((await newsroom.get('/')).text).toContain('먼저온');
      expect((await chief.post(address, formOf(text))).status).toBe(303);
      expect((await newsroom.get('/')).text).toContain('나중온');
    });
  });

  describe('the lists', () => {
    const address = '/desk/settings/lists';

    it('are kept in their order, each word once, whatever it is', async () => {
      const form = { ...(await formAt(address)), credits: ` ${hostile}\r\n\r\n연합뉴스 제공\n연합뉴스 제공` };
      expect((await chief.post(address, form)).status).toBe(303);
      const { credits, stages } = await newsroomOf(newsroom.kernel.store.db);
      expect(credits).toEqual([hostile, '연합뉴스 제공']);
      expect(stages).toEqual(['1보', '2보', '3보', '종합', '종합2보']);
      expect((await chief.get(address)).text).not.toContain('<script>alert');
      expect(await lastEvent()).toMatchObject({ kind: 'newsroom.lists-set', data: { changed: ['credits'] } });
    });

    it('are refused with their name', async () => {
      const form = { ...(await formAt(address)), bulletinLevels: ' \n', stages: '1보\n상보' };
      const { status, text } = await chief.post(address, form);
      expect([status, formOf(text).stages]).toEqual([422, '1보\n상보']);
      expect(text).toContain('id="bulletinLevels-problem"');
      const long = { ...(await formAt(address)), prefixes: '가'.repeat(21) };
      expect((await chief.post(address, long)).text).toContain('id="prefixes-problem"');
    });

    it('of two at once: the second gets 409, but not for the checks', async () => {
      const [first, second] = [await formAt(address), await formAt(address)];
      const checks = await formAt('/desk/settings/checks');
      await chief.post(address, { ...first, stages: '1보\n종합' });
      const { status, text } = await chief.post(address, { ...second, stages: '1보\n2보' });
      expect([status, text.includes('<q>1보, 종합</q>')]).toEqual([409, true]);
      expect((await chief.post('/desk/settings/checks', checks)).status).toBe(303);
    });
  });

  describe('the checks', () => {
    const address = '/desk/settings/checks';
    const findingsOf = async (content: Record<string, string>) => {
      const { headers } = await chief.post('/desk/drafts');
      const draft = String(headers.location);
      const written = { headline: '제목', reporters: '윤가온 기자', base: '1', act: 'write', ...content };
      await chief.post(draft, written);
      return (await chief.get(draft)).text.split('id="findings"')[1]?.split('</section>')[0];
    };

    it('that are switched off say nothing any more; others stop or ask as the newsroom wants', async () => {
      const wrong = { text: '새벽시는  AI을 쓴다.' };
      expect(await findingsOf(wrong)).toMatch(/거듭됩니다.*AI/s);
      const form = { ...(await formAt(address)), 'doubled-blank': 'off', particle: 'error' };
      expect((await chief.post(address, form)).status).toBe(303);
      const found = await findingsOf(wrong);
      expect(found).not.toContain('빈칸이 거듭됩니다');
      expect(found).toMatch(/<li class="error">/);
      expect(await lastEvent()).toMatchObject({
        kind: 'newsroom.checks-set',
        data: { changed: ['doubled-blank', 'particle'] },
      });
      expect(await formAt(address)).toMatchObject({
        'doubled-blank': 'off',
        particle: 'error',
        day: 'usual',
      });
    });

    it('have limits', async () => {
      const form = await formAt(address);
      expect((await chief.post(address, { ...form, headlineLong: '12' })).status).toBe(303);
      expect(await findingsOf({ text: '글.', headline: '열두 자를 넘는 제목은 길다' })).toContain(
        'class="warning"',
      );
      for (const [limit, wrong] of Object.entries({
        headlineLong: 'x',
        headlineTooLong: '12',
        dayLongPast: '',
      })) {
        const form = { ...(await formAt(address)), [limit]: wrong };
        const { status, text } = await chief.post(address, form);
        expect([status, text.includes(`id="${limit}-problem"`)], limit).toEqual([422, true]);
      }
    });
  });
});
