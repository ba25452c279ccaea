import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import type { Site } from '../site/site.ts';
import { pinBest } from './pin-best.ts';

/** What the command line asks of the ranked box. */
export function operations({ kernel }: Site, app: Hono): void {
  app.put('/best', async (c) => {
    const { articles } = readInput(z.object({ articles: z.array(z.string()).max(100) }), await c.req.json());
    const { position } = await pinBest(kernel, articles, 'operator');
    return c.json({ id: 'best', position, url: `${kernel.config.SOKBO_URL}/` });
  });
}
