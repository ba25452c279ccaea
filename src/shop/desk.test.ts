import { expect, it } from 'vitest';
import { signedIn } from '../../test/desk-visitor.ts';
import { formOf, hostile, shown } from '../../test/form-of.ts';
import { by, useShop } from '../../test/shop-newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { saveMerchant } from './save-merchant.ts';

describeStores('the shop at the desk', (stores) => {
  const { newsroom, rows, begin, poll, page } = useShop(stores);

  it('adds a merchant, says what is wrong, and lets nobody overwrite what he has not seen', async () => {
    const chief = await signedIn(newsroom, 'chief');
    const add = (fields: object) =>
      chief.post('/desk/shop/merchants', {
        name: '온살림',
        feed: '',
        kind: 'tsv',
        minutes: '60',
        isActive: 'on',
        ...fields,
      });
    for (const [fields, word] of [
      [{ name: '' }, '판매처 이름을'],
      [{ feed: 'file:///etc/passwd' }, '피드 주소는'],
      [{ minutes: '1' }, '읽는 간격은'],
    ] as const) {
      const answer = await add(fields);
      expect([answer.status, answer.text.includes(word)]).toEqual([422, true]);
    }
    const { headers } = await add({ name: hostile.slice(0, 40) });
    const address = String(headers.location).split('?')[0] ?? '';
    const { text } = await chief.get(address);
    expect(text).toContain(shown(hostile.slice(0, 40)));
    const form = formOf(text, address);
    expect((await chief.post(address, { ...form, name: '온살림' })).status).toBe(303);
    expect((await chief.post(address, { ...form, name: '다른 이름' })).status).toBe(409);
    expect((await add({})).text).toContain('같은 이름의 판매처가');
  });

  it('shows what a feed left out by line, and passes many at once', async () => {
    const chief = await signedIn(newsroom, 'administrator');
    const merchant = await begin();
    await poll(merchant, [{ id: '1' }, { id: '2', title: hostile }, { id: '3', price: '-900원' }]);
    const report = (await chief.get(`/desk/shop/merchants/${merchant}`)).text;
    expect(report).toMatch(/<th scope="row">4<\/th><td>가격이 0보다 크지 않습니다: -900원/);
    const waiting = (await chief.get('/desk/shop/waiting')).text;
    expect(waiting).toContain(shown(hostile));
    const ids = (await rows(merchant)).map(({ id }) => String(id));
    expect(
      (await chief.post('/desk/shop/words', { list: 'waiting', word: 'passed' })).headers.location,
    ).toContain('none');
    await chief.post('/desk/shop/words', { list: 'waiting', all: ids.join(',') });
    expect(await page('/shop')).toContain(shown(hostile));
    await chief.post('/desk/shop/words', { list: 'products', word: 'refused', id: ids });
    expect(await page('/shop')).not.toContain('놋수저');
    expect(
      (await chief.get('/desk/shop/products?state=refused&q=%EB%86%8B%EC%88%98%EC%A0%80')).text,
    ).toContain('놋수저 1');
  });

  it('takes a product by hand, arranges it, and shows the box before it is saved', async () => {
    const chief = await signedIn(newsroom, 'chief');
    const merchant = (await saveMerchant(newsroom.kernel, null, { name: '손으로' }, { by })).result;
    const given = {
      merchant: String(merchant),
      name: '삼베 앞치마',
      address: 'https://onsallim.example/1',
      inStock: 'on',
    };
    const wrong = await chief.post('/desk/shop/products', { ...given, price: '-1' });
    expect([wrong.status, wrong.text.includes('가격을 29,000원이나')]).toEqual([422, true]);
    const { headers } = await chief.post('/desk/shop/products', { ...given, price: '32,000원' });
    const [, id = ''] = /products\/(\d+)/.exec(headers.location ?? '') ?? [];
    expect((await chief.get(`/desk/shop/products/${id}`)).text).toContain('승인 · 사진 없음');
    const slots = `id=${id}&until=&from=2099-01-01T00:00&revision=0`;
    expect((await chief.get(`/desk/shop/slots?${slots}`)).text).toContain('삼베 앞치마');
    expect((await chief.get(`/desk/shop/slots/preview?${slots}`)).status).toBe(200);
    const late = await chief.post('/desk/shop/slots', {
      id,
      until: '2001-01-01T00:00',
      from: '',
      revision: '0',
    });
    expect([late.status, late.text.includes('끝나는 때가 이미')]).toEqual([422, true]);
    const saved = await chief.post('/desk/shop/slots', {
      id,
      until: '',
      from: '2099-01-01T00:00',
      revision: '0',
    });
    expect(saved.headers.location).toContain('saved');
    expect(
      await newsroom.kernel.store.db.selectFrom('shop_slot').select(['product_id', 'shown_from']).execute(),
    ).toEqual([{ product_id: Number(id), shown_from: new Date('2099-01-01T00:00:00+09:00') }]);
    const settings = formOf((await chief.get('/desk/shop/settings')).text, '/desk/shop/settings');
    expect((await chief.post('/desk/shop/settings', { ...settings, boxLength: '99' })).status).toBe(422);
    expect((await chief.post('/desk/shop/settings', { ...settings, name: '새벽상점' })).status).toBe(303);
    expect(await page('/shop')).toContain('새벽상점');
    expect((await chief.get('/desk/shop/counts')).text).toContain('아직 집계가');
  });
});
