import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { type Wording, wordingIn } from '../desk/wording.ts';
import type { DeskEnv, Role } from '../site/person.ts';
import { formOf, headersFor, passCookies, smallForm } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { acceptInvitation, type Invitation, invitationOf } from './accept-invitation.ts';
import { authOf } from './auth.ts';
import { Field, Message } from './Fields.tsx';
import { endSession } from './identify.ts';
import { PeopleRefused } from './refusals.ts';

const say = wordingIn('ko');

/** How somebody comes in: by a link that works once. To look at it uses up nothing, for mail programs do that. */
export function invitationRoutes(site: Site, app: Hono<DeskEnv>): void {
  app.get('/desk/invitations/:token', async (c) => {
    const invitation = await invitationAt(site, c);
    return deskPage(site, c, invitation ? view(invitation, c.req.path) : over());
  });

  app.post('/desk/invitations/:token', smallForm, async (c) => {
    const form = await formOf(c);
    const given = { name: form.text('name'), email: form.text('email'), password: form.text('password') };
    try {
      const email = await acceptInvitation(site.kernel, c.req.param('token'), given);
      await signIn(site, c, email, given.password);
      return c.redirect('/desk/account?done=joined', 303);
    } catch (error) {
      if (!(error instanceof PeopleRefused)) throw error;
      const invitation = await invitationAt(site, c);
      if (!invitation) return deskPage(site, c, over());
      const again = { ...invitation, name: given.name, typed: given.email };
      return deskPage(site, c, { ...view(again, c.req.path, error.wording), status: 422 });
    }
  });
}

function invitationAt({ kernel }: Site, c: Context<DeskEnv, '/desk/invitations/:token'>) {
  return invitationOf(kernel.store.db, c.req.param('token'), kernel.now());
}

async function signIn(site: Site, c: Context<DeskEnv>, email: string, password: string): Promise<void> {
  const { api } = await authOf(site.kernel);
  const answer = await api.signInEmail({
    body: { email, password },
    headers: headersFor(site, c),
    asResponse: true,
  });
  await endSession(site, c.req.raw.headers);
  passCookies(c, answer);
}

function view(
  { name, email, role, typed }: Invitation & { typed?: string },
  action: string,
  problem?: Wording,
): DeskView {
  return {
    title: say('invitation'),
    main: (
      <div class="people-narrow">
        <h1>{say('invitation')}</h1>
        <p>{say('invitation.why', { role: say(`role.${role as Role}`) })}</p>
        <Message text={problem && say(problem)} />
        <form method="post" action={action} class="people-form">
          <Field name="name" label={say('name')} value={name} autocomplete="name" />
          <Field
            name="email"
            label={say('email')}
            type="email"
            value={email ?? typed}
            autocomplete="username"
            readonly={email !== null}
          />
          <Field
            name="password"
            label={say('password')}
            type="password"
            autocomplete="new-password"
            hint={say('password.hint')}
          />
          <button type="submit" class="primary">
            {say('invitation.accept')}
          </button>
        </form>
      </div>
    ),
  };
}

function over(): DeskView {
  return {
    status: 410,
    title: say('invitation'),
    main: (
      <div class="people-narrow">
        <h1>{say('invitation')}</h1>
        <p>{say('invitation.over')}</p>
        <p>
          <a href="/desk/sign-in">{say('sign-in')}</a>
        </p>
      </div>
    ),
  };
}
