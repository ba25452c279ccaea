import { expect, it } from 'vitest';
import { by, morning, useShop } from '../../test/shop-newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { until } from '../../test/until.ts';
import { arrangeShop } from './arrange-shop.ts';
import { checkReach } from './check-reach.ts';
import { setShop } from './set-shop.ts';
import { signOff } from './sign-off.ts';
import { turnShop } from './turn-shop.ts';

describeStores('the box of the shop', (stores) => {
  const { newsroom, server, rows, begin, poll, arranged, page } = useShop(stores);

  it('shows a product when the desk has signed it off, on every page, and says that it is advertising', async () => {
    const merchant = await begin();
    expect(await poll(merchant, [{ id: '1' }, { id: '2', price: '-1' }])).toMatchObject({
      added: 1,
      faulty: 1,
      problems: [{ line: 3, fault: 'price-low' }],
    });
    const [product] = await rows(merchant);
    const id = product?.id ?? 0;
    expect(await page('/shop')).not.toContain('놋수저 1');
    expect((await newsroom.get(`/shop/go/${id}`)).status).toBe(404);
    await expect(arrangeShop(newsroom.kernel, [{ id: String(id), until: null }], null, by)).rejects.toThrow(
      /signed off/,
    );
    await signOff(newsroom.kernel, [id], 'passed', by);
    expect(await page('/shop')).toContain('놋수저 1');
    await arrangeShop(newsroom.kernel, [{ id: String(id), until: null }], null, by);
    await setShop(newsroom.kernel, { name: '새벽상점' }, by);
    const article = await newsroom.publish('rate-cut');
    const html = await page(`/news/${article}`);
    const [before = '', box = ''] = html.split('class="shop"');
    expect(box).toMatch(/새벽상점<\/a> <small>광고<\/small>/);
    expect(box).toContain(
      `<a href="/shop/go/${id}" rel="sponsored nofollow noopener"><img src="/shop/p/${id}-`,
    );
    expect(box).toMatch(/width="240" height="240"/);
    expect(box).toContain('<b>12,000원</b><br/>오늘 <time>09:00</time> 기준');
    // Outside the article, and in nothing that tells machines of it.
    expect(before).toContain('</main>');
    expect(before).not.toContain('놋수저');
    // What a reader's browser fetches is ours.
    expect(
      [...html.matchAll(/(?:src|srcset|poster)="([^"]+)"/g)]
        .map(([, address]) => address)
        .filter((address) => !/^\//.test(address ?? '')),
    ).toEqual([]);
    expect(html).not.toContain(server.origin);
    const [, picture = ''] = /src="(\/shop\/p\/[^"]+)"/.exec(box) ?? [];
    const shown = await newsroom.get(picture);
    expect([shown.status, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([
      200,
      'image/webp',
      'public, max-age=31536000, immutable',
    ]);
    expect((await newsroom.get(picture.replace(/-\w{6}/, '-000000'))).status).toBe(404);
    const list = await page('/shop');
    expect(list).toMatch(/<h1>새벽상점 <small>광고<\/small><\/h1>/);
    expect(list).toContain('통신판매의 당사자가 아니며');
  });

  it('turns by the clock: places begin and end, what expires leaves, old prices are not told', async () => {
    const { products } = await arranged('1', '2', '3');
    const [first, second, third] = products.map(String);
    const at = (time: string) => new Date(`2026-11-24T${time}:00+09:00`);
    await newsroom.kernel.store.db
      .updateTable('shop_product')
      .set({ expires_at: at('13:00') })
      .where('id', '=', Number(third))
      .execute();
    await arrangeShop(
      newsroom.kernel,
      [
        { id: first ?? '', from: at('10:00'), until: at('12:00') },
        { id: second ?? '', until: null },
        { id: third ?? '', until: null },
      ],
      null,
      by,
    );
    await turnShop(newsroom.kernel);
    const seen = async (time: string) => {
      newsroom.setClock(time);
      await turnShop(newsroom.kernel);
      const html = (await page()).split('class="boxes"')[1] ?? '';
      return (
        [1, 2, 3].filter((number) => html.includes(`놋수저 ${number}`)).join('') +
        (html.includes('12,000원') ? ' 원' : '') +
        (/(오늘|어제) <time>09:00/.exec(html)?.[1] ?? '')
      );
    };
    expect(await seen('2026-11-24T09:59:00+09:00')).toBe('23 원오늘');
    expect(await seen('2026-11-24T10:00:00+09:00')).toBe('123 원오늘');
    expect(await seen('2026-11-24T12:00:00+09:00')).toBe('23 원오늘');
    expect(await seen('2026-11-24T13:00:00+09:00')).toBe('2 원오늘');
    expect(await seen('2026-11-25T00:00:00+09:00')).toBe('2 원어제');
    expect(await seen('2026-11-25T09:00:00+09:00')).toBe('2');
    await setShop(newsroom.kernel, { whenOld: 'product' }, by);
    expect(await seen('2026-11-25T09:01:00+09:00')).toBe('');
    await setShop(newsroom.kernel, {}, by);
    newsroom.setClock(morning);
  });

  it('takes a product out whose address fails three times, and back when it answers', async () => {
    const { merchant, products } = await arranged('r1');
    // The others of this store were just looked at.
    const { db } = newsroom.kernel.store;
    await db
      .updateTable('shop_product')
      .set({ next_check_at: new Date('2027-01-01') })
      .where('merchant_id', '!=', merchant)
      .execute();
    const round = async (time: string) => {
      newsroom.setClock(time);
      await checkReach(newsroom.kernel);
      return (await page('/shop')).includes('놋수저 r1');
    };
    const seen = [
      await round('2026-11-24T09:00:00+09:00'),
      await round('2026-11-24T09:30:00+09:00'),
      await round('2026-11-24T10:00:00+09:00'),
      await round('2026-11-24T11:00:00+09:00'),
    ];
    expect(seen).toEqual([true, true, true, false]);
    expect((await newsroom.get(`/shop/go/${products[0]}`)).status).toBe(410);
    // Some servers know no HEAD.
    server.set(
      '/item/r1',
      (request, response) => void response.writeHead(request.method === 'GET' ? 200 : 405).end(),
    );
    expect(await round('2026-11-25T08:59:00+09:00')).toBe(false);
    await poll(merchant, [{ id: 'r1' }]);
    expect(await round('2026-11-25T11:00:00+09:00')).toBe(true);
    newsroom.setClock(morning);
  });

  it('counts who sees and who goes, knows nobody, and leads nowhere else', async () => {
    const { products } = await arranged('c1', 'c2');
    const [first, second] = products;
    const agent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';
    const send = (headers: Record<string, string> = {}) =>
      newsroom.get('/shop/views', {
        method: 'POST',
        headers: { 'user-agent': agent, 'sec-fetch-site': 'same-origin', ...headers },
      });
    const go = (path: string, headers: Record<string, string> = {}) =>
      newsroom.get(path, { headers: { 'user-agent': agent, ...headers } });
    for (const reader of ['a', 'a', 'b'])
      expect((await send({ 'user-agent': `${agent} ${reader}` })).status).toBe(204);
    expect((await send({ 'user-agent': 'Mozilla/5.0 (compatible; Yeti/1.1)' })).status).toBe(204);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const gone = await go(`/shop/go/${first}?to=https://evil.example/`);
    expect([
      gone.status,
      gone.headers.location,
      gone.headers['cache-control'],
      gone.headers['set-cookie'],
    ]).toEqual([302, `${server.origin}/item/c1`, 'no-store', undefined]);
    await go(`/shop/go/${first}`);
    await go(`/shop/go/${second}`, { 'user-agent': 'curl/8' });
    await go(`/shop/go/${second}`, { 'sec-purpose': 'prefetch', 'user-agent': `${agent} c` });
    for (const path of [
      '/shop/go/',
      '/shop/go/0',
      '/shop/go/999999',
      '/shop/go/https://evil.example',
      '/shop/go//evil.example',
    ])
      expect([path, (await go(path)).status]).toEqual([path, 404]);
    await until(async () =>
      expect(
        await newsroom.kernel.store.db.selectFrom('shop_count').selectAll().orderBy('product_id').execute(),
      ).toEqual([
        { day: '2026-11-24', product_id: first, views: 2, clicks: 1 },
        { day: '2026-11-24', product_id: second, views: 2, clicks: 0 },
      ]),
    );
  });
});
