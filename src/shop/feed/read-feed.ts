import { decodeFeed } from './decode-feed.ts';
import { FeedStopped, type Problem } from './feed-fault.ts';
import { type Item, itemOf } from './item-of.ts';
import { readTsv } from './read-tsv.ts';
import { readXml } from './read-xml.ts';

export type FeedKind = 'xml' | 'tsv';

export type Limits = {
  /** Unpacked. */
  mostBytes: number;
  /** Of rows that are taken, and of those that cannot be. */
  mostRows: number;
};

/** More products than a box and its page can ever use; a feed with more is read up to here. */
export const usualLimits: Limits = { mostBytes: 512 * 1024 * 1024, mostRows: 100_000 };

/**
 * Reads a feed row by row, however long it is: each is a product or a problem. Only the numbers of products are kept,
 * to know what comes twice.
 * @throws FeedStopped where the rest cannot be read or is more than is taken
 */
export async function* readFeed(
  bytes: AsyncIterable<Uint8Array>,
  kind: FeedKind,
  now: Date,
  { mostBytes, mostRows }: Limits = usualLimits,
): AsyncGenerator<Item | Problem> {
  const texts = decodeFeed(bytes, mostBytes);
  const known = new Set<string>();
  let rows = 0;
  for await (const row of kind === 'xml' ? readXml(texts) : readTsv(texts)) {
    if (++rows > mostRows) throw new FeedStopped('items', mostRows);
    const item = itemOf(row, now);
    if ('fault' in item) yield item;
    else if (known.has(item.key)) yield { line: row.line, fault: 'duplicate', value: item.key };
    else {
      known.add(item.key);
      yield item;
    }
  }
}
