import type { Selectable } from 'kysely';
import { type Act, act, type Kernel } from '../kernel/kernel.ts';
import { type Answered, askOutside, OutsideFailed } from '../kernel/outside.ts';
import type { Merchant } from '../kernel/tables.gen.ts';
import type { FeedKind, Limits } from './feed/read-feed.ts';
import { usualLimits } from './feed/read-feed.ts';
import { picturesJob } from './fetch-pictures.ts';
import { readIntoShop, stopOf } from './read-into-shop.ts';
import { type FeedReport, newReport, readReport, stopWith } from './report.ts';
import { tagsOf } from './tags.ts';

/** Name of the job that reads a merchant's feed. */
export const pollJob = 'poll-merchant';

/** A merchant's server is asked at least so often, however often it failed. */
const longestPause = 24 * 60;
/** For a whole feed: pg-boss gives a job to another process after fifteen minutes. */
const mostSeconds = 600;

type Row = Selectable<Merchant>;

/** The job's part: where another time was set since, another job was. */
export async function pollWhenDue(kernel: Kernel, id: number, due: Date): Promise<void> {
  const merchant = await merchantOf(kernel, id);
  if (merchant?.next_poll_at?.getTime() === due.getTime()) await pollMerchant(kernel, id, 'clock');
}

/** Reads a merchant's feed now. Null where the merchant has none, or is not worked with. */
export async function pollMerchant(
  kernel: Kernel,
  id: number,
  by: string,
  limits: Limits = usualLimits,
): Promise<FeedReport | null> {
  const merchant = await merchantOf(kernel, id);
  if (!merchant?.feed_address || !merchant.is_active) return null;
  await kernel.jobs.open();
  const at = kernel.now();
  try {
    const answer = await askOutside(kernel.config, merchant.feed_address, {
      headers: { accept: '*/*', ...conditions(merchant) },
      seconds: mostSeconds,
      mostBytes: limits.mostBytes,
    });
    return await readAnswer(kernel, merchant, answer, { at, by, limits });
  } catch (error) {
    const report = newReport(at);
    stopWith(report, stopOf(error));
    return endReading(kernel, merchant, report, { by });
  }
}

async function merchantOf({ store }: Kernel, id: number): Promise<Row | undefined> {
  return store.db.selectFrom('merchant').selectAll().where('id', '=', id).executeTakeFirst();
}

function conditions({ etag, last_modified }: Row): Record<string, string> {
  return {
    ...(etag && { 'if-none-match': etag }),
    ...(last_modified && { 'if-modified-since': last_modified }),
  };
}

type Polling = { at: Date; by: string; limits: Limits };

async function readAnswer(kernel: Kernel, merchant: Row, answer: Answered, { at, by, limits }: Polling) {
  const { status, headers, body, close } = answer;
  if (status === 304) {
    close();
    return endReading(kernel, merchant, unchangedReport(merchant, at), { by });
  }
  if (status !== 200) {
    close();
    throw new OutsideFailed('status', String(status));
  }
  const reading = { merchant: { id: merchant.id, isTrusted: merchant.is_trusted }, at };
  const kind = merchant.feed_kind as FeedKind;
  const report = await readIntoShop(kernel, reading, { bytes: body, kind, limits }, by);
  return endReading(kernel, merchant, report, { by, headers });
}

/** What was wrong with the feed when it was read is still so. */
function unchangedReport(merchant: Row, at: Date): FeedReport {
  const { faulty, problems } = readReport(merchant.report) ?? newReport(at);
  return { ...newReport(at), isUnchanged: true, faulty, problems };
}

/**
 * Closes a reading: what a feed that was read whole has no more is gone, and the next reading is set. After a failure
 * it comes later each time, and what the shop knows stays as it is.
 */
export async function endReading(
  kernel: Kernel,
  { id, feed_address, poll_minutes, is_active }: Row,
  report: FeedReport,
  { by, headers = {} }: { by: string; headers?: Answered['headers'] },
): Promise<FeedReport> {
  await kernel.jobs.open();
  await act(kernel, by, async (doing) => {
    const { trx, at, record } = doing;
    const isWhole = !report.stop && !report.isUnchanged;
    if (isWhole) report.gone = await markGone(doing, id, new Date(report.at));
    if (report.isUnchanged) await renew(doing, id);
    const { failures } = await trx
      .updateTable('merchant')
      .set((eb) => ({
        report: JSON.stringify(report),
        polled_at: at,
        failures: report.stop ? eb('failures', '+', 1) : 0,
        // A feed that was not read to its end is read again whole.
        ...(report.isUnchanged ? {} : { etag: null, last_modified: null }),
        ...(isWhole ? { etag: headers.etag ?? null, last_modified: headers['last-modified'] ?? null } : {}),
      }))
      .where('id', '=', id)
      .returning('failures')
      .executeTakeFirstOrThrow();
    if (feed_address && is_active) await setNextPoll(kernel, doing, id, pauseAfter(poll_minutes, failures));
    await kernel.jobs.schedule(trx, picturesJob, { merchant: id }, at);
    const { added, changed, gone, faulty } = report;
    const data = { added, changed, gone, faulty, stop: report.stop?.fault ?? '' };
    record({ kind: 'shop.polled', subject: String(id), data, tags: await tagsOf(trx, { merchant: id }) });
  });
  return report;
}

function pauseAfter(minutes: number, failures: number): number {
  return Math.max(minutes, Math.min(longestPause, minutes * 2 ** Math.min(failures, 10)));
}

/** Sets when a merchant's feed is read next, and the job that does it. */
export async function setNextPoll(
  { jobs }: Kernel,
  { trx, at }: Act,
  merchant: number,
  minutes: number,
): Promise<void> {
  const due = new Date(at.getTime() + minutes * 60_000);
  await trx.updateTable('merchant').set({ next_poll_at: due }).where('id', '=', merchant).execute();
  await jobs.schedule(trx, pollJob, { merchant, due: due.toISOString() }, due);
}

async function markGone({ trx, at }: Act, merchant: number, since: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('shop_product')
    .set({ gone_at: at })
    .where('merchant_id', '=', merchant)
    .where('feed_key', 'is not', null)
    .where('seen_at', '<', since)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The merchant says that all is as it was: so are the prices. */
async function renew({ trx, at }: Act, merchant: number): Promise<void> {
  await trx
    .updateTable('shop_product')
    .set({ price_at: at, seen_at: at })
    .where('merchant_id', '=', merchant)
    .where('feed_key', 'is not', null)
    .where('gone_at', 'is', null)
    .execute();
}
