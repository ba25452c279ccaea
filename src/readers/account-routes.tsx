import type { Context, Hono } from 'hono';
import { privatePage } from '../site/private-page.ts';
import { formOf, smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { Account } from './Account.tsx';
import { type AccountEnv, ownAccount, signedInAs } from './account-app.ts';
import { chooseMail, endSessions, removePasskey, rename } from './change-reader.ts';
import { mailChoices, passkeysOf, sessionsOf } from './queries.ts';
import { tellOfPasskey } from './tell-of-passkey.tsx';

/** What a redirect may say was done. */
const done: Record<string, string> = {
  joined: '가입했습니다. 반갑습니다.',
  passkey: '패스키를 추가했습니다.',
  saved: '저장했습니다.',
};

/** A reader's own account. */
export function accountRoutes(site: Site, app: Hono<AccountEnv>): void {
  const { kernel } = site;
  const saved = (c: Context) => c.redirect('/account?done=saved', 303);

  app.get('/account', ownAccount, (c) => accountPage(site, c));

  app.post('/account/name', smallForm, ownAccount, async (c) => {
    const isName = await rename(kernel, signedInAs(c).reader.id, (await formOf(c)).text('name'));
    return isName ? saved(c) : accountPage(site, c, '이름을 40자 안으로 적어 주세요. 별명도 괜찮습니다.');
  });

  app.post('/account/mail', smallForm, ownAccount, async (c) => {
    const form = await formOf(c);
    const choices = site.readerMails.map(({ key }) => ({ kind: key, isWanted: form.text(key) === 'yes' }));
    await chooseMail(kernel, signedInAs(c).reader.id, choices);
    return saved(c);
  });

  app.post('/account/passkeys/:id/remove', ownAccount, async (c) => {
    const { reader } = signedInAs(c);
    const isGone = await removePasskey(kernel, reader.id, c.req.param('id'));
    if (isGone) await tellOfPasskey(kernel, reader, 'removed');
    return saved(c);
  });

  app.post('/account/sessions/:id/revoke', ownAccount, async (c) => {
    await endSessions(kernel, signedInAs(c).reader.id, c.req.param('id'));
    return saved(c);
  });

  app.post('/account/sessions/revoke', ownAccount, async (c) => {
    await endSessions(kernel, signedInAs(c).reader.id);
    return c.redirect('/account/sign-in?done=out', 303);
  });
}

async function accountPage(site: Site, c: Context<AccountEnv>, problem?: string): Promise<Response> {
  const { db } = site.kernel.store;
  const { reader, sessionId } = signedInAs(c);
  const [sessions, passkeys, choices, parts] = await Promise.all([
    sessionsOf(db, reader.id, site.kernel.now()),
    passkeysOf(db, reader.id),
    mailChoices(db, reader.id),
    Promise.all(site.accountParts.map(({ part }) => part(site, reader))),
  ]);
  const mails = site.readerMails.map((mail) => ({
    ...mail,
    isWanted: choices.find(({ kind }) => kind === mail.key)?.is_wanted ?? mail.isUsual,
  }));
  return privatePage(site, c, {
    title: '내 계정',
    path: '/account',
    status: problem ? 422 : 200,
    sheets: ['readers/account', ...site.accountParts.map(({ sheet }) => sheet)],
    script: 'readers/passkey',
    main: (
      <Account
        reader={reader}
        sessions={sessions}
        sessionId={sessionId}
        passkeys={passkeys}
        mails={mails}
        parts={parts}
        problem={problem}
        done={problem ? undefined : done[c.req.query('done') ?? '']}
      />
    ),
  });
}
