import { beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, signedIn } from '../../test/desk-visitor.ts';
import { formOf, hostile, shown } from '../../test/form-of.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { defineReporters } from './define-reporters.ts';

const base = '/desk/settings/reporters';

describeNewsroom('the reporters at the desk', (newsroom) => {
  let chief: Colleague;
  beforeAll(async () => {
    chief = await signedIn(newsroom, 'administrator');
  });
  const addressOf = async (slug: string, who = 'here') => {
    const { text } = await chief.get(`${base}?who=${who}`);
    const before = text.split(`/reporters/${slug}<`)[0] ?? '';
    return before.slice(before.lastIndexOf(`href="${base}/`) + 6).split('"')[0] ?? '';
  };
  const formAt = async (address: string) =>
    formOf((await chief.get(address)).text, address.replace('/new', ''));
  const change = async (address: string, fields: Record<string, string>) =>
    chief.post(address, { ...(await formAt(address)), ...fields });
  const page = (slug: string) => newsroom.get(`/reporters/${encodeURIComponent(slug)}`);

  it('are found by name, address and beat', async () => {
    const found = async (query: string) =>
      (await chief.get(encodeURI(`${base}?${query}`))).text.split('<ul class="reporter-rows')[1] ?? '';
    expect(await found('q=외교')).toContain('도하린');
    expect(await found('q=외교')).not.toContain('윤가온');
    expect(await found('q=GAON@')).toContain('윤가온');
    expect(await found('q=%')).not.toContain('윤가온');
    expect(await found('who=left')).not.toContain('윤가온');
    await newsroom.publish('rate-cut', {
      byline: { places: [], agency: '이웃통신', reporters: [{ name: '이웃사람' }] },
    });
    expect(await found('who=elsewhere')).toContain('이웃사람');
  });

  it('are added by hand, and have a page and a place in the list with the next request', async () => {
    await newsroom.get('/reporters');
    const form = {
      ...(await formAt(`${base}/new`)),
      name: hostile.slice(0, 30),
      slug: '새-기자',
      bio: hostile,
    };
    const { headers } = await chief.post(base, { ...form, beats: ' 국회,, 정당 ' });
    expect(headers.location).toMatch(/\/reporters\/\d+\?done$/);
    const { status, text } = await page('새-기자');
    expect([status, text.includes(shown(hostile)), text.includes('국회 · 정당')]).toEqual([200, true, true]);
    expect((await newsroom.get('/reporters')).text).toContain(shown(hostile.slice(0, 30)));
    for (const html of [text, (await chief.get(String(headers.location))).text, (await chief.get(base)).text])
      expect(html).not.toContain('<script>alert');
    const last = await newsroom.kernel.store.db
      .selectFrom('journal')
      .select(['kind', 'subject', 'actor'])
      .orderBy('position', 'desc')
      .executeTakeFirst();
    expect(last).toEqual({ kind: 'reporter.added', subject: '새-기자', actor: chief.name });
  });

  it.each([
    [{ slug: 'doharin' }, 'slug', '이미 도하린 기자의 주소입니다.'],
    [{ slug: 'a/b' }, 'slug', '표시된 칸을'],
    [{ email: 'harin@saebyeok.example' }, 'email', '도하린 기자의 전자우편입니다.'],
    [{ email: 'nobody' }, 'email', '표시된 칸을'],
    [{ name: ' ' }, 'name', '표시된 칸을'],
    [{ bio: '가'.repeat(1_001) }, 'bio', '표시된 칸을'],
  ])('are refused with %j, and what was typed stands there again', async (wrong, field, reason) => {
    const given = { name: '누구', slug: 'nugu', place: '세종', ...wrong };
    const { status, text } = await chief.post(base, given);
    expect([status, text.includes(`id="${field}-problem"`), text.includes(reason)]).toEqual([
      422,
      true,
      true,
    ]);
    expect(formOf(text, base).place).toBe('세종');
  });

  describe('whose address changes', () => {
    it('keep the old one by redirect, and articles lead to the new one at once', async () => {
      const id = await newsroom.publish('rate-cut');
      expect((await newsroom.get(`/news/${id}`)).text).toContain('/reporters/yungaon"');
      const address = await addressOf('yungaon');
      expect((await change(address, { slug: 'gaon' })).status).toBe(303);
      expect((await newsroom.get(`/news/${id}`)).text).toContain('/reporters/gaon"');
      const old = await page('yungaon');
      expect([old.status, old.headers.location]).toEqual([301, '/reporters/gaon']);
      const archive = await newsroom.get('/archive?reporter=yungaon');
      expect([archive.status, archive.headers.location]).toEqual([301, '/archive?reporter=gaon']);
      expect((await chief.get(address)).text).toContain('/reporters/yungaon');
    });

    it('keep others off the old one, and can have it back', async () => {
      expect((await chief.post(base, { name: '누구', slug: 'yungaon' })).status).toBe(422);
      const define = defineReporters(newsroom.kernel, [{ slug: 'yungaon', name: '누구' }], chief.name);
      await expect(define).rejects.toMatchObject({ field: '0.slug' });
      expect((await change(await addressOf('gaon'), { slug: 'yungaon' })).status).toBe(303);
      expect((await page('gaon')).headers.location).toBe('/reporters/yungaon');
      expect((await page('yungaon')).status).toBe(200);
    });
  });

  it('who leave keep their page, not their contact', async () => {
    const address = await addressOf('doharin');
    const { active: _, ...form } = await formAt(address);
    expect((await page('doharin')).text).toContain('제보·문의');
    expect((await chief.post(address, form)).status).toBe(303);
    const { status, text } = await page('doharin');
    expect([status, text.includes('제보·문의'), text.includes('harin')]).toEqual([200, false, true]);
    expect(text).toContain('지금은 이곳에서 일하지 않습니다.');
    expect(await addressOf('doharin', 'left')).toBe(address);
  });

  it('are linked to whoever comes to the desk by the same address', async () => {
    const address = await addressOf('yungaon');
    expect((await chief.get(address)).text).toContain('같은 전자우편의 데스크 계정이 없습니다.');
    await change(address, { email: chief.email });
    expect((await chief.get(address)).text).toContain(`데스크 계정: ${chief.name}`);
  });

  it('of two at once: the second sees what the first stored, and decides', async () => {
    const address = await addressOf('yungaon');
    const [first, second] = [await formAt(address), await formAt(address)];
    await chief.post(address, { ...first, title: '차장', beats: '금리' });
    const { status, text } = await chief.post(address, { ...second, title: '부장' });
    expect([status, formOf(text, address).title]).toEqual([409, '부장']);
    expect(text).toMatch(/<q>차장<\/q>.*<q>금리<\/q>/s);
    expect((await chief.post(address, formOf(text, address))).status).toBe(303);
    expect((await page('yungaon')).text).toContain('부장');
    expect((await chief.post(`${base}/999999`, second)).status).toBe(404);
  });
});
