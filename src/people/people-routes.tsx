import type { Context, Hono } from 'hono';
import { type DeskView, deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { type Wording, wordingIn } from '../desk/wording.ts';
import { Refused } from '../kernel/refused.ts';
import { menuSections } from '../sections/queries.ts';
import type { DeskEnv } from '../site/person.ts';
import { type Form, formOf } from '../site/sign-in/passing.ts';
import type { Site } from '../site/site.ts';
import { assign, disable, enable, revokeSessions } from './change-person.ts';
import { invite, withdrawInvitation } from './invite.ts';
import { letInAgain } from './let-in-again.ts';
import { People } from './People.tsx';
import { everyone, openInvitations } from './queries.ts';
import { PeopleRefused } from './refusals.ts';

export const peopleAddress = '/desk/people';

/** Who may come to the desk, and as what. */
export function peopleRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const administrators = allow(site, 'manage people');

  app.get(peopleAddress, administrators, async (c) => deskPage(site, c, await peopleView(site, c)));

  app.post(`${peopleAddress}/invitations`, administrators, async (c) => {
    const form = await formOf(c);
    const given = { ...assignmentIn(form), name: form.text('name'), email: form.text('email') };
    return showLink(site, c, () => invite(kernel, given, personOf(c)));
  });

  app.post(`${peopleAddress}/invitations/:id{[0-9]{1,9}}/withdraw`, administrators, (c) =>
    change(site, c, () => withdrawInvitation(kernel, Number(c.req.param('id')), personOf(c))),
  );

  app.post(`${peopleAddress}/:id`, administrators, async (c) => {
    const form = await formOf(c);
    return change(site, c, () => assign(kernel, c.req.param('id'), assignmentIn(form), personOf(c)));
  });

  app.post(`${peopleAddress}/:id/disable`, administrators, (c) =>
    change(site, c, () => disable(kernel, c.req.param('id'), personOf(c))),
  );

  app.post(`${peopleAddress}/:id/enable`, administrators, (c) =>
    change(site, c, () => enable(kernel, c.req.param('id'), personOf(c))),
  );

  app.post(`${peopleAddress}/:id/let-in`, administrators, (c) =>
    showLink(site, c, () => letInAgain(kernel, c.req.param('id'), personOf(c))),
  );

  app.post(`${peopleAddress}/:id/sessions/revoke`, administrators, (c) =>
    change(site, c, () => revokeSessions(kernel, c.req.param('id'), personOf(c))),
  );
}

function assignmentIn(form: Form) {
  return { role: form.text('role'), sectionIds: form.numbers('section') };
}

function change(site: Site, c: Context<DeskEnv>, act: () => Promise<unknown>): Promise<Response> {
  return orSayWhy(site, c, async () => {
    await act();
    return c.redirect(peopleAddress, 303);
  });
}

/** The link is in this answer and nowhere else. */
function showLink(
  site: Site,
  c: Context<DeskEnv>,
  make: () => Promise<{ result: { path: string } }>,
): Promise<Response> {
  return orSayWhy(site, c, async () => {
    const link = site.kernel.config.SOKBO_URL + (await make()).result.path;
    return deskPage(site, c, await peopleView(site, c, { link }));
  });
}

async function orSayWhy(site: Site, c: Context<DeskEnv>, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problem = error instanceof PeopleRefused ? error.wording : wordingOf(error);
    return deskPage(site, c, { ...(await peopleView(site, c, { problem })), status: error.status });
  }
}

/** What a form of ours cannot send is a field that was changed on the way. */
function wordingOf({ field }: Refused): Wording {
  if (field === 'email') return 'email.wrong';
  return field === 'name' ? 'name.wrong' : 'role.wrong';
}

async function peopleView(
  site: Site,
  c: Context<DeskEnv>,
  { problem, link }: { problem?: Wording; link?: string } = {},
): Promise<DeskView> {
  const { store, now } = site.kernel;
  const say = wordingIn(personOf(c).language);
  const [people, invitations, menu] = await Promise.all([
    everyone(store.db),
    openInvitations(store.db, now()),
    menuSections(store.db),
  ]);
  return {
    title: say('people'),
    within: peopleAddress,
    main: (
      <People
        say={say}
        people={people}
        invitations={invitations}
        sections={menu}
        problem={problem && say(problem)}
        link={link}
      />
    ),
  };
}
