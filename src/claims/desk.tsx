import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { deskPage } from '../desk/desk-page.tsx';
import { allow, personOf } from '../desk/guard.ts';
import { missing } from '../desk/problems.tsx';
import { type Wording, wordingIn } from '../desk/wording.ts';
import { readInput } from '../kernel/read-input.ts';
import { Refused } from '../kernel/refused.ts';
import type { DeskEnv } from '../site/person.ts';
import type { Site } from '../site/site.ts';
import { claimsAddress, claimsPage } from './board-page.tsx';
import type { Tried } from './ClaimActs.tsx';
import { type ClaimFields, claimFormPage, fieldsOf, newFields } from './claim-form.tsx';
import { readClaimInput } from './claim-input.ts';
import { claimPage } from './claim-page.tsx';
import { ClaimNotAllowed, claimActs } from './life-cycle.ts';
import { linkNotice } from './link-notice.ts';
import { moveClaim, noteOnClaim } from './move-claim.ts';
import { claimById } from './queries.ts';
import { amendClaim, registerClaim } from './register-claim.ts';

const onClaim = `${claimsAddress}/:id{[1-9][0-9]{0,8}}`;
const act = z.object({
  act: z.enum(claimActs).exclude(['link']),
  text: z.string().default(''),
  ground: z.string().optional(),
});

type C = Context<DeskEnv>;
const idOf = (c: C) => Number(c.req.param('id'));

/** Claims carry who complains of what, so every route is for those alone who answer them. */
export function deskRoutes(site: Site, app: Hono<DeskEnv>): void {
  const { kernel } = site;
  const handling = allow(site, 'handle claims');

  app.get(claimsAddress, handling, async (c) =>
    deskPage(site, c, await claimsPage(site, personOf(c), c.req.query())),
  );
  app.get(`${claimsAddress}/new`, handling, (c) =>
    deskPage(
      site,
      c,
      claimFormPage(personOf(c), { fields: newFields(kernel.now(), c.req.query('article')) }),
    ),
  );
  app.post(claimsAddress, handling, (c) =>
    submit(site, c, undefined, async (form) => {
      const { result } = await registerClaim(kernel, readClaimInput(form), personOf(c));
      return result;
    }),
  );

  app.get(onClaim, handling, async (c) => deskPage(site, c, await claimPage(site, personOf(c), idOf(c))));
  app.get(`${onClaim}/edit`, handling, async (c) => {
    const claim = await claimById(kernel.store.db, idOf(c));
    if (!claim) return deskPage(site, c, missing(personOf(c)));
    return deskPage(site, c, claimFormPage(personOf(c), { fields: fieldsOf(claim), id: claim.id }));
  });
  app.post(onClaim, handling, (c) =>
    submit(site, c, idOf(c), async (form) => {
      await amendClaim(kernel, idOf(c), readClaimInput(form), personOf(c));
      return idOf(c);
    }),
  );

  app.post(`${onClaim}/acts`, handling, (c) =>
    change(site, c, (form) => {
      const { act: move, ...said } = readInput(act, form);
      return moveClaim(kernel, idOf(c), move, said, personOf(c));
    }),
  );
  app.post(`${onClaim}/notes`, handling, (c) =>
    change(site, c, ({ text }) => noteOnClaim(kernel, idOf(c), text ?? '', personOf(c))),
  );
  app.post(`${onClaim}/notice`, handling, (c) =>
    change(site, c, ({ correction }) => linkNotice(kernel, idOf(c), Number(correction) || 0, personOf(c))),
  );
}

type Form = Record<string, string>;

/** The form of a claim; where it cannot be taken it stands there again, with what is wrong. */
async function submit(site: Site, c: C, id: number | undefined, save: (form: Form) => Promise<number>) {
  const form = await textsOf(c);
  try {
    return c.redirect(`${claimsAddress}/${await save(form)}`, 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 404) return deskPage(site, c, missing(personOf(c)));
    const problem = wordingIn(personOf(c).language)(problemIn(error));
    const { status } = error;
    return deskPage(
      site,
      c,
      claimFormPage(personOf(c), { fields: form as ClaimFields, id, problem, status }),
    );
  }
}

/** One of the acts on a claim's page. */
async function change(site: Site, c: C, run: (form: Form) => Promise<unknown>): Promise<Response> {
  const form = await textsOf(c);
  try {
    await run(form);
    return c.redirect(`${claimsAddress}/${idOf(c)}`, 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problem = wordingIn(personOf(c).language)(problemIn(error));
    const typed = { act: c.req.path.endsWith('/notes') ? 'note' : form.act, text: form.text };
    const tried: Tried = { status: error.status, problem, ...typed, ground: form.ground };
    return deskPage(site, c, await claimPage(site, personOf(c), idOf(c), tried));
  }
}

async function textsOf(c: C): Promise<Form> {
  const body = await c.req.parseBody();
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string')) as Form;
}

const problems: Record<string, Wording> = {
  receivedAt: 'claim.problem.receivedAt',
  claimant: 'claim.problem.claimant',
  article: 'claim.problem.article',
  knownOn: 'claim.problem.knownOn',
  ground: 'claim.problem.ground',
  text: 'claim.problem.text',
  correction: 'claim.problem.correction',
};

function problemIn(error: Refused): Wording {
  if (error instanceof ClaimNotAllowed) return 'claim.problem.moved';
  return problems[error.field ?? ''] ?? 'claim.problem.other';
}
