import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FeedStopped, type Problem } from './feed-fault.ts';
import { amountIn, type Item } from './item-of.ts';
import { type FeedKind, type Limits, readFeed } from './read-feed.ts';

const now = new Date('2026-11-24T09:00:00+09:00');
const heading = 'id\ttitle\tlink\timage_link\tprice\tavailability';
const row = (id: string | number, price = '12,000원', more = '') =>
  `${id}\t유기 놋수저\thttps://shop.example/${id}\thttps://shop.example/${id}.jpg\t${price}\tin stock${more}`;

/** Everything that is read of a feed which arrives in pieces of so many bytes. */
async function read(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  kind: FeedKind,
  limits?: Limits,
  piece = 7,
) {
  const chunks = bytes instanceof Uint8Array ? pieces(bytes, piece) : bytes;
  const items: Item[] = [];
  const problems: Problem[] = [];
  let stop: FeedStopped['stop'] | null = null;
  try {
    for await (const each of readFeed(chunks, kind, now, limits))
      if ('fault' in each) problems.push(each);
      else items.push(each);
  } catch (error) {
    if (!(error instanceof FeedStopped)) throw error;
    stop = error.stop;
  }
  return { items, problems, stop, said: problems.map(({ line, fault }) => `${line} ${fault}`) };
}

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const tsv = (...lines: string[]) => Buffer.from([heading, ...lines].join('\n'));
const rss = (items: string, head = '<?xml version="1.0"?>') =>
  Buffer.from(
    `${head}\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>가게</title>\n${items}</channel></rss>`,
  );
const item = (id: string, more = '', title = '유기 놋수저 &amp; 젓가락') =>
  `<item>\n<g:id>${id}</g:id><title>${title}</title><link>https://shop.example/${id}</link><g:price>9900 KRW</g:price>${more}</item>\n`;

describe('a feed with tabs', () => {
  it('names its columns in English or Korean, in any order', async () => {
    const korean = Buffer.from(
      '\uFEFF가격\t상품명\t상품 번호\t주소\t재고\t할인가\n29000\t"놋그릇 ""대"""\tA-1\thttps://shop.example/1\t품절\t25,000원\n',
    );
    const { items, said, stop } = await read(korean, 'tsv');
    expect([said, stop]).toEqual([[], null]);
    expect(items).toMatchObject([
      {
        key: 'A-1',
        name: '놋그릇 "대"',
        price: 25_000,
        currency: 'KRW',
        inStock: false,
        pictureAddress: null,
      },
    ]);
  });

  it('says by line what it leaves out, and goes on', async () => {
    const { items, said } = await read(
      tsv(
        row(1),
        row(2, '-5,000원'),
        row(3, '0'),
        row(4, '만이천 원'),
        row(1),
        row(5, '12000', '\t남는 칸'),
        `6\t이름\tjavascript:alert(1)\t\t900\tin stock`,
        `7\t\thttps://shop.example/7\t\t900\tin stock`,
        `8\t${'긴'.repeat(60_000)}${'이'.repeat(60_000)}`,
        `9\t이름\thttps://shop.example/9\t\t900\t곧 들어옴`,
        `\t이름\thttps://shop.example/9\t\t900\t`,
        '',
        row(10, 'USD 12.50'),
      ),
      'tsv',
    );
    expect(said).toEqual([
      '3 price-low',
      '4 price-low',
      '5 price',
      '6 duplicate',
      '7 columns-row',
      '8 link',
      '9 title',
      '10 long',
      '11 availability',
      '12 id',
    ]);
    expect(items.map(({ key, price, currency }) => `${key} ${price} ${currency}`)).toEqual([
      '1 12000 KRW',
      '10 12.5 USD',
    ]);
  });

  it('without the columns that are needed is not read, and the names are said', async () => {
    expect(await read(Buffer.from('상품명\t가격\n이름\t1'), 'tsv')).toMatchObject({
      items: [],
      stop: { fault: 'columns', value: 'id, link' },
    });
  });

  it('in CP949, UTF-16 or packed is read, in whatever pieces it comes', async () => {
    // 상품, with 똠, which EUC-KR lacks.
    const [name, twice] = [Buffer.from('bbf3c7b0208c63', 'hex'), Buffer.from('bbf3c7b0', 'hex')];
    const line = (key: string, text: Buffer) =>
      Buffer.concat([Buffer.from(`${key}\t`), text, Buffer.from('\thttps://shop.example/1\t\t900\t\n')]);
    const bytes = Buffer.concat([
      Buffer.from(`${heading}\n`),
      line('1', name),
      line('2', Buffer.from('ff80', 'hex')),
      line('3', twice),
    ]);
    const long = Buffer.concat(
      Array.from({ length: 4_000 }, (_, index) => line(`row${index}`, Buffer.concat([name, twice]))),
    );
    for (const length of [1, 7, 100_000]) {
      const { items, said } = await read(Buffer.concat([bytes, long]), 'tsv', undefined, length);
      expect(items.slice(0, 2).map(({ name }) => name)).toEqual(['상품 똠', '상품']);
      expect([said, items.length, new Set(items.slice(2).map(({ name }) => name))]).toEqual([
        ['3 garbled'],
        4_002,
        new Set(['상품 똠상품']),
      ]);
      const packed = await read(gzipSync(tsv(row(1))), 'tsv', undefined, length);
      expect(packed.items).toHaveLength(1);
      const wide = await read(Buffer.from(`\uFEFF${tsv(row(1))}`, 'utf16le'), 'tsv', undefined, length);
      expect(wide.items[0]?.name).toBe('유기 놋수저');
    }
  });

  it('that unpacks to more than is taken, or does not unpack, is stopped', async () => {
    const bomb = gzipSync(Buffer.concat([tsv(row(1)), Buffer.alloc(30_000_000, '\n')]));
    const limits = { mostBytes: 1_000_000, mostRows: 100 };
    expect((await read(bomb, 'tsv', limits, 4_000)).stop).toEqual({ fault: 'bytes', value: '1' });
    expect((await read(gzipSync(tsv(row(1))).subarray(0, 60), 'tsv')).stop?.fault).toBe('unpack');
  });

  it('of a million rows is read in its stride; one that never ends is left at the limit', async () => {
    async function* rows(count: number): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${heading}\n`);
      for (let at = 0; at < count; at += 5_000)
        yield Buffer.from(
          Array.from(
            { length: 5_000 },
            (_, index) => `${row(at + index, index === 9 ? '-1' : '900')}\n`,
          ).join(''),
        );
    }
    let good = 0;
    const bad: number[] = [];
    const before = process.memoryUsage().heapUsed;
    for await (const each of readFeed(rows(1_000_000), 'tsv', now, { mostBytes: 1e9, mostRows: 1e7 }))
      if ('fault' in each) bad.push(each.line);
      else good++;
    expect([good, bad.length, bad[0], bad.at(-1)]).toEqual([999_800, 200, 11, 995_011]);
    // The numbers of a million products, and not their rows.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000);
    const endless = await read(rows(Number.POSITIVE_INFINITY), 'tsv', { mostBytes: 1e9, mostRows: 1_000 });
    expect([endless.items.length, endless.stop]).toEqual([999, { fault: 'items', value: '1000' }]);
  }, 60_000);
});

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
