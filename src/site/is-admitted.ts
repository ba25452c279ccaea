import type { Context } from 'hono';
import { addressOf } from '../kernel/client-address.ts';
import type { Guarded } from '../kernel/page-cache.ts';
import type { Site } from './site.ts';

/**
 * Whether who asks may have one of some articles whole. Where the gate cannot say, nobody is let in: readers have the
 * teaser while the store is out of reach.
 * @param url what is asked for, where the gate is to look at another address than that of the request
 */
export async function isAdmitted(
  site: Site,
  c: Context,
  guarded: Guarded[],
  url = new URL(c.req.url),
): Promise<boolean> {
  const { gate, kernel } = site;
  if (!gate) return false;
  const request = { headers: c.req.raw.headers, url, address: addressOf(c, kernel.config.SOKBO_PROXIES) };
  try {
    for (const article of guarded) if (await gate.admits(site, request, article)) return true;
  } catch (error) {
    kernel.log.error({ err: error }, 'the gate could not say whether a reader is admitted');
  }
  return false;
}
