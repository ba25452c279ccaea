import type { Context, MiddlewareHandler } from 'hono';
import type { DeskEnv, Person } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { deskPage } from './desk-page.tsx';
import { may, type Permission } from './policy.ts';
import { forbidden } from './problems.tsx';

/** Lets on who may do this: others are asked to sign in, or told that it is not theirs. */
export function allow(site: Site, permission: Permission): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const { person } = c.var;
    if (!person) return signIn(c);
    if (!may(person.role, permission)) return deskPage(site, c, forbidden(person));
    return next();
  };
}

/** Who asks. Behind `allow` there is always somebody. */
export function personOf(c: Context<DeskEnv>): Person {
  const { person } = c.var;
  if (!person) throw new Error(`${c.req.path} is not guarded`);
  return person;
}

/** A page leads to the one for signing in, and back; what a script asks for is refused. */
function signIn(c: Context<DeskEnv>): Response {
  if (c.req.method !== 'GET' || c.req.header('sec-fetch-dest') === 'empty')
    return c.json({ error: '로그인이 끝났습니다. 다시 로그인해 주세요.' }, 401);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/desk/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
}
