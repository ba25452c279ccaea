import type { Context, Hono } from 'hono';
import { allow, personOf } from '../desk/guard.ts';
import type { DeskEnv } from '../site/person.ts';
import { headersFor, passCookies, smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { authOf } from './auth.ts';
import { noteChange } from './change-account.ts';
import { endSession } from './identify.ts';

/**
 * What the passkey script asks. These four alone of better-auth's many endpoints can be reached: all else goes through
 * pages of ours, which delay, check and note.
 */
export function passkeyRoutes(site: Site, app: Hono<DeskEnv>): void {
  const own = allow(site, 'own account');

  app.get('/desk/auth/passkey/generate-authenticate-options', (c) => ask(site, c));

  app.post('/desk/auth/passkey/verify-authentication', smallForm, async (c) => {
    const answer = await ask(site, c, await c.req.text());
    if (answer.ok) await endSession(site, c.req.raw.headers);
    return withoutBody(c, answer);
  });

  app.get('/desk/auth/passkey/generate-register-options', own, (c) => ask(site, c));

  app.post('/desk/auth/passkey/verify-registration', smallForm, own, async (c) => {
    const answer = await ask(site, c, await c.req.text());
    if (answer.ok) await noteChange(site.kernel, 'person.passkey-added', personOf(c));
    return withoutBody(c, answer);
  });
}

async function ask(site: Site, c: Context<DeskEnv>, body?: string): Promise<Response> {
  const { handler } = await authOf(site.kernel);
  const { method, url } = c.req;
  const headers = headersFor(site, c);
  // It says on the terminal whatever else comes.
  if (body !== undefined) headers.set('content-type', 'application/json');
  return handler(new Request(url, { method, headers, body: body ?? null }));
}

/** The session's token is in the cookie, which no script can read; better-auth has it in the body, too. */
function withoutBody(c: Context<DeskEnv>, answer: Response): Response {
  passCookies(c, answer);
  return c.json({}, answer.status as 200);
}
