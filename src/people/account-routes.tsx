import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { type Wording, wordingIn } from '../desk/wording.ts';
import type { DeskEnv } from '../site/person.ts';
import { formOf, headersFor, passCookies, smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { Account } from './Account.tsx';
import { authOf } from './auth.ts';
import { noteChange, removePasskey, setLanguage } from './change-account.ts';
import { revokeSessions } from './change-person.ts';
import { checkedAgain } from './checked-again.ts';
import { signedIn } from './identify.ts';
import { weaknessOf } from './password-strength.ts';
import { hasSecondFactor, passkeysOf, sessionsOf } from './queries.ts';
import { PeopleRefused } from './refusals.ts';

/** What a redirect may say was done. */
const done: Record<string, Wording> = {
  joined: 'done.joined',
  passkey: 'done.passkey',
  password: 'done.password',
  saved: 'done.saved',
  'second-factor': 'done.second-factor',
};

/** A person's own account. */
export function accountRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const own = allow(site, 'own account');

  app.get('/desk/account', own, async (c) => deskPage(site, c, await accountView(site, c)));

  app.post('/desk/account/language', own, async (c) => {
    const form = await formOf(c);
    return orSayWhy(site, c, () => setLanguage(kernel, personOf(c), form.text('language')));
  });

  app.post('/desk/account/password', smallForm, own, async (c) => {
    const person = personOf(c);
    const form = await formOf(c);
    const newPassword = form.text('password');
    const weakness = weaknessOf(newPassword, [person.name, person.email]);
    if (weakness) return deskPage(site, c, await accountView(site, c, weakness));
    const { api } = await authOf(kernel);
    const body = { currentPassword: form.text('current'), newPassword, revokeOtherSessions: true };
    const checked = await checkedAgain(site, c, () =>
      api.changePassword({ body, headers: headersFor(site, c), asResponse: true }),
    );
    if ('problem' in checked) return deskPage(site, c, await accountView(site, c, checked.problem));
    passCookies(c, checked.answer);
    await noteChange(kernel, 'person.password-changed', person);
    return c.redirect('/desk/account?done=password', 303);
  });

  app.post('/desk/account/passkeys/:id/remove', own, (c) =>
    orSayWhy(site, c, () => removePasskey(kernel, personOf(c), c.req.param('id'))),
  );

  app.post('/desk/account/sessions/:id/revoke', own, (c) => {
    const person = personOf(c);
    return orSayWhy(site, c, () => revokeSessions(kernel, person.id, person, c.req.param('id')));
  });
}

async function orSayWhy(site: Site, c: Context<DeskEnv>, change: () => Promise<unknown>): Promise<Response> {
  try {
    await change();
    return c.redirect('/desk/account?done=saved', 303);
  } catch (error) {
    if (!(error instanceof PeopleRefused)) throw error;
    return deskPage(site, c, { ...(await accountView(site, c, error.wording)), status: error.status });
  }
}

/** The account, with what was wrong where something was. */
export async function accountView(
  site: Site,
  c: Context<DeskEnv>,
  problem?: Wording | { wait: string },
): Promise<DeskView> {
  const { db } = site.kernel.store;
  const person = personOf(c);
  const say = wordingIn(person.language);
  const [session, sessions, passkeys, isOn] = await Promise.all([
    signedIn(site, c.req.raw.headers),
    sessionsOf(db, person.id, site.kernel.now()),
    passkeysOf(db, person.id),
    hasSecondFactor(db, person.id),
  ]);
  const isWait = typeof problem === 'object';
  const said = done[c.req.query('done') ?? ''];
  return {
    status: problem && (isWait ? 429 : 422),
    title: say('account'),
    scripts: ['people/passkey'],
    main: (
      <Account
        say={say}
        person={person}
        sessions={sessions}
        sessionId={session?.sessionId ?? ''}
        passkeys={passkeys}
        hasSecondFactor={isOn}
        problem={isWait ? problem.wait : problem && say(problem)}
        done={problem ? undefined : said && say(said)}
      />
    ),
  };
}
