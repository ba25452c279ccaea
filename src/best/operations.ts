import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { acknowledgement } from '../site/acknowledgement.ts';
import type { Site } from '../site/site.ts';
import { pinBest } from './pin-best.ts';

/** What the command line asks of the ranked box. */
export function operations({ kernel }: Site, app: Hono): void {
  app.put('/best', async (c) => {
    const { articles } = readInput(z.object({ articles: z.array(z.string()).max(100) }), await c.req.json());
    const pinned = await pinBest(kernel, articles, 'operator');
    return c.json(acknowledgement(kernel, 'best', pinned, '/'));
  });
}
