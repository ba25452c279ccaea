import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import { addDays, isDay, startOfDay } from '../korean/seoul-time.ts';
import type { Site } from '../site/site.ts';
import { placementPage } from './queries.ts';

const day = z.string().refine(isDay, 'takes a day such as 2026-11-24').optional();

const query = z.object({
  from: day,
  to: day,
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .default('0'),
});

/** What the command line asks of placements: those of some days in Seoul, the last one included. */
export function operations({ kernel }: Site, app: Hono): void {
  app.get('/placements', async (c) => {
    const { from, to, after } = readInput(query, c.req.query());
    const stretch = { from: from ? startOfDay(from) : null, to: to ? startOfDay(addDays(to, 1)) : null };
    return c.json(await placementPage(kernel.store.db, Number(after), stretch));
  });
}
