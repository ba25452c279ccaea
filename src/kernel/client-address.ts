import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The network that a request came from, behind so many proxies of ours; as near as is known of who asks. */
export function clientNetwork(c: Context, proxies: number): string {
  return networkOf(addressOf(c, proxies));
}

/** The address that a request came from, behind so many proxies of ours. */
export function addressOf(c: Context, proxies: number): string {
  const connection = getConnInfo(c).remote.address ?? '';
  return clientAddress(connection, c.req.header('x-forwarded-for'), proxies);
}

/**
 * The address that a request was sent from. Each proxy adds to X-Forwarded-For whom it was asked by: behind so many
 * trusted ones the entry at that distance from the end is true, and what stands before it anyone can have made up.
 */
export function clientAddress(connection: string, forwardedFor: string | undefined, proxies: number): string {
  const hops = (forwardedFor ?? '').split(',').flatMap((hop) => hop.trim() || []);
  return [...hops, connection].at(-1 - proxies) ?? hops[0] ?? connection;
}

/** What one reader is given of addresses: all of IPv4, the first half of IPv6, whose second half devices change. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  if (tail !== undefined) {
    const behind = tail.split(':');
    groups.push(...Array(Math.max(0, 8 - groups.length - behind.length)).fill('0'), ...behind);
  }
  return groups.slice(0, 4).join(':');
}
