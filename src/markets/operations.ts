import type { Hono } from 'hono';
import { z } from 'zod';
import { readInput } from '../kernel/read-input.ts';
import type { Site } from '../site/site.ts';
import { addInstruments } from './add-instruments.ts';
import { beginImport, endImport } from './imports.ts';
import { readBatch } from './quote-batch.ts';
import { takeQuotes } from './take-quotes.ts';

const by = 'operator';
const id = z.coerce.number().pipe(z.int().positive());

/** What the command line brings in: instruments, and quotes of a file in batches. */
export function operations({ kernel }: Site, app: Hono): void {
  app.post('/instruments', async (c) => {
    const { result, position } = await addInstruments(kernel, await c.req.json(), by);
    return c.json({ ...result, position });
  });
  app.post('/quotes/imports', async (c) => c.json({ id: await beginImport(kernel, await c.req.json(), by) }));
  app.post('/quotes/imports/:id/batches', async (c) => {
    const given = readBatch(await c.req.json());
    const { result, position } = await takeQuotes(kernel, readInput(id, c.req.param('id')), given, by);
    return c.json({ ...result, position });
  });
  app.post('/quotes/imports/:id/end', async (c) =>
    c.json(await endImport(kernel, readInput(id, c.req.param('id')), by)),
  );
}
