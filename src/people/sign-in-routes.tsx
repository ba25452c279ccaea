import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { type Wording, wordingIn } from '../desk/wording.ts';
import type { DeskEnv } from '../site/person.ts';
import { nextPath } from '../site/sign-in/next-path.ts';
import {
  type Form,
  formOf,
  headersFor,
  networkFor,
  passCookies,
  smallForm,
} from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { tryPassword } from './attempts.ts';
import { type Auth, authOf } from './auth.ts';
import { endSession } from './identify.ts';
import { SignIn, SignInCode } from './SignIn.tsx';
import { waitIn } from './wait.ts';

/** Nobody is signed in yet: these pages speak Korean. */
const say = wordingIn('ko');

const deskPath = (wanted: string | undefined) => nextPath(wanted, '/desk');

/** Signing in and out. Open to everyone; what is sent comes from a page of ours. */
export function signInRoutes(site: Site, app: Hono<DeskEnv>): void {
  app.get('/desk/sign-in', async (c) => {
    const next = deskPath(c.req.query('next'));
    return c.var.person ? c.redirect(next, 303) : deskPage(site, c, signInView({ next }));
  });

  app.post('/desk/sign-in', smallForm, async (c) => {
    const form = await formOf(c);
    const auth = await authOf(site.kernel);
    const email = form.text('email').trim();
    const tried = await tryPassword(site.kernel, { email, network: networkFor(site, c) }, () =>
      checkPassword(auth, headersFor(site, c), email, form.text('password')),
    );
    const next = deskPath(form.text('next'));
    if ('wait' in tried) {
      c.header('retry-after', String(tried.wait));
      return deskPage(site, c, signInView({ next, email, problem: waitIn(say, tried.wait), status: 429 }));
    }
    if (!tried.result)
      return deskPage(site, c, signInView({ next, email, problem: say('sign-in.wrong'), status: 422 }));
    await goOn(site, c, tried.result);
    const { twoFactorRedirect } = (await tried.result.json()) as { twoFactorRedirect?: boolean };
    const code = `/desk/sign-in/code?next=${encodeURIComponent(next)}`;
    return c.redirect(twoFactorRedirect ? code : next, 303);
  });

  app.get('/desk/sign-in/code', (c) => deskPage(site, c, codeView(deskPath(c.req.query('next')))));

  app.post('/desk/sign-in/code', smallForm, async (c) => {
    const form = await formOf(c);
    const next = deskPath(form.text('next'));
    const answer = await checkCode(await authOf(site.kernel), headersFor(site, c), form);
    if (!answer.ok) return refuseCode(site, c, answer, next);
    await goOn(site, c, answer);
    return c.redirect(next, 303);
  });

  app.post('/desk/sign-out', async (c) => {
    const { api } = await authOf(site.kernel);
    passCookies(c, await api.signOut({ headers: headersFor(site, c), asResponse: true }));
    return c.redirect('/desk/sign-in', 303);
  });
}

async function checkPassword(
  { api }: Auth,
  headers: Headers,
  email: string,
  password: string,
): Promise<Response | null> {
  const answer = await api.signInEmail({ body: { email, password }, headers, asResponse: true });
  if (answer.status >= 500) throw new Error('the password could not be checked');
  return answer.ok ? answer : null;
}

/** Six digits are the authenticator's; anything else can only be a recovery code, which works once. */
function checkCode({ api }: Auth, headers: Headers, form: Form): Promise<Response> {
  const code = form.text('code').replace(/\s/g, '');
  const request = { body: { code }, headers, asResponse: true } as const;
  return /^\d{6}$/.test(code) ? api.verifyTOTP(request) : api.verifyBackupCode(request);
}

async function refuseCode(site: Site, c: Context<DeskEnv>, answer: Response, next: string) {
  passCookies(c, answer);
  const { code } = (await answer.json()) as { code?: string };
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return deskPage(site, c, { ...codeView(next, 'code.locked'), status: 429 });
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE')
    return deskPage(site, c, { ...codeView(next, 'code.wrong'), status: 422 });
  return deskPage(site, c, signInView({ next, problem: say('code.over'), status: 422 }));
}

/** Hands over the new session and ends the one before: a cookie that somebody else has put there opens nothing. */
async function goOn(site: Site, c: Context<DeskEnv>, answer: Response): Promise<void> {
  await endSession(site, c.req.raw.headers);
  passCookies(c, answer);
}

type SignInProps = { next: string; email?: string; problem?: string; status?: DeskView['status'] };

function signInView({ status, ...props }: SignInProps): DeskView {
  return {
    status,
    title: say('sign-in'),
    scripts: ['people/passkey'],
    main: <SignIn say={say} {...props} />,
  };
}

function codeView(next: string, problem?: Wording): DeskView {
  return {
    title: say('code.title'),
    main: <SignInCode say={say} next={next} problem={problem && say(problem)} />,
  };
}
