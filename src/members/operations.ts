import type { Hono } from 'hono';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { vouchersAddress } from './desk/addresses.ts';
import { addPlan, setProduct } from './set-product.ts';
import { makeVouchers } from './vouchers.ts';

const operator = 'operator';

/** What the command line asks of members. */
export function operations({ kernel }: Site, app: Hono): void {
  app.put('/members/products', async (c) => {
    const set = await setProduct(kernel, await c.req.json(), operator);
    return c.json(acknowledgement(kernel, set.result, set, `/members/${set.result}`));
  });

  app.post('/members/products/:key/plans', async (c) => {
    const key = c.req.param('key');
    const added = await addPlan(kernel, key, await c.req.json(), operator);
    return c.json(acknowledgement(kernel, added.result, added, `/members/${key}`));
  });

  app.post('/members/vouchers', async (c) => {
    const made = await makeVouchers(kernel, await c.req.json(), operator);
    const { id, codes } = made.result;
    return c.json({ ...acknowledgement(kernel, id, made, vouchersAddress), codes });
  });
}
