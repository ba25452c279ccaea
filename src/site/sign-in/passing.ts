import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { clientAddress, networkOf } from '../../kernel/client-address.ts';
import type { Site } from '../site.ts';

/** Carries the address that is to be counted and noted, as this program has found it, to better-auth. */
export const addressHeader = 'x-sokbo-address';

/** No form here is longer; whoever sends more has not signed in yet, most likely. */
export const smallForm = bodyLimit({ maxSize: 64 * 1024 });

export type Form = { text: (name: string) => string; numbers: (name: string) => number[] };

/** The fields of a form that was sent. */
export async function formOf(c: Context): Promise<Form> {
  const fields = await c.req.parseBody({ all: true });
  const all = (name: string) => [fields[name] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    text: (name) => all(name)[0] ?? '',
    numbers: (name) => all(name).map(Number),
  };
}

/** What a browser sent, for better-auth, with the address that this program trusts. */
export function headersFor(site: Site, c: Context): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.set(addressHeader, addressOf(site, c));
  return headers;
}

export function networkFor(site: Site, c: Context): string {
  return networkOf(addressOf(site, c));
}

function addressOf({ kernel }: Site, c: Context): string {
  const connection = getConnInfo(c).remote.address ?? '';
  return clientAddress(connection, c.req.header('x-forwarded-for'), kernel.config.SOKBO_PROXIES);
}

/** Gives the cookies on that better-auth sets. */
export function passCookies(c: Context, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}
