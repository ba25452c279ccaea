import { expect, it } from 'vitest';
import { feedOf } from '../../test/merchant-server.ts';
import { pictureWith } from '../../test/picture-bytes.ts';
import { by, morning, useShop } from '../../test/shop-newsroom.ts';
import { describeStores } from '../../test/stores.ts';
import { pollMerchant, pollWhenDue } from './poll-merchant.ts';
import { saveMerchant } from './save-merchant.ts';
import { signOff } from './sign-off.ts';

describeStores('a merchant’s feed', (stores) => {
  const { newsroom, server, rows, begin, poll, arranged, page } = useShop(stores);

  it('takes prices and stock at once, and asks again for a name or a picture that changed', async () => {
    const { merchant, products } = await arranged('1', '2', '3', '4');
    expect(
      await poll(merchant, [
        { id: '1', price: '9,900원' },
        { id: '2', stock: '품절' },
        { id: '3', title: '은수저' },
        { id: '4', picture: 'other.jpg' },
      ]),
    ).toMatchObject({ changed: 4, added: 0 });
    const html = await page();
    expect(html).toContain('9,900원');
    expect([2, 3].map((number) => html.includes(`놋수저 ${number}`))).toEqual([false, false]);
    expect(html).not.toContain('은수저');
    // The other address has the same picture.
    expect(html).toContain('놋수저 4');
    expect((await rows(merchant)).map(({ state, passed_name }) => [state, passed_name])).toEqual([
      ['passed', null],
      ['passed', null],
      ['waiting', '놋수저 3'],
      ['passed', null],
    ]);
    expect((await newsroom.get(`/shop/go/${products[1]}`)).status).toBe(410);
    await signOff(newsroom.kernel, [products[2] ?? 0], 'passed', by);
    expect(await page()).toContain('은수저');
    const another = await pictureWith(7).png().toBuffer();
    server.set('/new.jpg', (_, response) => void response.end(another));
    newsroom.setClock('2026-11-24T09:30:00+09:00');
    await poll(merchant, [{ id: '1', picture: 'new.jpg' }]);
    newsroom.setClock(morning);
    expect(await page()).not.toContain('놋수저 1');
    expect((await rows(merchant)).map(({ state, gone_at }) => [state, gone_at !== null])).toEqual([
      ['waiting', false],
      ['passed', true],
      ['passed', true],
      ['passed', true],
    ]);
  });

  it('shows what a trusted merchant has without a word, and keeps all when a feed breaks', async () => {
    const merchant = await begin(true);
    await poll(merchant, [
      { id: '1', title: '방짜유기' },
      { id: '1', title: '두 번째' },
    ]);
    expect(await page('/shop')).toContain('방짜유기');
    for (const [broken, fault] of [
      ['', 'empty'],
      ['<html>점검 중</html>', 'columns'],
      ['id\ttitle\tlink\tprice\n', 'empty'],
    ]) {
      server.set('/feed', broken ?? '');
      expect((await pollMerchant(newsroom.kernel, merchant, 'clock'))?.stop?.fault).toBe(fault);
    }
    server.set('/feed', (_, response) => void response.writeHead(500).end());
    expect((await pollMerchant(newsroom.kernel, merchant, 'clock'))?.stop).toEqual({
      fault: 'status',
      value: '500',
    });
    const { failures, next_poll_at } = await newsroom.kernel.store.db
      .selectFrom('merchant')
      .selectAll()
      .where('id', '=', merchant)
      .executeTakeFirstOrThrow();
    // An hour doubled four times.
    expect([failures, next_poll_at]).toEqual([4, new Date('2026-11-25T01:00:00+09:00')]);
    expect(await page('/shop')).toContain('방짜유기');
  });

  it('asks only for what is new, and polls when it is due', async () => {
    const merchant = await begin(true);
    server.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
      else response.setHeader('etag', '"a"').end(feedOf(server.origin, [{ id: '1', title: '찻종' }]));
    });
    await pollMerchant(newsroom.kernel, merchant, 'clock');
    newsroom.setClock('2026-11-24T10:00:00+09:00');
    const due = new Date('2026-11-24T10:00:00+09:00');
    const count = () => server.asked.filter((each) => each === 'GET /feed').length;
    const before = count();
    await pollWhenDue(newsroom.kernel, merchant, new Date(due.getTime() + 1));
    expect(count()).toBe(before);
    await pollWhenDue(newsroom.kernel, merchant, due);
    expect([count(), server.lastHeaders()['if-none-match']]).toEqual([before + 1, '"a"']);
    expect((await rows(merchant))[0]).toMatchObject({ price_at: due, gone_at: null });
    newsroom.setClock(morning);
  });

  it('is a reading that never ends, or never comes, and the rest of the shop goes on', async () => {
    const merchant = await begin(true);
    server.set('/feed', (_, response) => {
      response.write(feedOf(server.origin, []));
      let id = 0;
      const more = () => {
        while (response.write(`\n${++id}\t끝없는 상품\t${server.origin}/${id}\t\t900원\t`));
      };
      response.on('drain', more);
      more();
    });
    const limits = { mostBytes: 1e9, mostRows: 1_200 };
    const report = await pollMerchant(newsroom.kernel, merchant, 'clock', limits);
    expect(report).toMatchObject({ added: 1_200, stop: { fault: 'items', value: '1200' } });
    const small = await pollMerchant(newsroom.kernel, merchant, 'clock', {
      mostBytes: 50_000,
      mostRows: 1e6,
    });
    expect(small?.stop?.fault).toBe('large');
    expect(await rows(merchant)).toHaveLength(1_200);
    await saveMerchant(newsroom.kernel, merchant, { name: '끝없는 가게', isActive: false }, { by });
    expect(await pollMerchant(newsroom.kernel, merchant, 'clock')).toBeNull();
  });

  it('says of a picture that is none what it is, and the product waits without one', async () => {
    const merchant = await begin(true);
    server.set('/none.jpg', 'GIF? 아닙니다');
    server.set('/huge.jpg', (_, response) => void response.end(Buffer.alloc(11 * 1024 * 1024)));
    await poll(
      merchant,
      ['none.jpg', 'huge.jpg', 'no-such-file', '../feed'].map((picture, index) => ({
        id: String(index),
        title: '그림 없는 상품',
        picture,
      })),
    );
    expect(
      (await rows(merchant)).map(({ picture, picture_problem }) => [
        picture,
        (picture_problem as { wording: string }).wording,
      ]),
    ).toEqual([
      [null, 'picture.refused.kind'],
      [null, 'shop.fault.large'],
      [null, 'shop.fault.status'],
      [null, 'picture.refused.kind'],
    ]);
    expect(await page('/shop')).not.toContain('그림 없는 상품');
  });
});
