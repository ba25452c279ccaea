import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../../kernel/read-input.ts';
import { acknowledgement } from '../../site/acknowledgement.ts';
import type { Site } from '../../site/site.ts';
import { runMarket } from './run-market.ts';
import { setMarketSettings } from './settings.ts';

const asked = z.object({ day: z.string().optional(), from: z.string().optional() });

/** What the command line asks of the rules. */
export function operations(site: Site, app: Hono): void {
  app.post('/market-rules/runs', async (c) => {
    const given = readInput(asked, await c.req.json());
    return c.json(await runMarket(site, { ...given, by: 'operator' }));
  });
  app.put('/market-rules', async (c) => {
    const set = await setMarketSettings(site.kernel, await c.req.json(), 'operator');
    return c.json(acknowledgement(site.kernel, 'market-rules', set, '/markets/rules'));
  });
}
