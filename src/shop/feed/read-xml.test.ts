import { describe, expect, it } from 'vitest';
import { item, read, rss } from '../../../test/feeds.ts';
import { amountIn } from './item-of.ts';

describe('a feed in XML', () => {
  it('is read in RSS and in Atom, items by their own elements alone', async () => {
    const shipping = '<g:shipping><g:price>3000 KRW</g:price></g:shipping>';
    const more = `<g:availability>out_of_stock</g:availability><g:image_link><![CDATA[https://shop.example/a.jpg?a&b]]></g:image_link><g:product_type>부엌 &gt; 수저</g:product_type><g:expiration_date>2026-12-01T10:00+0900</g:expiration_date>`;
    const { items, said, stop } = await read(rss(item('1', shipping + more)), 'xml');
    expect([said, stop]).toEqual([[], null]);
    expect(items).toEqual([
      {
        key: '1',
        name: '유기 놋수저 & 젓가락',
        category: '수저',
        address: 'https://shop.example/1',
        pictureAddress: 'https://shop.example/a.jpg?a&b',
        price: 9900,
        currency: 'KRW',
        priceUntil: null,
        inStock: false,
        expiresAt: new Date('2026-12-01T10:00:00+09:00'),
      },
    ]);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://no.example/"/><entry><title>그릇</title><link rel="self" href="https://no.example/"/><link href="https://shop.example/2"/><g:id xmlns:g="x">2</g:id><g:price xmlns:g="x">1</g:price></entry></feed>`;
    expect((await read(Buffer.from(atom), 'xml')).items).toMatchObject([
      { key: '2', name: '그릇', address: 'https://shop.example/2' },
    ]);
  });

  it('with a mistake in an item leaves that out and says where', async () => {
    const { items, said } = await read(
      rss(item('1') + item('2', '', '수저 & 젓가락 &없음;') + item('3', '', 'a < b') + item('4')),
      'xml',
    );
    expect(items.map(({ key }) => key)).toEqual(['1', '4']);
    expect(said).toEqual(['5 xml', '7 xml']);
  });

  it('expands no entity, and reads no document that declares one', async () => {
    const laughs = '<!DOCTYPE rss [<!ENTITY a "하하하"><!ENTITY b "&a;&a;&a;">]>';
    expect(await read(rss(item('1', '', '&b;'), laughs), 'xml')).toMatchObject({
      items: [],
      stop: { fault: 'doctype' },
    });
    const outside = '<!DOCTYPE rss SYSTEM "file:///etc/passwd">';
    expect((await read(rss(item('1'), outside), 'xml')).stop?.fault).toBe('doctype');
  });

  it('that nests without end, or never closes a mark, is stopped; one that is cut off says so', async () => {
    async function* endless(head: string, text: string): AsyncGenerator<Uint8Array> {
      yield Buffer.from(head);
      for (;;) yield Buffer.from(text.repeat(1_000));
    }
    expect((await read(endless('<rss>', '<a>'), 'xml')).stop?.fault).toBe('deep');
    expect((await read(endless('<rss><item><title>', '끝없이 '), 'xml')).stop?.fault).toBe('endless');
    expect((await read(endless('<rss><!--', '끝없이 '), 'xml')).stop?.fault).toBe('endless');
    expect((await read(endless('<rss a="', '끝없이 '), 'xml')).stop?.fault).toBe('endless');
    expect((await read(endless('', '끝없이'), 'xml')).stop?.fault).toBe('endless');
    const cut = rss(item('1') + item('2')).subarray(0, -40);
    expect(await read(cut, 'xml')).toMatchObject({
      items: [{ key: '1' }],
      said: [expect.stringMatching(/xml/)],
    });
    expect((await read(Buffer.from('<!doctype html><p>점검 중'), 'xml')).said[0]).toBe('1 xml');
  });

  it('in CP949 is read whatever it says of itself', async () => {
    const [before, after] = rss(item('1', '', '@'), '<?xml version="1.0" encoding="utf-8"?>')
      .toString()
      .replace('가게', 'shop')
      .split('@');
    const bytes = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.from('bbf3c7b0', 'hex'),
      Buffer.from(after ?? ''),
    ]);
    expect((await read(bytes, 'xml')).items[0]?.name).toBe('상품');
  });
});

describe('a price', () => {
  it.each([
    ['29,000원', 29_000, 'KRW'],
    ['₩29,000', 29_000, 'KRW'],
    ['29000.00 KRW', 29_000, 'KRW'],
    ['1250.5 jpy', 1250.5, 'JPY'],
    ['EUR 3.999', 4, 'EUR'],
  ])('%s', (text, price, currency) => {
    expect(amountIn(text)).toEqual({ price, currency });
  });
});
