import type { Context } from 'hono';
import { Refused } from '../kernel/refused.ts';

/** Answers; what was refused is said as data. */
export async function refusalAsData(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return c.json({ error: error.message, field: error.field }, error.status, {
      'cache-control': 'no-store',
    });
  }
}
