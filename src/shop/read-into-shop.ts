import type { Kernel } from '../kernel/kernel.ts';
import { OutsideFailed } from '../kernel/outside.ts';
import { FeedStopped } from './feed/feed-fault.ts';
import type { Item } from './feed/item-of.ts';
import { type FeedKind, type Limits, readFeed } from './feed/read-feed.ts';
import { addProblem, addTaken, type FeedReport, newReport, stopWith } from './report.ts';
import { batchLength, type Reading, takeItems } from './take-items.ts';

/**
 * Reads a feed to its end, or as far as it goes, and takes in what is good of it. Whatever is wrong with the feed is in
 * the report.
 */
export async function readIntoShop(
  kernel: Kernel,
  reading: Reading,
  feed: { bytes: AsyncIterable<Uint8Array>; kind: FeedKind; limits?: Limits | undefined },
  by: string,
): Promise<FeedReport> {
  const report = newReport(reading.at);
  let batch: Item[] = [];
  const take = async () => {
    const items = batch;
    batch = [];
    if (items.length > 0) addTaken(report, await takeItems(kernel, reading, items, by));
  };
  try {
    for await (const row of readFeed(feed.bytes, feed.kind, reading.at, feed.limits)) {
      if ('fault' in row) addProblem(report, row);
      else if (batch.push(row) === batchLength) await take();
    }
  } catch (error) {
    stopWith(report, stopOf(error));
  }
  await take();
  if (!report.stop && itemsOf(report) === 0) stopWith(report, { fault: 'empty', value: '' });
  return report;
}

function itemsOf({ added, changed, same }: FeedReport): number {
  return added + changed + same;
}

/** Why a feed was not read to its end, in a report; what is our own fault goes on. */
export function stopOf(error: unknown): FeedStopped['stop'] {
  if (error instanceof FeedStopped) return error.stop;
  if (error instanceof OutsideFailed) return { fault: error.fault, value: error.value };
  throw error;
}
