import type { Hono } from 'hono';
import { askAuth, withoutBody } from '../site/sign-in/ask-auth.ts';
import { smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { type AccountEnv, ownAccount, signedInAs } from './account-app.ts';
import { authOf, authPath } from './auth.ts';
import { endSession } from './session.ts';
import { countSignIn } from './sign-in-counter.ts';
import { tellOfPasskey } from './tell-of-passkey.tsx';

/** What the passkey script asks. These four alone of better-auth's many endpoints can be reached. */
export function passkeyRoutes(site: Site, app: Hono<AccountEnv>): void {
  const passkey = `${authPath}/passkey`;

  app.get(`${passkey}/generate-authenticate-options`, async (c) =>
    askAuth(site, c, await authOf(site.kernel)),
  );

  app.post(`${passkey}/verify-authentication`, smallForm, async (c) => {
    const answer = await askAuth(site, c, await authOf(site.kernel), await c.req.text());
    if (answer.ok) {
      await endSession(site, c.req.raw.headers);
      countSignIn(site.kernel, 'passkey');
    }
    return withoutBody(c, answer);
  });

  app.get(`${passkey}/generate-register-options`, ownAccount, async (c) =>
    askAuth(site, c, await authOf(site.kernel)),
  );

  app.post(`${passkey}/verify-registration`, smallForm, ownAccount, async (c) => {
    const answer = await askAuth(site, c, await authOf(site.kernel), await c.req.text());
    if (answer.ok) await tellOfPasskey(site.kernel, signedInAs(c).reader, 'added');
    return withoutBody(c, answer);
  });
}
