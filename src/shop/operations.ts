import { createReadStream } from 'node:fs';
import type { Hono } from 'hono';
import { z } from 'zod';
import { wordingIn } from '../desk/wording.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { Site } from '../site/site.ts';
import { endReading, pollMerchant } from './poll-merchant.ts';
import { readIntoShop } from './read-into-shop.ts';
import type { FeedReport } from './report.ts';
import { saveMerchant } from './save-merchant.ts';

const imported = z.object({
  merchant: z.string().min(1),
  file: z.string().min(1),
  kind: z.enum(['xml', 'tsv']),
});
const polled = z.object({ merchant: z.string().nullable().default(null) });

/** What the command line asks of the shop. */
export function operations({ kernel }: Site, app: Hono): void {
  app.post('/shop/imports', async (c) => {
    const { merchant, file, kind } = readInput(imported, await c.req.json());
    const row = await merchantNamed(kernel, merchant);
    const bytes = readable(file);
    const reading = { merchant: { id: row.id, isTrusted: row.is_trusted }, at: kernel.now() };
    const report = await readIntoShop(kernel, reading, { bytes, kind }, 'operator');
    return c.json(inWords(merchant, await endReading(kernel, row, report, { by: 'operator' })));
  });

  app.post('/shop/polls', async (c) => {
    const { merchant } = readInput(polled, await c.req.json());
    let rows = kernel.store.db
      .selectFrom('merchant')
      .select(['id', 'name'])
      .where('is_active', '=', true)
      .where('feed_address', 'is not', null);
    if (merchant) rows = rows.where('name', '=', merchant);
    const reports: object[] = [];
    for (const { id, name } of await rows.orderBy('id').execute()) {
      const report = await pollMerchant(kernel, id, 'operator');
      if (report) reports.push(inWords(name, report));
    }
    if (merchant && reports.length === 0) throw new Refused(404, `has no feed: ${merchant}`, 'merchant');
    return c.json(reports);
  });
}

/** One that is not known yet is added, without a feed to be polled. */
async function merchantNamed(kernel: Kernel, name: string) {
  const { db } = kernel.store;
  const find = () => db.selectFrom('merchant').selectAll().where('name', '=', name).executeTakeFirst();
  const known = await find();
  if (known) return known;
  await saveMerchant(kernel, null, { name }, { by: 'operator' });
  const added = await find();
  if (!added) throw new Refused(422, 'cannot be added', 'merchant');
  return added;
}

async function* readable(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new Refused(404, `cannot be read: ${(error as Error).message}`, file);
  }
}

/** A report as the terminal has it: each problem in a line of its own. */
function inWords(merchant: string, { problems, stop, ...report }: FeedReport) {
  const say = wordingIn('en');
  return {
    merchant,
    ...report,
    problems: problems.map(
      ({ line, fault, value }) => `line ${line}: ${say(`shop.fault.${fault}`, { value })}`,
    ),
    stopped: stop && say(`shop.fault.${stop.fault}`, { value: stop.value }),
  };
}
