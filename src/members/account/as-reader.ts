import type { Context } from 'hono';
import { WordedRefusal } from '../../desk/worded-refusal.ts';
import { isForeign } from '../../site/foreign.ts';
import type { Reader } from '../../site/gate.ts';
import { privateHeaders } from '../../site/headers.ts';
import type { Site } from '../../site/site.ts';

/** Lets a reader do something with what is his or hers: others are asked to sign in, and come back to the page. */
export async function asReader(
  site: Site,
  c: Context,
  run: (reader: Reader) => Promise<Response>,
): Promise<Response> {
  if (isForeign(site, c)) return c.text('다른 사이트에서 보낸 요청입니다.\n', 403, privateHeaders);
  const reader = await site.readerOf?.(site, c.req.raw.headers);
  if (reader) return run(reader);
  const { pathname, search } = new URL(c.req.url);
  const page = c.req.method === 'GET' ? pathname + search : membershipPath;
  return c.redirect(`/account/sign-in?next=${encodeURIComponent(page)}`, 303);
}

/** Style sheets of a reader's pages about what is his or hers. */
export const accountSheets = ['readers/account', 'members/wall', 'members/members'];

export const membershipPath = '/account/membership';

/** Does what was asked for; where it cannot be done, `again` shows the page with the reason. */
export async function orSayWhy(
  run: () => Promise<Response>,
  again: (problem: string, status: number) => Promise<Response>,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof WordedRefusal)) throw error;
    return again(error.in('ko'), error.status);
  }
}
