import { FeedStopped, type Problem } from '../src/shop/feed/feed-fault.ts';
import type { Item } from '../src/shop/feed/item-of.ts';
import { type FeedKind, type Limits, readFeed } from '../src/shop/feed/read-feed.ts';

export const now = new Date('2026-11-24T09:00:00+09:00');
export const heading = 'id\ttitle\tlink\timage_link\tprice\tavailability';
export const row = (id: string | number, price = '12,000원', more = '') =>
  `${id}\t유기 놋수저\thttps://shop.example/${id}\thttps://shop.example/${id}.jpg\t${price}\tin stock${more}`;

/** Everything that is read of a feed which arrives in pieces of so many bytes. */
export async function read(
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

export const tsv = (...lines: string[]) => Buffer.from([heading, ...lines].join('\n'));
export const rss = (items: string, head = '<?xml version="1.0"?>') =>
  Buffer.from(
    `${head}\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>가게</title>\n${items}</channel></rss>`,
  );
export const item = (id: string, more = '', title = '유기 놋수저 &amp; 젓가락') =>
  `<item>\n<g:id>${id}</g:id><title>${title}</title><link>https://shop.example/${id}</link><g:price>9900 KRW</g:price>${more}</item>\n`;
