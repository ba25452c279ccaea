import { describe, expect, it } from 'vitest';
import { formOf, hostile, shown } from '../../test/form-of.ts';
import { describeNewsroom } from '../../test/newsroom.ts';
import { base, sectionsAtDesk } from '../../test/sections-at-desk.ts';

describeNewsroom('the sections at the desk', (newsroom) => {
  const { act, add, get, idOf, lastEvent, menu, post } = sectionsAtDesk(newsroom);

  describe('a new one', () => {
    it('is in the menu and has its page with the next request', async () => {
      await newsroom.get('/');
      expect((await add({ name: '문화', slug: 'Culture' })).status).toBe(303);
      expect(await menu()).toContain('<a href="/sections/culture">문화</a>');
      expect((await newsroom.get('/sections/culture')).status).toBe(200);
      expect(await lastEvent()).toMatchObject({
        kind: 'section.added',
        subject: 'culture',
        actor: expect.stringContaining('chief'),
      });
    });

    it('stands below another, in Hangul however it is composed, or in no menu', async () => {
      await add({ name: '공연', slug: '공연'.normalize('NFD'), parent: String(await idOf('culture')) });
      expect((await newsroom.get(encodeURI('/sections/culture/공연'))).status).toBe(200);
      await post(base, { name: '비밀', slug: 'hidden' });
      expect(await menu()).not.toContain('비밀');
    });

    it.each([
      ['economy', '이미 ‘경제’ 분야의 주소입니다.'],
      ['ECONOMY', '이미 ‘경제’ 분야의 주소입니다.'],
      ['feed', '다른 쓰임에 남겨 둔 주소입니다.'],
      ['a b', 'id="slug-problem"'],
      ['world/china', 'id="slug-problem"'],
      ['../desk', 'id="slug-problem"'],
      ['', 'id="slug-problem"'],
      [hostile, 'id="slug-problem"'],
    ])('is refused at the address %j, and what was typed stands there again', async (slug, reason) => {
      const { status, text } = await add({ name: '새 분야', slug });
      expect([status, text.includes(reason), formOf(text, base).name]).toEqual([422, true, '새 분야']);
    });

    it('is text wherever it is shown', async () => {
      const name = '<b>"&amp;\'문화';
      await add({ name, slug: 'marked' });
      for (const { text } of [
        await newsroom.get('/'),
        await newsroom.get('/sections/marked'),
        await get(base),
      ]) {
        expect(text).toContain(shown(name));
        expect(text).not.toContain('<b>"');
      }
    });
  });

  describe('a renamed one', () => {
    it('has its name with the next request, and its old addresses redirect, those below it too', async () => {
      const id = await newsroom.publish('rate-cut');
      for (const path of ['/', `/news/${id}`, '/sections/economy']) await newsroom.get(path);
      expect((await act('economy', 'name', { name: '살림', slug: 'money' })).status).toBe(303);
      expect(await menu()).toContain('<a href="/sections/money">살림</a>');
      expect((await newsroom.get(`/news/${id}`)).text).toContain('href="/sections/money/finance"');
      expect((await newsroom.get('/sections/economy')).headers.location).toBe('/sections/money');
      const archive = await newsroom.get('/archive?section=economy&day=2024-04-10');
      expect(archive.headers.location).toBe('/archive?day=2024-04-10&section=money');
      const below = await newsroom.get('/sections/economy/finance');
      expect(below.headers.location).toBe('/sections/money/finance');
      expect(await lastEvent()).toMatchObject({
        kind: 'section.renamed',
        subject: 'economy',
        data: { to: 'money' },
      });
      const page = (await get(`${base}/${await idOf('money')}`)).text;
      expect(page).toContain('/sections/economy');
    });

    it('gets what was written for its old address', async () => {
      const id = await newsroom.publish('rate-cut', { section: 'economy', subsection: 'finance' });
      expect((await newsroom.get('/sections/money/finance')).text).toContain(id);
      expect((await newsroom.get('/sections/economy')).status).toBe(301);
    });

    it('keeps others off its old address', async () => {
      const { status, text } = await add({ name: '다른', slug: 'economy' });
      expect([status, text.includes('‘살림’ 분야로 이어지는 옛 주소입니다.')]).toEqual([422, true]);
      expect((await act('politics', 'name', { slug: 'economy' })).status).toBe(422);
      expect((await act('politics', 'name', { slug: 'money' })).status).toBe(422);
      expect((await act('politics', 'name', { name: ' ' })).text).toContain('id="name-problem"');
    });

    it('of two at once: the second sees what the first stored', async () => {
      const address = `${base}/${await idOf('politics')}`;
      const form = formOf((await get(address)).text, `${address}/name`);
      await post(`${address}/name`, { ...form, name: '정치·외교' });
      const { status, text } = await post(`${address}/name`, { ...form, name: '국정' });
      expect([status, text.includes('<q>정치·외교</q>')]).toEqual([409, true]);
      expect(formOf(text, `${address}/name`).name).toBe('국정');
      expect(await menu()).toContain('정치·외교');
      const again = await post(`${address}/name`, formOf(text, `${address}/name`));
      expect([again.status, (await menu()).includes('국정')]).toEqual([303, true]);
    });
  });

  it('stand in the order that they were given', async () => {
    const order = async () => [...(await menu()).matchAll(/sections\/(\w+)"/g)].map(([, path]) => path);
    expect((await order()).slice(0, 3)).toEqual(['politics', 'money', 'global']);
    const [form] = [formOf((await get(base)).text, `${base}/${await idOf('global')}/order`)];
    expect((await act('global', 'order', { direction: 'up' })).headers.location).toMatch(/#section-\d+$/);
    expect((await order()).slice(0, 3)).toEqual(['politics', 'global', 'money']);
    const stale = await post(`${base}/${await idOf('global')}/order`, { ...form, direction: 'up' });
    expect([stale.status, stale.text.includes('그사이 다른 사람이')]).toEqual([409, true]);
    await act('politics', 'order', { direction: 'up' });
    expect((await order()).slice(0, 3)).toEqual(['politics', 'global', 'money']);
  });

  it('leave the menu and come back, and keep their page', async () => {
    await act('global', 'menu', { inMenu: '' });
    expect(await menu()).not.toContain('글로벌');
    await act('global', 'menu', { inMenu: 'yes' });
    expect(await menu()).toContain('글로벌');
    expect(await lastEvent()).toMatchObject({ kind: 'section.shown', subject: 'global' });
  });
});
