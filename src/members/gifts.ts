import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { cardsOf } from '../articles/queries.ts';
import { WordedRefusal } from '../desk/worded-refusal.ts';
import { type Acknowledged, act, type Kernel } from '../kernel/kernel.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { addMonths, seoulDay, startOfDay } from '../korean/seoul-time.ts';
import { holdReader } from './add-grant.ts';
import { readerActor } from './change-grant.ts';
import { daysLater } from './grant-state.ts';
import { grantsOf, holds } from './queries.ts';

/** For how long a gift can be opened. */
export const giftDays = 7;
/** The query parameter by which an article is opened as a gift. */
const giftParameter = 'gift';

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/**
 * Gives an article away: whoever has the link reads it whole for seven days.
 * @returns the path of the link, which is stored nowhere
 * @throws WordedRefusal where it is not the reader's to give, or all of this month are given
 */
export async function giveArticle(
  kernel: Kernel,
  reader: { id: string; email: string },
  articleId: string,
): Promise<Acknowledged<{ path: string }>> {
  const token = randomBytes(32).toString('base64url');
  return act(kernel, readerActor, async ({ trx, at, record }) => {
    await holdReader(trx, reader.id);
    const [article] = await cardsOf(trx, [articleId]);
    const grant = (await grantsOf(trx, reader.id)).find(
      (each) => each.product_key === article?.access && holds(each, reader, at),
    );
    if (!grant) throw new WordedRefusal(404, 'members.problem.gift');
    if ((await giftsLeft(trx, reader.id, grant.product_key, at)) < 1)
      throw new WordedRefusal(409, 'members.problem.gifts-used');
    await trx
      .insertInto('gift')
      .values({
        hash: hashOf(token),
        article_id: articleId,
        product_key: grant.product_key,
        grant_id: grant.id,
        reader_id: reader.id,
        made_at: at,
        expires_at: daysLater(at, giftDays),
      })
      .execute();
    record({ kind: 'gift.made', subject: articleId, data: {}, tags: [] });
    return { path: `/news/${articleId}?${giftParameter}=${token}` };
  });
}

/** How many articles of a product a reader may still give away this month. */
export async function giftsLeft(
  db: Kysely<DB>,
  readerId: string,
  product: string,
  now: Date,
): Promise<number> {
  const month = `${seoulDay(now).slice(0, 7)}-01`;
  const { given, most } = await db
    .selectFrom('product')
    .select('gifts_per_month as most')
    .select((eb) =>
      eb
        .selectFrom('gift')
        .select(({ fn }) => fn.countAll<number>().as('given'))
        .where('gift.reader_id', '=', readerId)
        .whereRef('gift.product_key', '=', 'product.key')
        .where('made_at', '>=', startOfDay(month))
        .where('made_at', '<', startOfDay(addMonths(month, 1)))
        .as('given'),
    )
    .where('key', '=', product)
    .executeTakeFirstOrThrow();
  return Math.max(0, most - (given ?? 0));
}

/**
 * Whether a link opens an article. It is the giver's word: a membership that was taken back or paid back takes its gifts
 * along. One that has merely ended does not; the gift has its own seven days.
 */
export async function isGift(
  { store, now }: Kernel,
  url: URL,
  article: { id: string; access: string },
): Promise<boolean> {
  const token = url.searchParams.get(giftParameter);
  if (!token || !/^[\w-]{43}$/.test(token)) return false;
  const at = now();
  const gift = await store.db
    .selectFrom('gift')
    .innerJoin('member_grant', 'member_grant.id', 'gift.grant_id')
    .select('gift.article_id')
    .where('hash', '=', hashOf(token))
    .where('gift.article_id', '=', article.id)
    .where('gift.product_key', '=', article.access)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .where('refunded_at', 'is', null)
    .executeTakeFirst();
  return gift !== undefined;
}
