import type { Hono } from 'hono';
import { z } from 'zod';
import type { Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { Site } from '../site/site.ts';
import { deleteReader, disableReader, enableReader } from './delete-reader.ts';
import { newestReaders, readerByEmail } from './queries.ts';

const acts = { disable: disableReader, enable: enableReader, delete: deleteReader };
const operator = 'operator';

/** What the command line asks of readers. */
export function operations({ kernel }: Site, app: Hono): void {
  app.get('/readers', async (c) => {
    const limit = Math.min(Number(c.req.query('limit')) || 100, 10_000);
    const rows = await newestReaders(kernel.store.db, limit);
    return c.json(
      rows.map(({ id, name, email, created_at, disabled_at }) => ({
        id,
        name,
        email,
        joined: created_at.toISOString(),
        disabled: disabled_at !== null,
      })),
    );
  });

  for (const [name, change] of Object.entries(acts)) {
    app.post(`/readers/${name}`, async (c) => {
      const id = await readerIn(kernel, await c.req.json());
      const { position } = await change(kernel, id, operator);
      return c.json({ id, position });
    });
  }
}

/** The command line names readers by their address. */
async function readerIn({ store }: Kernel, value: unknown): Promise<string> {
  const { email } = readInput(z.object({ email: z.string() }), value);
  const reader = await readerByEmail(store.db, email);
  if (!reader) throw new Refused(404, 'there is no reader with that address', 'email');
  return reader.id;
}
