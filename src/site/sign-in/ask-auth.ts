import type { Context } from 'hono';
import type { Site } from '../site.ts';
import { headersFor, passCookies } from './passing.ts';

type Auth = { handler: (request: Request) => Promise<Response> };

/** Hands a request of the passkey script on to better-auth. */
export async function askAuth(site: Site, c: Context, { handler }: Auth, body?: string): Promise<Response> {
  const { method, url } = c.req;
  const headers = headersFor(site, c);
  // It says on the terminal whatever else comes.
  if (body !== undefined) headers.set('content-type', 'application/json');
  return handler(new Request(url, { method, headers, body: body ?? null }));
}

/** The session's token is in the cookie, which no script can read; better-auth has it in the body, too. */
export function withoutBody(c: Context, answer: Response): Response {
  passCookies(c, answer);
  return c.json({}, answer.status as 200);
}
