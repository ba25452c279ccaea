import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { act, type Kernel } from '../kernel/kernel.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { Site } from '../site/site.ts';
import { importInput, insertImport } from './imports.ts';
import { readQuote } from './intake/read-quotes.ts';
import { isSigned, type SignedHeaders } from './signature.ts';
import { takeBatch } from './take-quotes.ts';

/** Some ten thousand quotes. */
const mostBytes = 2_000_000;

const pushed = importInput.omit({ name: true }).extend({ quotes: z.array(z.unknown()).min(1).max(20_000) });

/** The journal's name for the server that sends quotes. */
const who = 'push';

/**
 * `POST /api/quotes`: quotes as they come, signed as Standard Webhooks signs. It is there only with a secret. What comes
 * again under the id that it had is answered as it was and stored once.
 */
export function pushRoutes({ kernel }: Site, app: Hono): void {
  const secret = kernel.config.SOKBO_QUOTES_SECRET;
  if (!secret) return;
  app.post('/api/quotes', async (c) => {
    const body = await bodyOf(c);
    if (!body) return c.json({ error: `takes at most ${mostBytes} bytes`, field: null }, 413);
    const headers = headersOf(c);
    if (!isSigned(secret, headers, body, kernel.now()))
      return c.json({ error: 'the signature is wrong, or older than five minutes', field: null }, 401);
    try {
      return c.json(await takePush(kernel, headers.id, JSON.parse(body.toString('utf8'))));
    } catch (error) {
      if (error instanceof Refused) return c.json({ error: error.message, field: error.field }, error.status);
      if (error instanceof SyntaxError) return c.json({ error: error.message, field: null }, 422);
      throw error;
    }
  });
}

/** Null where it is longer than may be: what is too long is not read on. */
async function bodyOf(c: Context): Promise<Buffer | null> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headersOf(c: Context): SignedHeaders {
  return {
    id: c.req.header('webhook-id')?.slice(0, 200) ?? '',
    timestamp: c.req.header('webhook-timestamp') ?? '',
    signature: c.req.header('webhook-signature')?.slice(0, 2_000) ?? '',
  };
}

async function takePush(kernel: Kernel, id: string, value: unknown) {
  const { quotes, ...given } = readInput(pushed, value);
  const rows = quotes.map((quote, index) => readQuote(quote, index + 1));
  try {
    const { result, position } = await act(kernel, who, async (doing) => {
      const importId = await insertImport(doing.trx, {
        ...given,
        name: id,
        way: 'push',
        at: doing.at,
        by: who,
      });
      const taken = await takeBatch(doing, importId, rows);
      await doing.trx
        .updateTable('quote_import')
        .set({ ended_at: doing.at })
        .where('id', '=', importId)
        .execute();
      return taken;
    });
    return { ...result, position };
  } catch (error) {
    if (isRepeated(error)) return before(kernel, id);
    throw error;
  }
}

function isRepeated(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'quote_import_by_push';
}

/** What was answered when it came first. */
async function before({ store }: Kernel, id: string) {
  const { added, corrected, same, bad, faults } = await store.db
    .selectFrom('quote_import')
    .select(['added', 'corrections as corrected', 'same', 'bad', 'faults'])
    .where('way', '=', 'push')
    .where('name', '=', id)
    .executeTakeFirstOrThrow();
  return { added, corrected, same, bad, faults, repeated: true };
}
