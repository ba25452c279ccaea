import type { Context, Hono } from 'hono';
import { clientNetwork } from '../kernel/client-address.ts';
import { Tally } from '../kernel/tally.ts';
import { Repeats } from '../site/repeats.ts';
import { isRobot } from '../site/robots.ts';
import type { Site } from '../site/site.ts';
import { addReads } from './add-reads.ts';
import { slotOf } from './rankings.ts';

const idLength = 14;
/** Browsers' own names are some 150 characters long. */
const longestAgent = 500;

/**
 * Takes the beacon of a page that was read: the article's number and nothing else. The answer is the same whether the
 * read counts or not, and comes before anything is written.
 */
export function countReads({ kernel }: Site, app: Hono): void {
  const counter = new Tally(kernel, (reads, at) => addReads(kernel.store.db, slotOf(at), reads));
  const repeats = new Repeats(kernel.now);
  app.post('/reads', async (c) => {
    // Another site's page must not make its readers count for us. Browsers before 2023 do not say whose page it is.
    if ((c.req.header('sec-fetch-site') ?? 'same-origin') !== 'same-origin')
      return c.text('takes reads of its own pages alone', 403);
    const article = await idIn(c);
    if (!article) return c.text('takes the number of an article', 400);
    const agent = c.req.header('user-agent')?.slice(0, longestAgent) ?? '';
    const network = clientNetwork(c, kernel.config.SOKBO_PROXIES);
    if (!isRobot(agent) && repeats.isNew({ network, agent, thing: article })) counter.count(article);
    return c.body(null, 204);
  });
}

/** A body that says another length, or none, is not read. */
async function idIn(c: Context): Promise<string | null> {
  if (c.req.header('content-length') !== String(idLength)) return null;
  const text = await c.req.text();
  return /^\d{14}$/.test(text) ? text : null;
}
