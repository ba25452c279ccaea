import type { Context, Hono } from 'hono';
import type { PageView } from '../site/document.tsx';
import { privatePage } from '../site/private-page.ts';
import { nextPath } from '../site/sign-in/next-path.ts';
import { formOf, headersFor, networkFor, passCookies, smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import type { AccountEnv } from './account-app.ts';
import { askForLink } from './ask-for-link.ts';
import { authOf } from './auth.ts';
import { Enter, LinkIsOver } from './Enter.tsx';
import { enter } from './enter.ts';
import { linkOf } from './links.ts';
import { readerByEmail } from './queries.ts';
import { LinkIsSent, SignIn } from './SignIn.tsx';
import { endSession } from './session.ts';
import { countSignIn } from './sign-in-counter.ts';

const home = '/account';
const ownPath = (wanted: string | undefined) => nextPath(wanted, '/', home);

/** Signing in by a mailed link, and out. Without script it works whole. */
export function signInRoutes(site: Site, app: Hono<AccountEnv>): void {
  const { kernel } = site;

  app.get('/account/sign-in', async (c) => {
    const next = ownPath(c.req.query('next'));
    if (c.var.signedIn) return c.redirect(next, 303);
    return privatePage(site, c, signInView({ next, done: c.req.query('done') }));
  });

  app.post('/account/sign-in', smallForm, async (c) => {
    const form = await formOf(c);
    const next = ownPath(form.text('next'));
    const email = form.text('email').trim();
    const asked = await askForLink(kernel, { email, next, network: networkFor(site, c) });
    if ('sentTo' in asked) return privatePage(site, c, sentView(asked.sentTo));
    if ('problem' in asked) {
      const status = asked.problem === 'mail' ? 503 : 422;
      return privatePage(site, c, {
        ...signInView({ next, email, problem: problems[asked.problem] }),
        status,
      });
    }
    c.header('retry-after', String(asked.wait));
    const problem = `링크를 너무 자주 요청했습니다. ${waitOf(asked.wait)} 뒤에 다시 시도해 주세요.`;
    return privatePage(site, c, { ...signInView({ next, email, problem }), status: 429 });
  });

  app.get('/account/enter/:token', async (c) => privatePage(site, c, await enterView(site, c)));

  app.post('/account/enter/:token', smallForm, async (c) => {
    const form = await formOf(c);
    const name = form.text('name');
    const joining = { name, agrees: form.text('terms') === 'yes', isOldEnough: form.text('age') === 'yes' };
    const entered = await enter(kernel, c.req.param('token'), joining, networkFor(site, c));
    if ('problem' in entered) {
      const problem = problems[entered.problem];
      return privatePage(site, c, await enterView(site, c, { problem, name }));
    }
    const { api } = await authOf(kernel);
    const body = { readerId: entered.readerId };
    const answer = await api.enter({ body, headers: headersFor(site, c), asResponse: true });
    if (!answer.ok) return privatePage(site, c, await enterView(site, c));
    await goOn(site, c, answer);
    countSignIn(kernel, 'link');
    return c.redirect(entered.isNew && entered.next === home ? `${home}?done=joined` : entered.next, 303);
  });

  app.post('/account/sign-out', async (c) => {
    await signOut(site, c);
    return c.redirect('/account/sign-in?done=out', 303);
  });
}

/** Hands over the new session and ends the one before: a cookie that somebody else has put there opens nothing. */
async function goOn(site: Site, c: Context<AccountEnv>, answer: Response): Promise<void> {
  await endSession(site, c.req.raw.headers);
  passCookies(c, answer);
}

/** Ends the session of this browser and takes its cookie away. */
export async function signOut(site: Site, c: Context<AccountEnv>): Promise<void> {
  const { api } = await authOf(site.kernel);
  passCookies(c, await api.signOut({ headers: headersFor(site, c), asResponse: true }));
}

const problems = {
  address: '메일 주소를 확인해 주세요. 예: name@example.com',
  mail: '메일을 보내지 못했습니다. 저희 쪽 문제입니다. 잠시 뒤 다시 시도해 주세요.',
  name: '이름을 40자 안으로 적어 주세요. 별명도 괜찮습니다.',
  consent: '이용약관에 동의하고 만 14세 이상임을 확인하셔야 가입할 수 있습니다.',
  disabled: '사용이 중지된 계정입니다. 아래 전자우편으로 문의해 주세요.',
  over: undefined,
};

function waitOf(seconds: number): string {
  return seconds < 90 ? `${seconds}초` : `${Math.ceil(seconds / 60)}분`;
}

type SignInState = { next: string; email?: string; problem?: string | undefined; done?: string | undefined };

function signInView({ done, ...props }: SignInState): PageView {
  return {
    title: '로그인',
    path: '/account/sign-in',
    sheets: ['readers/account'],
    script: 'readers/passkey',
    main: <SignIn done={done} {...props} />,
  };
}

function sentView(email: string): PageView {
  return {
    title: '메일을 확인해 주세요',
    path: '/account/sign-in',
    sheets: ['readers/account'],
    main: <LinkIsSent email={email} />,
  };
}

type Wrong = { problem?: string | undefined; name?: string };

/** A link's page. Opening it uses nothing up; the address must not go on to where its own links lead. */
async function enterView(site: Site, c: Context<AccountEnv>, wrong: Wrong = {}): Promise<PageView> {
  const { db } = site.kernel.store;
  const link = await linkOf(db, c.req.param('token') ?? '', site.kernel.now());
  const page = { path: '/account/sign-in', sheets: ['readers/account'] };
  if (!link) return { ...page, status: 410, title: '쓸 수 없는 링크', main: <LinkIsOver /> };
  const known = await readerByEmail(db, link.email);
  const problem = known?.disabled_at ? problems.disabled : wrong.problem;
  return {
    ...page,
    title: known ? '로그인' : '가입',
    status: problem ? 422 : 200,
    main: (
      <Enter
        email={link.email}
        isNew={!known}
        isClosed={Boolean(known?.disabled_at)}
        name={wrong.name}
        problem={problem}
      />
    ),
  };
}
