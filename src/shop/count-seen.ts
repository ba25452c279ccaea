import type { Context, Hono } from 'hono';
import { type Kysely, sql } from 'kysely';
import { clientNetwork } from '../kernel/client-address.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { Tally } from '../kernel/tally.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { Repeats } from '../site/repeats.ts';
import { isRobot } from '../site/robots.ts';
import type { Site } from '../site/site.ts';
import { boxProducts, destinationOf } from './queries.ts';
import { shopSettingsOf } from './shop-settings.ts';

const longestAgent = 500;

/**
 * Counts the products of the box when it comes into view, and leads to those that are gone to. A page says no more than
 * that its box was seen, which is the shortest; what is in it now counts. The answer is the same whether it counts or not. Nothing is kept of who it was: a reader's further looks within half an hour are known by hashes that
 * are forgotten.
 */
export function countSeen({ kernel }: Site, app: Hono): void {
  const { db } = kernel.store;
  const tally = new Tally(kernel, (counts, at) => addSeen(db, at, counts));
  const repeats = new Repeats(kernel.now);
  const isNew = (c: Context, thing: string) => {
    const agent = c.req.header('user-agent')?.slice(0, longestAgent) ?? '';
    const network = clientNetwork(c, kernel.config.SOKBO_PROXIES);
    return !isRobot(agent) && repeats.isNew({ network, agent, thing });
  };

  app.post('/shop/views', async (c) => {
    // Another site's page must not make its readers count for us.
    if ((c.req.header('sec-fetch-site') ?? 'same-origin') !== 'same-origin')
      return c.text('takes views of its own pages alone', 403);
    if (isNew(c, 'box')) tally.count('box');
    return c.body(null, 204);
  });

  app.get('/shop/go/:id{[1-9][0-9]{0,8}}', async (c) => {
    const id = Number(c.req.param('id'));
    const address = await destinationOf(db, kernel.now(), id);
    const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };
    if (address === undefined) return c.text('없는 상품입니다.', 404, headers);
    if (address === null) return c.text('지금은 소개하지 않는 상품입니다.', 410, headers);
    // What a browser fetches beforehand nobody has gone to.
    const isAhead = c.req.method === 'HEAD' || /prefetch|prerender/.test(c.req.header('sec-purpose') ?? '');
    if (!isAhead && isNew(c, `go ${id}`)) tally.count(String(id));
    return c.body(null, 302, { ...headers, location: address, 'referrer-policy': 'strict-origin' });
  });
}

type Seen = { id: number; views: number; clicks: number };

/** Adds to the counts of a day: a box that was seen to each product in it, and what was gone to. */
async function addSeen(db: Kysely<DB>, at: Date, counts: ReadonlyMap<string, number>): Promise<void> {
  const seen = new Map<number, Seen>();
  const add = (id: number, what: 'views' | 'clicks', times: number) => {
    const row = seen.get(id) ?? { id, views: 0, clicks: 0 };
    row[what] += times;
    seen.set(id, row);
  };
  for (const [thing, times] of counts) {
    if (thing !== 'box') add(Number(thing), 'clicks', times);
    else for (const { id } of await boxProducts(db, at, await shopSettingsOf(db))) add(id, 'views', times);
  }
  if (seen.size === 0) return;
  // In one order, so that two processes cannot wait for each other's rows in a circle.
  await sql`
    insert into shop_count (day, product_id, views, clicks)
    select ${seoulDay(at)}::date, product.id, given.views, given.clicks
    from json_to_recordset(${JSON.stringify([...seen.values()])}::text::json)
      as given (id integer, views integer, clicks integer)
    join shop_product as product on product.id = given.id
    order by product.id
    on conflict (day, product_id) do update
      set views = shop_count.views + excluded.views, clicks = shop_count.clicks + excluded.clicks
  `.execute(db);
}
