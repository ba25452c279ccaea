import { z } from 'zod';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import { fingerprint, requireUnchanged } from '../kernel/made-from.ts';
import { readInput } from '../kernel/read-input.ts';
import { webAddress } from './feed/item-of.ts';
import { setNextPoll } from './poll-merchant.ts';
import { tagsOf } from './tags.ts';

const refused = (field: 'name' | 'feed' | 'minutes') =>
  new WordedRefusal(422, `shop.problem.merchant.${field}`, {}, field);

const fields = z.object({
  name: z.string().default(''),
  feed: z.string().default(''),
  kind: z.enum(['xml', 'tsv']).default('xml'),
  minutes: z.coerce.number().default(60),
  isTrusted: z.boolean().default(false),
  isActive: z.boolean().default(true),
});

export type MerchantFields = z.input<typeof fields>;

/**
 * Adds a merchant, or changes one. One with a feed is read at once, and then by its interval.
 * @param id of the one to be changed; null adds one
 * @param madeFrom what the form was made from; null for whoever sets all, whatever was there
 * @throws WordedRefusal naming the field; Stale
 */
export async function saveMerchant(
  kernel: Kernel,
  id: number | null,
  given: MerchantFields,
  { by, madeFrom = null }: { by: string; madeFrom?: string | null },
): Promise<Acknowledged<number>> {
  const values = readMerchant(given);
  await kernel.jobs.open();
  return act(kernel, by, async (doing) => {
    const { trx, at, record } = doing;
    const before =
      id === null
        ? null
        : await trx.selectFrom('merchant').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (before === undefined) throw new WordedRefusal(404, 'shop.problem.unknown-merchant');
    if (before) requireUnchanged(stateOf(before), madeFrom);
    const named = await trx
      .selectFrom('merchant')
      .select('id')
      .where('name', '=', values.name)
      .executeTakeFirst();
    if (named && named.id !== id) throw new WordedRefusal(409, 'shop.problem.merchant.taken', {}, 'name');
    // Another address says nothing of the one before.
    const fresh =
      before?.feed_address === values.feed_address ? {} : { etag: null, last_modified: null, failures: 0 };
    const saved = before
      ? await trx
          .updateTable('merchant')
          .set({ ...values, ...fresh, next_poll_at: null })
          .where('id', '=', before.id)
          .returning('id')
          .executeTakeFirstOrThrow()
      : await trx
          .insertInto('merchant')
          .values({ ...values, added_at: at, added_by: by })
          .returning('id')
          .executeTakeFirstOrThrow();
    if (values.feed_address && values.is_active) await setNextPoll(kernel, doing, saved.id, 0);
    const kind = before ? 'merchant.changed' : 'merchant.added';
    const tags = before ? await tagsOf(trx, { merchant: saved.id }) : [];
    record({ kind, subject: String(saved.id), data: { name: values.name }, tags });
    return saved.id;
  });
}

type Stored = {
  name: string;
  feed_address: string | null;
  feed_kind: string;
  poll_minutes: number;
  is_trusted: boolean;
  is_active: boolean;
};

export function merchantMadeFrom(merchant: Stored): string {
  return fingerprint(stateOf(merchant));
}

function stateOf({ name, feed_address, feed_kind, poll_minutes, is_trusted, is_active }: Stored) {
  return { name, feed_address, feed_kind, poll_minutes, is_trusted, is_active };
}

function readMerchant(given: MerchantFields): Stored {
  const { name, feed, kind, minutes, isTrusted, isActive } = readInput(fields, given);
  if (!name || name.length > 40) throw refused('name');
  const address = feed ? webAddress(feed) : null;
  if (feed && !address) throw refused('feed');
  if (!Number.isInteger(minutes) || minutes < 10 || minutes > 10_080) throw refused('minutes');
  return {
    name,
    feed_address: address,
    feed_kind: kind,
    poll_minutes: minutes,
    is_trusted: isTrusted,
    is_active: isActive,
  };
}
