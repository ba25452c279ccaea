import { afterAll, beforeAll } from 'vitest';
import { arrangeShop } from '../src/shop/arrange-shop.ts';
import { fetchPictures } from '../src/shop/fetch-pictures.ts';
import { pollMerchant } from '../src/shop/poll-merchant.ts';
import { saveMerchant } from '../src/shop/save-merchant.ts';
import { signOff } from '../src/shop/sign-off.ts';
import { feedOf, type MerchantServer, openMerchantServer } from './merchant-server.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import type { TestStores } from './stores.ts';

export const by = '차분한';
export const morning = '2026-11-24T09:00:00+09:00';

/** A newsroom with a shop, and a merchant's server on this machine, for the tests of a suite. */
export function useShop({ placeTestStore }: TestStores) {
  const newsroom = {} as Newsroom;
  const server = {} as MerchantServer;
  let merchants = 0;
  beforeAll(async () => {
    Object.assign(newsroom, await openNewsroom({ placeTestStore }, { SOKBO_FETCH_INSIDE: 'on' }));
    Object.assign(server, await openMerchantServer());
    newsroom.setClock(morning);
  });
  afterAll(async () => {
    server.close();
    await newsroom.close();
  });

  const rows = (merchant: number) =>
    newsroom.kernel.store.db
      .selectFrom('shop_product as product')
      .selectAll()
      .where('merchant_id', '=', merchant)
      .orderBy('id')
      .execute();

  const begin = async (isTrusted = false) => {
    const feed = `${server.origin}/feed`;
    const given = { name: `살림가게 ${++merchants}`, feed, kind: 'tsv' as const, isTrusted };
    return (await saveMerchant(newsroom.kernel, null, given, { by })).result;
  };

  const poll = async (merchant: number, feed: Parameters<typeof feedOf>[1]) => {
    server.set('/feed', feedOf(server.origin, feed));
    const report = await pollMerchant(newsroom.kernel, merchant, 'clock');
    await fetchPictures(newsroom.kernel, merchant);
    return report;
  };

  /** A merchant with products that are passed and stand in the box. */
  const arranged = async (...ids: string[]) => {
    const merchant = await begin();
    await poll(
      merchant,
      ids.map((id) => ({ id })),
    );
    const products = (await rows(merchant)).map(({ id }) => id);
    await signOff(newsroom.kernel, products, 'passed', by);
    const pins = products.map((id) => ({ id: String(id), until: null }));
    await arrangeShop(newsroom.kernel, pins, null, by);
    return { merchant, products };
  };

  const page = async (path = '/latest') => (await newsroom.get(path)).text;
  return { newsroom, server, rows, begin, poll, arranged, page };
}
