import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { isForeign } from '../site/foreign.ts';
import { privateHeaders } from '../site/private-page.ts';
import type { Site } from '../site/site.ts';
import { type SignedIn, signedIn } from './session.ts';

export type AccountEnv = { Variables: { signedIn: SignedIn | null } };

/** The pages of a reader's account: nobody keeps them, and what comes from another site's page changes nothing. */
export function accountApp(site: Site): Hono<AccountEnv> {
  const app = new Hono<AccountEnv>();
  app.use('/account/*', async (c, next) => {
    if (isForeign(site, c)) return c.text('다른 사이트에서 보낸 요청입니다.\n', 403, privateHeaders);
    c.set('signedIn', await signedIn(site, c.req.raw.headers));
    await next();
    for (const [name, value] of Object.entries(privateHeaders)) c.header(name, value);
    // The address of a link opens an account: no other site is told of it.
    c.header('referrer-policy', 'same-origin');
  });
  return app;
}

/** Lets on who has signed in; others are asked to, and come back. */
export const ownAccount: MiddlewareHandler<AccountEnv> = async (c, next) => {
  if (c.var.signedIn) return next();
  if (c.req.method !== 'GET' || c.req.header('sec-fetch-dest') === 'empty')
    return c.req.header('sec-fetch-dest') === 'empty' ? c.json({}, 401) : c.redirect('/account/sign-in', 303);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/account/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
};

/** Who asks. Behind `ownAccount` there is always somebody. */
export function signedInAs(c: Context<AccountEnv>): SignedIn {
  if (!c.var.signedIn) throw new Error(`${c.req.path} is not guarded`);
  return c.var.signedIn;
}
