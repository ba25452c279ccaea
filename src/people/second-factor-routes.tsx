import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { type Wording, wordingIn } from '../desk/wording.ts';
import type { DeskEnv } from '../site/person.ts';
import { formOf, headersFor, passCookies, smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { accountView } from './account-routes.tsx';
import { authOf } from './auth.ts';
import { noteChange } from './change-account.ts';
import { checkedAgain } from './checked-again.ts';
import { NewCodes, SetUp } from './SecondFactor.tsx';

/** An authenticator beside the password. Secret and recovery codes are in the one answer that makes them. */
export function secondFactorRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const own = allow(site, 'own account');

  app.post('/desk/account/second-factor', smallForm, own, async (c) => {
    const { api } = await authOf(kernel);
    const asked = await withPassword(site, c, (request) => api.enableTwoFactor(request));
    if ('refused' in asked) return asked.refused;
    const { totpURI, backupCodes } = (await asked.answer.json()) as {
      totpURI: string;
      backupCodes: string[];
    };
    return deskPage(site, c, setUpView(c, { link: totpURI, codes: backupCodes }));
  });

  app.post('/desk/account/second-factor/confirm', smallForm, own, async (c) => {
    const { api } = await authOf(kernel);
    const code = (await formOf(c)).text('code').replace(/\s/g, '');
    const answer = await api.verifyTOTP({ body: { code }, headers: headersFor(site, c), asResponse: true });
    if (!answer.ok) return deskPage(site, c, setUpView(c, {}, 'code.wrong'));
    passCookies(c, answer);
    await noteChange(kernel, 'person.second-factor-on', personOf(c));
    return c.redirect('/desk/account?done=second-factor', 303);
  });

  app.post('/desk/account/second-factor/codes', smallForm, own, async (c) => {
    const { api } = await authOf(kernel);
    const asked = await withPassword(site, c, (request) => api.generateBackupCodes(request));
    if ('refused' in asked) return asked.refused;
    const { backupCodes } = (await asked.answer.json()) as { backupCodes: string[] };
    const say = wordingIn(personOf(c).language);
    return deskPage(site, c, { title: say('recovery'), main: <NewCodes say={say} codes={backupCodes} /> });
  });

  app.post('/desk/account/second-factor/off', smallForm, own, async (c) => {
    const { api } = await authOf(kernel);
    const asked = await withPassword(site, c, (request) => api.disableTwoFactor(request));
    if ('refused' in asked) return asked.refused;
    passCookies(c, asked.answer);
    await noteChange(kernel, 'person.second-factor-off', personOf(c));
    return c.redirect('/desk/account?done=saved', 303);
  });
}

type PasswordRequest = { body: { password: string }; headers: Headers; asResponse: true };

async function withPassword(
  site: Site,
  c: Context<DeskEnv>,
  ask: (request: PasswordRequest) => Promise<Response>,
): Promise<{ answer: Response } | { refused: Response }> {
  const body = { password: (await formOf(c)).text('current') };
  const checked = await checkedAgain(site, c, () =>
    ask({ body, headers: headersFor(site, c), asResponse: true }),
  );
  if ('answer' in checked) return checked;
  return { refused: await deskPage(site, c, await accountView(site, c, checked.problem)) };
}

function setUpView(
  c: Context<DeskEnv>,
  made: { link?: string; codes?: string[] },
  problem?: Wording,
): DeskView {
  const say = wordingIn(personOf(c).language);
  return {
    status: problem && 422,
    title: say('second-factor.set-up'),
    within: '/desk/account',
    main: <SetUp say={say} {...made} problem={problem && say(problem)} />,
  };
}
