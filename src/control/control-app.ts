import { Hono } from 'hono';
import { verifyJournal } from '../kernel/journal.ts';
import { Refused } from '../kernel/refused.ts';
import type { Site, Slice } from '../site/site.ts';

/** The operations of all slices: what the command line calls, in this process or over the local socket. */
export function controlApp(site: Site, slices: Slice[]): Hono {
  const { kernel } = site;
  const app = new Hono();
  app.get('/', (c) => c.json({ product: 'sokbo', pid: process.pid }));
  for (const { operations } of slices) operations?.(site, app);
  app.get('/doctor', async (c) => {
    const journal = await verifyJournal(kernel.store.db);
    const failing = await kernel.store.db
      .selectFrom('follower')
      .selectAll()
      .where('failure', 'is not', null)
      .execute();
    const faults: string[] = [];
    for (const { check } of slices) if (check) faults.push(...(await check(site)));
    return c.json({ journal, failing, faults });
  });
  app.notFound((c) => c.json({ error: `there is no ${c.req.method} ${c.req.path}`, field: null }, 404));
  app.onError((error, c) => {
    if (error instanceof Refused) return c.json({ error: error.message, field: error.field }, error.status);
    if (error instanceof SyntaxError) return c.json({ error: error.message, field: null }, 422);
    kernel.log.error({ err: error }, 'an operation failed');
    return c.json({ error: error.message, field: null }, 500);
  });
  return app;
}
