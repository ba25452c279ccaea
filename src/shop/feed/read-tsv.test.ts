import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { heading, now, read, row, tsv } from '../../../test/feeds.ts';
import { readFeed } from './read-feed.ts';

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
