import type { Hono } from 'hono';
import { allow, personOf } from '../desk/guard.ts';
import type { DeskEnv } from '../site/person.ts';
import { askAuth, withoutBody } from '../site/sign-in/ask-auth.ts';
import { smallForm } from '../site/sign-in/passing.ts';
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

  app.get('/desk/auth/passkey/generate-authenticate-options', async (c) =>
    askAuth(site, c, await authOf(site.kernel)),
  );

  app.post('/desk/auth/passkey/verify-authentication', smallForm, async (c) => {
    const answer = await askAuth(site, c, await authOf(site.kernel), await c.req.text());
    if (answer.ok) await endSession(site, c.req.raw.headers);
    return withoutBody(c, answer);
  });

  app.get('/desk/auth/passkey/generate-register-options', own, async (c) =>
    askAuth(site, c, await authOf(site.kernel)),
  );

  app.post('/desk/auth/passkey/verify-registration', smallForm, own, async (c) => {
    const answer = await askAuth(site, c, await authOf(site.kernel), await c.req.text());
    if (answer.ok) await noteChange(site.kernel, 'person.passkey-added', personOf(c));
    return withoutBody(c, answer);
  });
}
