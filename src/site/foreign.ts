import type { Context } from 'hono';
import type { Site } from './site.ts';

/** What changes something comes from a page of ours: browsers say so in `Sec-Fetch-Site`, older ones in `Origin`. */
export function isForeign({ kernel }: Site, c: Context): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return false;
  const from = c.req.header('sec-fetch-site');
  if (from) return from !== 'same-origin';
  const origin = c.req.header('origin');
  return origin !== kernel.config.SOKBO_URL && origin !== new URL(c.req.url).origin;
}
