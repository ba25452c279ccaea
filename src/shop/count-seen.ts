import type { Context, Hono } from 'hono';
import { type Kysely, sql } from 'kysely';
import { clientNetwork } from '../kernel/client-address.ts';
import type { DB } from '../kernel/tables.gen.ts';
import { Tally } from '../kernel/tally.ts';
import { seoulDay } from '../korean/seoul-time.ts';
import { Repeats } from '../site/repeats.ts';
import { isRobot } from '../site/robots.ts';
import type { Site } from '../site/site.ts';
import { destinationOf } from './queries.ts';

/** Ids of a whole box, with commas between. */
const longestBody = 150;
const longestAgent = 500;

/**
 * Counts which products were seen in the box, and leads to those that are gone to. The answer is the same whether it
 * counts or not. Nothing is kept of who it was: a reader's further looks within half an hour are known by hashes that
 * are forgotten.
 */
export function countSeen({ kernel }: Site, app: Hono): void {
  const { db } = kernel.store;
  const tally = new Tally(kernel, (counts, at) => addSeen(db, seoulDay(at), counts));
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
    const ids = await idsIn(c);
    if (!ids) return c.text('takes the numbers of products', 400);
    if (isNew(c, ids.join())) for (const id of ids) tally.count(`views ${id}`);
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
    if (!isAhead && isNew(c, `go ${id}`)) tally.count(`clicks ${id}`);
    return c.body(null, 302, { ...headers, location: address, 'referrer-policy': 'strict-origin' });
  });
}

async function idsIn(c: Context): Promise<number[] | null> {
  const length = Number(c.req.header('content-length'));
  if (!(length > 0 && length <= longestBody)) return null;
  const text = await c.req.text();
  if (!/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,11}$/.test(text)) return null;
  return [...new Set(text.split(',').map(Number))];
}

/** Adds to the counts of a day; what is no product counts for nothing. */
async function addSeen(db: Kysely<DB>, day: string, counts: ReadonlyMap<string, number>): Promise<void> {
  if (counts.size === 0) return;
  const seen = new Map<number, { id: number; views: number; clicks: number }>();
  for (const [thing, times] of counts) {
    const [what, number] = thing.split(' ');
    const row = seen.get(Number(number)) ?? { id: Number(number), views: 0, clicks: 0 };
    row[what as 'views' | 'clicks'] += times;
    seen.set(row.id, row);
  }
  // In one order, so that two processes cannot wait for each other's rows in a circle.
  await sql`
    insert into shop_count (day, product_id, views, clicks)
    select ${day}::date, product.id, given.views, given.clicks
    from json_to_recordset(${JSON.stringify([...seen.values()])}::text::json)
      as given (id integer, views integer, clicks integer)
    join product on product.id = given.id
    order by product.id
    on conflict (day, product_id) do update
      set views = shop_count.views + excluded.views, clicks = shop_count.clicks + excluded.clicks
  `.execute(db);
}
