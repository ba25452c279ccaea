import { WordedRefusal } from '../desk/worded-refusal.ts';
import { act, type Kernel } from '../kernel/kernel.ts';
import { askOutside, OutsideFailed, wholeBody } from '../kernel/outside.ts';
import { keepPicture } from './pictures.ts';
import { tagsOf } from './tags.ts';

/** Name of the job that fetches the pictures of a merchant's products. */
export const picturesJob = 'fetch-shop-pictures';

/** One job's share: the next one goes on, so that other merchants have their turn. */
const share = 50;
const mostBytes = 10 * 1024 * 1024;
const mostSeconds = 20;

/** Fetches what has not been tried yet, one after the other. */
export async function fetchPictures(kernel: Kernel, merchant: number): Promise<void> {
  const products = await kernel.store.db
    .selectFrom('shop_product as product')
    .select(['id', 'picture_address'])
    .where('merchant_id', '=', merchant)
    .where('picture_tried_at', 'is', null)
    .where('picture_address', 'is not', null)
    .where('state', '!=', 'refused')
    .where('gone_at', 'is', null)
    .orderBy('id')
    .limit(share)
    .execute();
  for (const { id, picture_address } of products) await fetchPicture(kernel, id, picture_address ?? '');
  if (products.length < share) return;
  await kernel.jobs.open();
  await act(kernel, 'clock', ({ trx, at }) => kernel.jobs.schedule(trx, picturesJob, { merchant }, at));
}

async function fetchPicture(kernel: Kernel, id: number, address: string): Promise<void> {
  try {
    const answer = await askOutside(kernel.config, address, {
      headers: { accept: 'image/avif,image/webp,image/jpeg,image/png,image/gif' },
      seconds: mostSeconds,
      mostBytes,
    });
    if (answer.status !== 200) {
      answer.close();
      throw new OutsideFailed('status', String(answer.status));
    }
    await setPicture(kernel, { id, address, picture: await keepPicture(kernel, await wholeBody(answer)) });
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    await setPicture(kernel, { id, address, picture: null, problem });
  }
}

/** A wording of the desk and its values. */
function problemOf(error: unknown): object | null {
  if (error instanceof WordedRefusal) return { wording: error.wording, values: error.values };
  if (error instanceof OutsideFailed)
    return { wording: `shop.fault.${error.fault}`, values: { value: error.value } };
  return null;
}

type Fetched = { id: number; address: string; picture: Buffer | null; problem?: object };

/** Another picture of a product that was passed asks again, unless the merchant is trusted. The same one does not. */
async function setPicture(kernel: Kernel, { id, address, picture, problem }: Fetched): Promise<void> {
  await act(kernel, 'clock', async ({ trx, at, record }) => {
    const before = await trx
      .selectFrom('shop_product as product')
      .innerJoin('merchant', 'merchant.id', 'product.merchant_id')
      .select(['product.state', 'product.picture', 'merchant.is_trusted'])
      .where('product.id', '=', id)
      .where('picture_address', '=', address)
      .forUpdate('product')
      .executeTakeFirst();
    if (!before) return;
    const isOther = !(before.picture && picture?.equals(before.picture));
    const asksAgain = isOther && before.picture !== null && before.state === 'passed' && !before.is_trusted;
    await trx
      .updateTable('shop_product')
      .set({
        picture,
        picture_problem: problem ? JSON.stringify(problem) : null,
        picture_tried_at: at,
        ...(asksAgain ? { state: 'waiting' } : {}),
      })
      .where('id', '=', id)
      .execute();
    if (isOther && before.state === 'passed')
      record({
        kind: 'product.pictured',
        subject: String(id),
        data: {},
        tags: await tagsOf(trx, { products: [id] }),
      });
  });
}
